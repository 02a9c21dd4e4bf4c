// Makes what of the documentation follows from the code: a page for every figure and every rule, whole, and in pages
// that are else written by hand the parts between `<!-- generated: NAME -->` and `<!-- end of NAME -->`.
//
//     npx -y pnpm@12.21.0 build && node docs/generate.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpadded } from './generate/markdown.mjs';
import { madePages } from './generate/pages.mjs';
import { fillPage } from './generate/parts.mjs';
import { loadProduct } from './generate/product.mjs';

export { fillPage, loadProduct, madePages, unpadded };

/** The languages that the documentation comes in, by folder. */
export const languages = ['en', 'zh-CN'];

/** The folders of pages that are made as a whole. */
export const madeFolders = ['indicators', 'rules'];

/** The pages that have generated parts, with the language of these. */
export const pages = [
  ...languages.flatMap((language) =>
    ['files.md', 'figures.md'].map((page) => ({ file: `${language}/${page}`, language })),
  ),
  { file: 'adding-an-indicator.md', language: 'en' },
];

/** Makes all of it anew. */
export async function generate(product) {
  const written = [];
  const write = (file, text) => {
    const place = placeOf(file);
    if (existsSync(place) && unpadded(readFileSync(place, 'utf8')) === unpadded(text)) return;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    written.push(place);
    console.log(`docs/${file}`);
  };
  for (const { file, language } of pages)
    write(file, fillPage(readFileSync(placeOf(file), 'utf8'), language, product));
  for (const language of languages) {
    const made = await madePages(language, product);
    for (const [file, text] of made) write(`${language}/${file}`, text);
    for (const folder of madeFolders) {
      for (const name of readdirSync(placeOf(`${language}/${folder}`)))
        if (!made.has(`${folder}/${name}`)) rmSync(placeOf(`${language}/${folder}/${name}`));
    }
  }
  if (written.length > 0) {
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    spawnSync(process.execPath, [biome, 'format', '--write', ...written], { stdio: ['ignore', 2, 2] });
  }
}

function placeOf(file) {
  return fileURLToPath(new URL(file, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate(
    await loadProduct(
      (name, file) => import(new URL(`../packages/${name}/dist/${file}.js`, import.meta.url)),
    ),
  );
}
