/** What all editions of the rules ask for alike: with the limits that each rule has by itself. */
import type { RuleParameters } from '../../indicators/rules/rule.ts';

/** Not among them: R16, R27 and the time limit of R20, which came later, and R09, whose training differs. */
const ids = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R28',
  'R29',
] as const;

export const procedure: Readonly<Record<string, RuleParameters>> = Object.fromEntries(
  ids.map((id) => [id, {}]),
);
