import { formatPath, showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import { decodeScalar } from '../../object/types/scalars';
import { describeScalar } from '../../object/types/typeTable';
import type { FieldType } from '../../object/types/typeTable';
import type { SchemaReport } from '../SchemaReport';
import { closest } from './closest';
import { fieldsOfTypes, firstMinorWith } from './fields';
import type { DeclaredField, FieldsOfTypes } from './fields';
import { placeElsewhere } from './placeElsewhere';

/** Kinds within others: fields that are known there, too, and come to nothing. */
const EMBEDDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['PersistentVolumeClaim', new Set(['status'])],
]);

type Struct = { readonly [key: string]: CelJson | undefined };

/**
 * Whether an object as written has the fields of its type, and no others, with values that they take: what decoding
 * refuses with `--validate=strict`.
 */
export class StructureCheck {
  /** Whether a value does not even have the type of its field, so that nothing else can be said of the object. */
  hasMismatch = false;
  readonly #fields: FieldsOfTypes;
  readonly #minor: number;
  readonly #report: SchemaReport;
  readonly #path: Array<string | number> = [];
  /** Types of the structs around the present one, outermost first, with the length of the path to each. */
  readonly #around: Array<{ type: string; depth: number }> = [];

  constructor(minor: number, report: SchemaReport) {
    this.#fields = fieldsOfTypes(minor);
    this.#minor = minor;
    this.#report = report;
  }

  /** @param ignored - fields of the struct that are not looked at */
  struct(
    type: string,
    value: CelJson | undefined,
    ignored: ReadonlySet<string> = new Set(),
  ): void {
    if (value === undefined || value === null) {
      return;
    }
    if (!isMap(value)) {
      this.#mismatch(value, 'a map');
      return;
    }
    const fields = this.#fields.get(type);
    if (!fields) {
      throw new Error(`The table of types has no ${type}`);
    }
    this.#around.push({ type, depth: this.#path.length });
    for (const name of Object.keys(value)) {
      const item = value[name];
      if (this.#report.isFull) {
        break;
      }
      const field = fields.get(name);
      if (!field) {
        if (!ignored.has(name)) {
          this.#unknown(type, name, value, fields);
        }
        continue;
      }
      this.#path.push(name);
      if (field.isDropped && item !== null && item !== undefined) {
        this.#dropped(type, name);
      }
      this.#value(field.type, item);
      this.#path.pop();
    }
    this.#around.pop();
  }

  #value(type: FieldType, value: CelJson | undefined): void {
    if (value === undefined || value === null) {
      return;
    }
    switch (type.kind) {
      case 'pointer':
        this.#value(type.of, value);
        break;
      case 'struct':
        this.struct(type.name, value, EMBEDDED.get(type.name));
        break;
      case 'list':
        if (isList(value)) {
          value.forEach((item, index) => this.#item(type.of, index, item));
        } else {
          this.#mismatch(value, 'a list');
        }
        break;
      case 'map':
        if (isMap(value)) {
          for (const key of Object.keys(value)) {
            this.#item(type.of, key, value[key]);
          }
        } else {
          this.#mismatch(value, 'a map');
        }
        break;
      default:
        if (decodeScalar(type.name, value) === undefined) {
          this.#mismatch(value, describeScalar(type.name));
        }
    }
  }

  #item(type: FieldType, key: string | number, value: CelJson | undefined) {
    this.#path.push(key);
    this.#value(type, value);
    this.#path.pop();
  }

  #mismatch(value: CelJson, expected: string): void {
    this.hasMismatch = true;
    const isText = expected === 'text' && typeof value !== 'object';
    this.#report.field(
      'wrong-type',
      this.#path,
      `has to be ${expected}, and is ${showValue(value)}`,
      isText
        ? 'Put it in quotes: without them YAML reads a number, or true or false.'
        : `Write ${expected}.`,
    );
  }

  #unknown(
    type: string,
    name: string,
    value: Struct,
    fields: ReadonlyMap<string, DeclaredField>,
  ): void {
    const path = [...this.#path, name];
    const later = firstMinorWith(type, name, this.#minor);
    if (later !== undefined) {
      this.#report.field(
        'unknown-field',
        path,
        `is unknown to Kubernetes 1.${
          this.#minor
        }: the field is there from 1.${later}`,
        'Remove it until the cluster is upgraded.',
      );
      return;
    }
    const meant = closest(name, fields.keys());
    if (meant === undefined) {
      const place = placeElsewhere(
        this.#fields,
        this.#around,
        this.#path,
        name,
      );
      this.#report.field(
        'unknown-field',
        path,
        'is no field that Kubernetes knows',
        place
          ? `There is a field of that name: ${formatPath(
              place,
            )}. Move it there.`
          : 'Remove it, or correct its name.',
      );
      return;
    }
    const isFree = !Object.hasOwn(value, meant);
    this.#report.field(
      'unknown-field',
      path,
      `is no field that Kubernetes knows; did you mean ${meant}?`,
      isFree
        ? `Rename it to ${meant}.`
        : `Remove it: ${meant} is there already.`,
      isFree
        ? {
            title: `Rename ${name} to ${meant}`,
            edits: [
              { op: 'set', path: [...this.#path, meant], value: value[name] },
              { op: 'remove', path },
            ],
          }
        : undefined,
    );
  }

  #dropped(type: string, name: string): void {
    const later = firstMinorWith(type, name, this.#minor);
    this.#report.problem(
      'field-disabled',
      this.#path,
      `${formatPath(this.#path)} is dropped by a cluster of Kubernetes 1.${
        this.#minor
      }: its feature gate is off`,
      {
        severity: 'warning',
        remediation: later
          ? `Remove it, or wait for Kubernetes 1.${later}, which has it on.`
          : 'Remove it, or have the gate of the cluster turned on.',
      },
    );
  }
}

function isMap(value: CelJson): value is Struct {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Array.isArray does not narrow a readonly list.
function isList(value: CelJson): value is readonly CelJson[] {
  return Array.isArray(value);
}
