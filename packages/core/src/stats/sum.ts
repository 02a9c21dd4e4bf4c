/** The sum of a list, in its order; 0 for an empty one. */
export function sumOf(list: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i]!;
  return sum;
}
