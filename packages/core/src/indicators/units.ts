/** What the units file says of a unit: its place in the tree and its names. */
export interface UnitInfo {
  readonly unit: string;
  readonly parent: string | null;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
}
