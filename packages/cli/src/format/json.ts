/** Data as JSON: indented, in the order it was made, with a line break at the end. */

/** The same data gives the same bytes. */
export function formatJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
