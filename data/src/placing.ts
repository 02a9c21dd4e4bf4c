/** Class and branch of every person, so that the members of each are as many as its table says. */
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import type { BaselineCell, Branch, SampleTables } from './tables.ts';
import { LAST_DAY } from './year.ts';

/** Students in a class of those who graduated; the class table holds those who stayed. */
const CLASS_SIZE = 40;

/** The entry year whose branches are called those of the graduating grade. */
const GRADUATING_ENTRY_YEAR = 2000;

/** Whether a person is a member at the end of the year. */
export function isClosingMember(person: Person): boolean {
  const member = person.approve !== undefined || person.transferredAs !== undefined;
  return member && (person.transferOut === undefined || person.transferOut > LAST_DAY);
}

/** Gives everybody a branch, and undergraduates a class. */
export function placePeople(people: readonly Person[], tables: SampleTables, random: Random): void {
  const groups = grouped(people, ({ unit, cohort }) => `${unit} ${cohort}`);
  const branches = grouped(tables.branches, ({ unit, kind }) => `${unit} ${kind}`);
  for (const [name, group] of groups) placeInBranches(group, branches.get(name) ?? [], random);

  const undergraduates = people.filter(({ cohort }) => cohort === 'undergraduate');
  const seats = grouped(tables.classes, ({ unit, entryYear }) => `${unit} ${entryYear}`);
  const past = new Map(
    tables.baseline
      .filter(({ cohort }) => cohort === 'undergraduate')
      .map((cell) => [`${cell.unit} ${cell.entryYear}`, cell]),
  );
  for (const [name, group] of grouped(undergraduates, ({ unit, entryYear }) => `${unit} ${entryYear}`)) {
    const classes = seats.get(name) ?? pastClasses(past.get(name)!);
    const members = random.shuffled(group.filter(isClosingMember));
    const due = classes.flatMap((place) => Array.from({ length: place.members }, () => place.id));
    for (const [i, person] of members.entries()) person.schoolClass = due[i]!;
    for (const person of group) person.schoolClass ??= random.pick(classes).id;
  }
}

function placeInBranches(group: readonly Person[], branches: readonly Branch[], random: Random): void {
  const members = random.shuffled(group.filter(isClosingMember));
  const isGraduating = (branch: Branch) => branch.name.startsWith('毕业年级');
  if (branches.some(isGraduating)) {
    const rank = (person: Person) => Number(person.entryYear !== GRADUATING_ENTRY_YEAR);
    members.sort((a, b) => rank(a) - rank(b));
  }
  const ordered = branches.toSorted((a, b) => Number(isGraduating(b)) - Number(isGraduating(a)));
  const due = ordered.flatMap((branch) => Array.from({ length: branch.members }, () => branch.id));
  for (const [i, person] of members.entries()) person.branch = due[i]!;
  const fitting = (graduating: boolean) => {
    const some = branches.filter((branch) => isGraduating(branch) === graduating);
    return branches.some(isGraduating) && some.length > 0 ? some : branches;
  };
  const ofGraduating = fitting(true);
  const ofOthers = fitting(false);
  for (const person of group) {
    const graduating = person.entryYear !== null && person.entryYear <= GRADUATING_ENTRY_YEAR;
    const open = graduating ? ofGraduating : ofOthers;
    if (open.length > 0) person.branch ??= random.pick(open).id;
  }
}

function pastClasses(cell: BaselineCell): { id: string; members: number }[] {
  return Array.from({ length: Math.ceil(cell.headcount / CLASS_SIZE) }, (_, i) => ({
    id: `${cell.unit}-${cell.entryYear}-${String(i + 1).padStart(2, '0')}`,
    members: 0,
  }));
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
