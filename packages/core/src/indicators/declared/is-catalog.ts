/** Whether a JSON file is meant to be a catalogue, however wrong it may be; for those who do not read it themselves. */
export function isCatalog(text: string): boolean {
  return /"schema"\s*:\s*"muster-catalog\//.test(text);
}
