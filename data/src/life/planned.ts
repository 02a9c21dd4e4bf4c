/** What sessions a unit should hold in the year, and how often. */

export interface PlannedSession {
  readonly kind: string;
  /** By each branch, or by the unit as a whole. */
  readonly by: 'branch' | 'unit';
  /** The months in which one is due. */
  readonly months: readonly number[];
  readonly hours: number;
}

export const plannedSessions: readonly PlannedSession[] = [
  { kind: 'branch-meeting', by: 'branch', months: [3, 6, 9, 12], hours: 2 },
  { kind: 'central-group', by: 'unit', months: [3, 4, 5, 6, 7, 9, 10, 11, 12], hours: 3 },
  { kind: 'study', by: 'unit', months: [3, 4, 5, 6, 9, 10, 11, 12], hours: 4 },
  { kind: 'lecture', by: 'unit', months: [3, 6, 9, 12], hours: 2 },
  { kind: 'theme-day', by: 'unit', months: [6, 10], hours: 4 },
];
