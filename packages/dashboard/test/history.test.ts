import { describe, expect, it } from 'vitest';
import { begin, type History, Moves, mostSteps, redo, take, undo } from '../src/state/history.ts';

type Walk = History<number, string>;

function walk(steps = 2) {
  const moves = new Moves();
  let history: Walk = begin(0);
  for (let n = 1; n <= steps; n += 1) history = take(history, n, `step ${n}`, moves);
  return { moves, history };
}
const times = (count: number, change: (history: Walk) => Walk, history: Walk): Walk =>
  count === 0 ? history : times(count - 1, change, change(history));

describe('steps', () => {
  it('are undone from the last, and taken again', () => {
    const { moves, history } = walk();
    const back = (count: number) => times(count, (one) => undo(one, moves), history);
    expect(back(1).present).toBe(1);
    expect(back(2).present).toBe(0);
    const again = times(2, (one) => redo(one, moves), back(2));
    expect(again.present).toBe(2);
    expect(again.past.map(({ step }) => step)).toEqual(['step 1', 'step 2']);
  });

  it('stand still at both ends', () => {
    const { moves, history } = walk();
    const start = begin<number, string>(0);
    expect(undo(start, moves)).toBe(start);
    expect(redo(history, moves)).toBe(history);
  });

  it('forget what was undone once another is taken', () => {
    const { moves, history } = walk();
    const other = take(undo(history, moves), 3, 'three', moves);
    expect(redo(other, moves)).toBe(other);
    expect(undo(other, moves).present).toBe(1);
  });

  it('forget what was undone in another history too, also when the later one is undone itself', () => {
    const { moves, history } = walk();
    const undone = undo(history, moves);
    const other = undo(take(begin<number, string>(0), 1, 'elsewhere', moves), moves);
    expect(moves.nextOf(undone)).toBeNull();
    expect(moves.nextOf(other)?.step).toBe('elsewhere');
  });

  it('are so many at most, and those before the oldest are gone in every history', () => {
    const { moves, history } = walk(1);
    const long = times(mostSteps, (one) => take(one, one.present + 1, 'more', moves), begin(0) as Walk);
    expect(moves.lastOf(history)?.step).toBe('step 1');
    const longer = take(long, -1, 'one more', moves);
    expect(longer.past).toHaveLength(mostSteps);
    expect(moves.lastOf(history)).toBeNull();
    const back = times(mostSteps + 5, (one) => undo(one, moves), longer);
    expect(back.present).toBe(1);
  });
});
