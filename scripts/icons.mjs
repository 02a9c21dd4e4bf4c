// Draws the icons of the installed page from its one drawing: node scripts/icons.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser, quietFlags } from './browser.mjs';

const publicFolder = new URL('../packages/dashboard/public/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', publicFolder), 'utf8');
const ground = /<rect [^>]*fill="([^"]+)"/.exec(drawing)[1];

/** Systems cut a maskable icon to a shape of their own: nothing but ground may lie outside the middle four fifths. */
const icons = [
  { name: 'icon-192', size: 192, drawn: 192, background: 'transparent' },
  { name: 'icon-512', size: 512, drawn: 512, background: 'transparent' },
  { name: 'maskable-512', size: 512, drawn: 410, background: ground },
];

const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: quietFlags });
try {
  for (const { name, size, drawn, background } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">
        <div style="width:${drawn}px">${drawing}</div></body>`,
    );
    const path = fileURLToPath(new URL(`icons/${name}.png`, publicFolder));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
