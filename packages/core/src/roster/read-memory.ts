/** What reading must remember across files: texts, rows met, stays of people, names of units. */
import { Dictionary } from './column.ts';
import { PeopleSeen, SeenRows } from './people/stays.ts';
import { UnitNames } from './unit-names.ts';

export class ReadMemory {
  readonly unitNames: UnitNames;
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly rowsByShape = new Map<string, SeenRows>();
  private readonly peopleByKind = new Map<string, PeopleSeen>();

  constructor(unitNames = new UnitNames()) {
    this.unitNames = unitNames;
  }

  /** A memory that knows the units and nothing else, for reading the same files once more. */
  again(): ReadMemory {
    return new ReadMemory(this.unitNames);
  }

  dictionary(kind: string, field: string): Dictionary {
    return remembered(this.dictionaries, `${kind}.${field}`, () => new Dictionary());
  }

  /** Rows of files of one shape: the same kind and the same columns in the same order. */
  seenRows(shape: string): SeenRows {
    return remembered(this.rowsByShape, shape, () => new SeenRows());
  }

  /** People met in rows of a kind, with their stays. */
  people(kind: string): PeopleSeen {
    return remembered(this.peopleByKind, kind, () => new PeopleSeen());
  }
}

function remembered<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
