/** Pieces of Markdown that pages are put together from. */

export const code = (text) => `\`${text}\``;

/** A list of codes, separated as the language does. */
export const codes = (list, own) => list.map(code).join(own.list);

export function table(names, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(names), line(names.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Names with what is to be said of them; those of which there is nothing to say are left out. */
export function factList(facts, own) {
  return facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `- ${name}${own.colon}${value}`)
    .join('\n');
}

export function fenced(language, text) {
  return `\`\`\`${language}\n${text.replace(/\n*$/, '\n')}\`\`\``;
}

/** Blocks one below the other, without those that are empty. */
export function blocks(...list) {
  return list.filter((block) => block !== '').join('\n\n');
}

/** A heading and what stands below it; nothing where that is empty. */
export function section(heading, ...below) {
  const text = blocks(...below);
  return text === '' ? '' : `## ${heading}\n\n${text}`;
}

/** The name that a heading is linked to by. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The page as it says the same however the formatter pads the cells of its tables. */
export function unpadded(text) {
  return text.replace(/^\|.*$/gm, (line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
}
