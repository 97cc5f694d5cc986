import type { Manifest } from './manifest';
import type { Random } from './random';

type Path = Array<string | number>;
type Json = Record<string | number, unknown>;

/** Values that are wrong nearly everywhere, or look like something else. */
const ODD: readonly unknown[] = [
  ...[null, '', 0, -1, 1, true, false, 1.5, 65_536, 3e9, 1e19],
  ...['x', 'UPPER', 'a_b', 'a.b', 'a/b', '/a', '../x', 'é', '*'],
  ...['100m', '1Gi', '1.5', 'yes', '80', '-1', '50%', 'http', '10.0.0.0/8'],
  ...['a'.repeat(64), 'a'.repeat(300)],
  ...[{}, [], [{}], ['a', 'a'], { a: 'b' }],
];

/** How many values of a field are remembered. */
const REMEMBERED = 300;

/** Makes random changes of manifests, with what others of them have in the same field among them. */
export class Changes {
  readonly #values = new Map<string, unknown[]>();

  constructor(
    private readonly manifests: readonly Manifest[],
    private readonly random: Random,
  ) {
    for (const manifest of manifests) {
      for (const path of pathsOf(manifest)) {
        const field = String(path.at(-1));
        const known = this.#values.get(field) ?? [];
        this.#values.set(field, known);
        if (known.length < REMEMBERED) known.push(valueAt(manifest, path));
      }
    }
  }

  /** A changed copy of one of the manifests, of the same kind and in the same namespace. */
  next(): Manifest {
    const { random } = this;
    for (;;) {
      const original = random.pick(this.manifests);
      const changed = structuredClone(original);
      const times = random.chance(0.6) ? 1 : random.pick([2, 3]);
      for (let time = 0; time < times; time++) {
        this.#change(changed);
      }
      if (
        changed.kind === original.kind &&
        changed.apiVersion === original.apiVersion &&
        isJson(changed.metadata) &&
        changed.metadata.namespace === original.metadata.namespace
      ) {
        return changed;
      }
    }
  }

  #change(manifest: Manifest): void {
    const { random } = this;
    const paths = pathsOf(manifest).filter(
      path => path[0] !== 'apiVersion' && path[0] !== 'kind',
    );
    if (paths.length === 0) return;
    const path = random.pick(paths);
    const field = path.at(-1) ?? '';
    const parent = valueAt(manifest, path.slice(0, -1)) as Json;
    const way = random.next();
    if (way < 0.25) {
      if (Array.isArray(parent)) parent.splice(Number(field), 1);
      else delete parent[field];
    } else if (way < 0.45) {
      parent[field] = structuredClone(random.pick(ODD));
    } else if (way < 0.8) {
      parent[field] = this.#valueOf(String(field));
    } else if (Array.isArray(parent)) {
      parent.push(structuredClone(parent[Number(field)]));
    } else {
      const other = random.pick([...this.#values.keys()]);
      parent[other] = this.#valueOf(other);
    }
  }

  #valueOf(field: string): unknown {
    return structuredClone(this.random.pick(this.#values.get(field) ?? ODD));
  }
}

/** Of everything in it, from the outside to the inside. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : [];
  return isJson(value)
    ? [
        ...own,
        ...Object.entries(value).flatMap(([key, member]) =>
          pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : own;
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((parent, key) => (parent as Json)[key], value);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
