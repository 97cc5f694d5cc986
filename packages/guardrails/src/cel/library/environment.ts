import {
  parseStaticType,
  TYPE_NAMES,
  typeOf,
  type StaticType,
} from '../check/staticType';
import type { MacroSettings } from '../syntax/macros';
import type { CelCompileOptions } from '../types';
import { LIBRARIES, SORT_BY_VERSION, TWO_VARIABLE_VERSION } from './libraries';
import type { Library, Overload } from './overload';

/** Everything that a version of Kubernetes gives to expressions. */
export interface Environment {
  functions: ReadonlyMap<string, readonly Overload[]>;
  /** Types by the name that they have in expressions. */
  types: ReadonlyMap<string, StaticType>;
  macros: MacroSettings;
}

/** ValidatingAdmissionPolicy v1 is as old as this: what came earlier is always there. */
const OLDEST_MINOR = 30;

/**
 * An API server compiles new expressions with what the version before it understands too, so that it can be rolled
 * back (`DefaultCompatibilityVersion` of k8s.io/apiserver/pkg/cel/environment).
 */
function compatibilityMinor({
  major,
  minor,
}: CelCompileOptions['kubernetesVersion']): number {
  return major > 1 ? Infinity : Math.max(minor, OLDEST_MINOR) - 1;
}

function build(minor: number): Environment {
  const functions = new Map<string, Overload[]>();
  const types = new Map(
    Object.entries(TYPE_NAMES).map(([name, type]) => [name, typeOf(type)]),
  );
  const available = LIBRARIES.filter(({ introduced }) => introduced <= minor);
  for (const library of available) {
    addLibrary(library, functions, types);
  }
  return {
    functions,
    types,
    macros: {
      twoVariables: minor >= TWO_VARIABLE_VERSION,
      sortBy: minor >= SORT_BY_VERSION,
    },
  };
}

function addLibrary(
  library: Library,
  functions: Map<string, Overload[]>,
  types: Map<string, StaticType>,
): void {
  for (const name of library.types ?? []) {
    types.set(name, typeOf(parseStaticType(name)));
  }
  for (const overload of library.overloads) {
    const existing = functions.get(overload.name);
    if (existing) {
      existing.push(overload);
    } else {
      functions.set(overload.name, [overload]);
    }
  }
}

const environments = new Map<number, Environment>();

/** The environment of a cluster's version. */
export function environmentOf(
  version: CelCompileOptions['kubernetesVersion'],
): Environment {
  const minor = compatibilityMinor(version);
  const existing = environments.get(minor);
  if (existing) {
    return existing;
  }
  const environment = build(minor);
  environments.set(minor, environment);
  return environment;
}

/** From which version on a cluster has a function, for messages about one that it does not have. */
export function versionWith(name: string): string | undefined {
  const library = LIBRARIES.find(({ overloads }) =>
    overloads.some(overload => overload.name === name),
  );
  return library && `1.${library.introduced + 1}`;
}
