import type { CelJson } from '../../cel';
import { ZERO, decodeScalar } from './scalars';
import { describeScalar } from './typeTable';
import type { Field, FieldType, TypeTable } from './typeTable';

/** A struct while it is put together: its defaults are filled into it. */
export type Struct = Record<string, CelJson | undefined>;

/** Fills the defaults of a struct. What is absent or empty is unset, as in Go. */
export type ApplyDefaults = (type: string, struct: Struct) => void;

/** A value that its type does not take. */
export interface Mismatch {
  path: ReadonlyArray<string | number>;
  expected: string;
}

/**
 * Takes an object through its Go type and back: unknown fields are gone, empty ones that Go omits too, structs are
 * there although nobody wrote them, and every struct has its defaults, what is within it first.
 *
 * @internal
 */
export class ObjectDecoder {
  readonly mismatches: Mismatch[] = [];
  readonly #table: TypeTable;
  readonly #applyDefaults: ApplyDefaults;
  readonly #path: Array<string | number> = [];

  constructor(table: TypeTable, applyDefaults: ApplyDefaults) {
    this.#table = table;
    this.#applyDefaults = applyDefaults;
  }

  struct(type: string, input: CelJson | undefined): Struct {
    const fields = this.#table.get(type);
    if (!fields) {
      throw new Error(`The table of types has no ${type}`);
    }
    let source: { readonly [key: string]: CelJson | undefined } = {};
    if (isMap(input)) {
      source = input;
    } else if (input !== undefined && input !== null) {
      this.#mismatch('a map');
    }
    const struct: Struct = {};
    for (const field of fields) {
      const written = ownValue(source, field.name);
      if (written === undefined && field.isAbsentUnlessWritten) {
        continue;
      }
      this.#path.push(field.name);
      const value = this.#field(field, written);
      this.#path.pop();
      if (value !== undefined) {
        struct[field.name] = value;
      }
    }
    this.#applyDefaults(type, struct);
    return struct;
  }

  #field(field: Field, input: CelJson | undefined): CelJson | undefined {
    const value = this.#value(field.type, input);
    return field.omitEmpty && isEmpty(field.type, value) ? undefined : value;
  }

  #value(type: FieldType, input: CelJson | undefined): CelJson {
    const isNil = input === undefined || input === null;
    switch (type.kind) {
      case 'pointer':
        return isNil ? null : this.#value(type.of, input);
      case 'struct':
        return this.struct(type.name, input);
      case 'list':
        return isNil ? null : this.#list(type.of, input);
      case 'map':
        return isNil ? null : this.#map(type.of, input);
      default:
        return isNil ? ZERO[type.name] : this.#scalar(type, input);
    }
  }

  #list(of: FieldType, input: CelJson): CelJson {
    if (!Array.isArray(input)) {
      this.#mismatch('a list');
      return input;
    }
    return input.map((item: CelJson, index: number) => {
      this.#path.push(index);
      const value = this.#value(of, item);
      this.#path.pop();
      return value;
    });
  }

  #map(of: FieldType, input: CelJson): CelJson {
    if (!isMap(input)) {
      this.#mismatch('a map');
      return input;
    }
    const entries = Object.entries(input).map(([key, item]) => {
      this.#path.push(key);
      const value = this.#value(of, item);
      this.#path.pop();
      return [key, value] as const;
    });
    return Object.fromEntries(entries);
  }

  #scalar(type: FieldType & { kind: 'scalar' }, input: CelJson): CelJson {
    const value = decodeScalar(type.name, input);
    if (value === undefined) {
      this.#mismatch(describeScalar(type.name));
      return input;
    }
    return value;
  }

  #mismatch(expected: string): void {
    this.mismatches.push({ path: [...this.#path], expected });
  }
}

function isMap(
  value: CelJson | undefined,
): value is { readonly [key: string]: CelJson | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownValue(
  source: { readonly [key: string]: CelJson | undefined },
  name: string,
): CelJson | undefined {
  const value = source[name];
  // Most fields of most structs are not written, which is told without asking whose they are.
  return value !== undefined && Object.hasOwn(source, name) ? value : undefined;
}

/** What `omitempty` leaves out: never a struct, and of a pointer only nil. */
function isEmpty(type: FieldType, value: CelJson): boolean {
  if (value === null) {
    return true;
  }
  switch (type.kind) {
    case 'pointer':
    case 'struct':
      return false;
    case 'list':
    case 'map':
      return Object.keys(value).length === 0;
    default:
      // A quantity and an int-or-string are structs to Go.
      return (
        type.name !== 'q' && type.name !== 'x' && value === ZERO[type.name]
      );
  }
}
