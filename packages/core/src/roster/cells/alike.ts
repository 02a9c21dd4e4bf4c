/** Whether two names may be meant for the same thing: for proposals, never to decide. */

/** Words that say what sort of thing it is and not which. */
const general = /学院|学部|大学|学校|部门|院系|中心|[院系部处室所]/g;
const han = /\p{Script=Han}/u;

/**
 * How alike two names are, both as `plain` gives them: 2 if one is the other with a letter wrong, missing or too many,
 * or with more in front or behind; 1 if it is shortened to some letters in their order, beginning with the first; 0 if
 * neither.
 */
export function likeness(a: string, b: string): 0 | 1 | 2 {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isHan = han.test(short);
  // A letter of Latin script says less than a character.
  if (short.length < (isHan ? 2 : 4) || short.replace(general, '') === '') return 0;
  if (long.includes(short) || (short.length >= (isHan ? 3 : 6) && isOneEdit(short, long))) return 2;
  return isHan && short[0] === long[0] && isWithin(short, long) ? 1 : 0;
}

/** Whether the letters of one stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function isOneEdit(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
