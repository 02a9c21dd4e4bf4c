/** Units that are behind with what they owe the department, so that there is something to be found. */
const behind: readonly string[] = ['ENV', 'TOU', 'LOG'];

/** Whether a unit pays late, answers seldom and keeps its files badly. */
export function isBehind(unit: string): boolean {
  return behind.includes(unit);
}
