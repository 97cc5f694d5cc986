import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';
import { closest } from '../structure/closest';
import { constraintsOf } from './constraints';
import type {
  ConstrainedChild,
  FieldConstraint,
  TypeConstraints,
} from './constraints';

class ConstraintWalk {
  readonly #table: ReadonlyMap<string, TypeConstraints>;
  readonly #report: SchemaReport;
  readonly #path: Array<string | number> = [];

  constructor(minor: number, report: SchemaReport) {
    this.#table = constraintsOf(minor);
    this.#report = report;
  }

  struct(type: string, value: KubernetesObject): void {
    const constraints = this.#table.get(type);
    if (!constraints) {
      return;
    }
    for (const constraint of constraints.own) {
      const field = ownOf(value, constraint.field);
      checkField(constraint, field, this.#path, this.#report);
    }
    for (const child of constraints.children) {
      const inner = ownOf(value, child.field);
      if (inner !== undefined && inner !== null) {
        this.#path.push(child.field);
        this.#within(child, inner);
        this.#path.pop();
      }
    }
  }

  #within({ type, holds }: ConstrainedChild, value: CelJson): void {
    if (holds === 'struct') {
      this.struct(type, mappingOf(value));
      return;
    }
    const entries =
      holds === 'list'
        ? listOf(value).entries()
        : Object.entries(mappingOf(value));
    for (const [key, item] of entries) {
      this.#path.push(key);
      this.struct(type, mappingOf(item));
      this.#path.pop();
    }
  }
}

/**
 * Whether everything that is required is there, every value is one that its field takes, and entries of lists are
 * distinct. Looks at the object with its defaults, as the API server does.
 */
export function checkConstraints(
  type: string,
  object: KubernetesObject,
  minor: number,
  report: SchemaReport,
): void {
  new ConstraintWalk(minor, report).struct(type, object);
}

function checkField(
  { field, isRequired, isPointer, values, keys, isSet }: FieldConstraint,
  value: CelJson | undefined,
  around: Path,
  report: SchemaReport,
): void {
  if (isEmpty(value) && !(isPointer && value === '' && values)) {
    if (isRequired) {
      report.field(
        'required',
        [...around, field],
        'is required',
        values
          ? `Write one of ${[...values].join(', ')}.`
          : 'Write it; kubectl explain says what it takes.',
      );
    }
    return;
  }
  const path = () => [...around, field];
  if (values) {
    checkValues(values, value, path, report);
  }
  if (keys) {
    checkKeys(keys, listOf(value), path, report);
  }
  if (isSet) {
    checkSet(listOf(value), path, report);
  }
}

function checkValues(
  values: ReadonlySet<string>,
  value: CelJson | undefined,
  path: () => Path,
  report: SchemaReport,
): void {
  const check = (text: CelJson | undefined, place: () => Path) => {
    if (typeof text !== 'string' || values.has(text)) {
      return;
    }
    const meant = closest(text, values);
    report.field(
      'unsupported-value',
      place(),
      `is ${showValue(text)}, and has to be one of ${[...values]
        .map(allowed => allowed || '""')
        .join(', ')}`,
      meant ? `Write ${meant}.` : 'Write one of these values.',
      meant
        ? {
            title: `Write ${meant}`,
            edits: [{ op: 'set', path: place(), value: meant }],
          }
        : undefined,
    );
  };
  if (typeof value === 'string') {
    check(value, path);
  } else {
    listOf(value).forEach((item, index) =>
      check(item, () => [...path(), index]),
    );
  }
}

function checkKeys(
  keys: readonly string[],
  items: readonly CelJson[],
  path: () => Path,
  report: SchemaReport,
): void {
  if (items.length < 2) {
    return;
  }
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const entry = mappingOf(item);
    const values = keys.map(key => ownOf(entry, key) ?? '');
    // What is missing is required, and said already.
    if (values.some(isEmpty)) {
      return;
    }
    const id = JSON.stringify(values.map(String));
    if (seen.has(id)) {
      const last = keys.length === 1 ? [keys[0]] : [];
      report.field(
        'duplicate-entry',
        [...path(), index, ...last],
        `is there twice: entries of the list are told apart by ${keys.join(
          ' and ',
        )}`,
        'Remove one of the entries, or give it another value.',
      );
    }
    seen.add(id);
  });
}

function checkSet(
  items: readonly CelJson[],
  path: () => Path,
  report: SchemaReport,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = String(item);
    if (seen.has(id)) {
      report.field(
        'duplicate-entry',
        [...path(), index],
        `is there twice: ${showValue(item)}`,
        'Remove one of them.',
      );
    }
    seen.add(id);
  });
}

function ownOf(struct: KubernetesObject, field: string): CelJson | undefined {
  return Object.hasOwn(struct, field) ? struct[field] : undefined;
}

function isEmpty(value: CelJson | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
