import { CelFault } from '../fault';
import type { Expression, Macro } from './ast';
import { node } from './nodes';

/** Which macros there are depends on the version of the cluster. */
export interface MacroSettings {
  twoVariables: boolean;
  sortBy: boolean;
}

function variable(argument: Expression): string {
  if (argument.kind !== 'name' || argument.absolute) {
    throw new CelFault(
      'syntax',
      'the variable of a macro has to be a simple name',
      argument.offset,
    );
  }
  return argument.name;
}

function variablesOf(args: Expression[], count: 1 | 2): string[] {
  const names = args.slice(0, count).map(variable);
  if (names[0] === names[1]) {
    throw new CelFault(
      'syntax',
      `both variables of a macro are called ${names[0]}`,
      args[1].offset,
    );
  }
  return names;
}

interface Shape {
  macro: Macro;
  variables: 1 | 2;
  /** Which arguments follow the variables. */
  rest: ReadonlyArray<'predicate' | 'transform'>;
}

/** Macros by name and number of arguments. A call of another shape is a call of a function. */
const ONE_VARIABLE: Record<string, Shape> = {
  'all/2': { macro: 'all', variables: 1, rest: ['predicate'] },
  'exists/2': { macro: 'exists', variables: 1, rest: ['predicate'] },
  'exists_one/2': { macro: 'existsOne', variables: 1, rest: ['predicate'] },
  'existsOne/2': { macro: 'existsOne', variables: 1, rest: ['predicate'] },
  'map/2': { macro: 'map', variables: 1, rest: ['transform'] },
  'map/3': { macro: 'map', variables: 1, rest: ['predicate', 'transform'] },
  'filter/2': { macro: 'filter', variables: 1, rest: ['predicate'] },
};

const TWO_VARIABLES: Record<string, Shape> = {
  'all/3': { macro: 'all', variables: 2, rest: ['predicate'] },
  'exists/3': { macro: 'exists', variables: 2, rest: ['predicate'] },
  'exists_one/3': { macro: 'existsOne', variables: 2, rest: ['predicate'] },
  'existsOne/3': { macro: 'existsOne', variables: 2, rest: ['predicate'] },
};

for (const macro of [
  'transformList',
  'transformMap',
  'transformMapEntry',
] as const) {
  TWO_VARIABLES[`${macro}/3`] = { macro, variables: 2, rest: ['transform'] };
  TWO_VARIABLES[`${macro}/4`] = {
    macro,
    variables: 2,
    rest: ['predicate', 'transform'],
  };
}

const SORT_BY: Shape = { macro: 'sortBy', variables: 1, rest: ['transform'] };

function shapeOf(
  name: string,
  count: number,
  settings: MacroSettings,
): Shape | undefined {
  const key = `${name}/${count}`;
  if (Object.hasOwn(ONE_VARIABLE, key)) {
    return ONE_VARIABLE[key];
  }
  if (settings.twoVariables && Object.hasOwn(TWO_VARIABLES, key)) {
    return TWO_VARIABLES[key];
  }
  return settings.sortBy && key === 'sortBy/2' ? SORT_BY : undefined;
}

/** What a call with a receiver means when it is a macro, `undefined` when it is not. */
export function memberMacro(
  receiver: Expression,
  name: string,
  args: Expression[],
  offset: number,
  settings: MacroSettings,
): Expression | undefined {
  if ((name === 'optMap' || name === 'optFlatMap') && args.length === 2) {
    return node(
      {
        kind: 'optionalMap',
        operand: receiver,
        variable: variable(args[0]),
        body: args[1],
        flat: name === 'optFlatMap',
        offset,
      },
      [receiver, args[1]],
    );
  }
  const shape = shapeOf(name, args.length, settings);
  if (!shape) {
    return undefined;
  }
  const rest = args.slice(shape.variables);
  return node(
    {
      kind: 'comprehension',
      macro: shape.macro,
      range: receiver,
      variables: variablesOf(args, shape.variables),
      predicate: rest[shape.rest.indexOf('predicate')],
      transform: rest[shape.rest.indexOf('transform')],
      offset,
    },
    [receiver, ...rest],
  );
}

/** `has(a.b)`. */
export function hasMacro(args: Expression[], offset: number): Expression {
  const [argument] = args;
  if (
    args.length !== 1 ||
    argument.kind !== 'select' ||
    argument.test ||
    argument.optional
  ) {
    throw new CelFault(
      'syntax',
      'has() takes one field, as has(object.spec)',
      offset,
    );
  }
  return { ...argument, test: true, offset };
}
