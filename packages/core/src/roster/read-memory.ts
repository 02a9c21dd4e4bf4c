/** What reading must remember across files: texts, rows met, stays of people, names of units. */
import { Dictionary } from './column.ts';
import { SeenRows, Stays } from './stays.ts';
import { UnitNames } from './unit-names.ts';

export class ReadMemory {
  readonly unitNames = new UnitNames();
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly rowsByShape = new Map<string, SeenRows>();
  private readonly staysByKind = new Map<string, Stays>();

  dictionary(kind: string, field: string): Dictionary {
    return remembered(this.dictionaries, `${kind}.${field}`, () => new Dictionary());
  }

  /** Rows of files of one shape: the same kind and the same columns in the same order. */
  seenRows(shape: string): SeenRows {
    return remembered(this.rowsByShape, shape, () => new SeenRows());
  }

  stays(kind: string): Stays {
    return remembered(this.staysByKind, kind, () => new Stays());
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
