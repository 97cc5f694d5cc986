/**
 * Whether something holds, when not everything is known: a namespace that is not in the monorepo has labels, and a kind
 * without its definition a plural name, that only a cluster knows.
 */
export type Certainty = 'yes' | 'no' | 'unknown';

export function certain(holds: boolean): Certainty {
  return holds ? 'yes' : 'no';
}

export function allOf(items: Iterable<Certainty>): Certainty {
  let result: Certainty = 'yes';
  for (const item of items) {
    if (item === 'no') {
      return 'no';
    }
    if (item === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}

export function anyOf(items: Iterable<Certainty>): Certainty {
  let result: Certainty = 'no';
  for (const item of items) {
    if (item === 'yes') {
      return 'yes';
    }
    if (item === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}
