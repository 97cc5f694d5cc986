import { CelFault } from '../fault';
import { FORMAT_CLAUSE } from '../library/stringFormat';
import type { CallNode, Expression } from '../syntax/ast';
import type { StaticType } from './staticType';

type TypeOf = (part: Expression) => StaticType;

/** What a clause takes: the names of types, and the words of cel-go for what it does not take. */
interface Clause {
  types: ReadonlySet<string>;
  refusal: string;
}

const INTEGERS = ['int', 'uint'];
const DOUBLES = new Set(['double', 'string']);
const hexadecimal: Clause = {
  types: new Set([...INTEGERS, 'string', 'bytes']),
  refusal: 'only integers, byte buffers, and strings can be formatted as hex',
};

/** `stringFormatChecker` of cel-go, ext/formatting.go. */
const CLAUSES = new Map<string, Clause>([
  [
    's',
    {
      types: new Set([
        ...INTEGERS,
        'list',
        'map',
        'double',
        'bool',
        'string',
        'bytes',
        'type',
        'null_type',
        'google.protobuf.Timestamp',
        'google.protobuf.Duration',
      ]),
      refusal:
        'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
    },
  ],
  [
    'd',
    {
      types: new Set(INTEGERS),
      refusal: 'decimal clause can only be used on integers',
    },
  ],
  [
    'f',
    {
      types: DOUBLES,
      refusal: 'fixed-point clause can only be used on doubles',
    },
  ],
  [
    'e',
    {
      types: DOUBLES,
      refusal: 'scientific clause can only be used on doubles',
    },
  ],
  [
    'b',
    {
      types: new Set([...INTEGERS, 'bool']),
      refusal: 'only integers and bools can be formatted as binary',
    },
  ],
  ['x', hexadecimal],
  ['X', hexadecimal],
  [
    'o',
    {
      types: new Set(INTEGERS),
      refusal: 'octal clause can only be used on integers',
    },
  ],
]);

/**
 * Refuses a text with clauses that do not fit the list that is written beside it, as the API server does when it
 * compiles. What is not known before it is evaluated may be anything.
 */
export function checkFormat(
  { name, receiver, args, offset }: CallNode,
  typeOf: TypeOf,
): void {
  const [list] = args;
  if (
    name !== 'format' ||
    receiver?.kind !== 'constant' ||
    typeof receiver.value !== 'string' ||
    list?.kind !== 'list'
  ) {
    return;
  }
  const values = list.elements.map(({ value }) => value);
  let asked = 0;
  for (const [found, precision, clause] of receiver.value.matchAll(
    FORMAT_CLAUSE,
  )) {
    if (found !== '%%') {
      checkClause(clause, precision, values[asked], { typeOf, offset, asked });
      asked += 1;
    }
  }
  if (values.length > asked) {
    throw new CelFault(
      'type',
      `too many arguments supplied to string.format (expected ${asked}, got ${values.length})`,
      offset,
    );
  }
}

function checkClause(
  name: string,
  precision: string | undefined,
  value: Expression | undefined,
  { typeOf, offset, asked }: { typeOf: TypeOf; offset: number; asked: number },
): void {
  const clause = CLAUSES.get(name);
  if (name === '') {
    throw new CelFault('type', 'unexpected end of string', offset);
  }
  if (value === undefined) {
    throw new CelFault('type', `index ${asked} out of range`, offset);
  }
  if (precision === '') {
    throw new CelFault('type', 'a precision has no digits', offset);
  }
  if (!clause) {
    throw new CelFault(
      'type',
      `unrecognized formatting clause "${name}"`,
      offset,
    );
  }
  const printed = name === 's';
  const wrong = printed
    ? unprintable(value, clause, typeOf)
    : [value].find(part => !takes(clause, typeOf(part)));
  if (wrong) {
    throw new CelFault(
      'type',
      `error during formatting: ${clause.refusal}, was given ${
        typeOf(wrong).name
      }`,
      wrong.offset,
    );
  }
}

/** What cannot be printed of a value, or of what stands in it when it is written as a list or map. */
function unprintable(
  value: Expression,
  clause: Clause,
  typeOf: TypeOf,
): Expression | undefined {
  if (!takes(clause, typeOf(value))) {
    return value;
  }
  for (const part of partsOf(value)) {
    const wrong = unprintable(part, clause, typeOf);
    if (wrong) {
      return wrong;
    }
  }
  return undefined;
}

function partsOf(value: Expression): Expression[] {
  if (value.kind === 'list') {
    return value.elements.map(element => element.value);
  }
  return value.kind === 'map'
    ? value.entries.flatMap(entry => [entry.key, entry.value])
    : [];
}

function takes({ types }: Clause, { name }: StaticType): boolean {
  return name === 'dyn' || types.has(name);
}
