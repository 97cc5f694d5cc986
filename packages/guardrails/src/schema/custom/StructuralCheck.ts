import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import { SchemaReport } from '../SchemaReport';
import type { Path } from '../SchemaReport';
import { closest } from '../structure/closest';
import type { PatternBudget, Patterns } from './Patterns';
import { checkEntries } from './entries';
import { isOfType, typeOf } from './jsonTypes';
import { checkLimits } from './limits';
import type { ValidationRules } from './ValidationRules';

type Schema = KubernetesObject;

/** Fields that every object has, whether its schema names them or not. */
const OF_EVERY_OBJECT = new Set(['apiVersion', 'kind', 'metadata']);

/** More steps than any object of a cluster needs: a schema can repeat itself endlessly within alternatives. */
const MOST_STEPS = 200_000;
/** About half a second of matching. */
const MOST_PATTERN_COST = 5_000_000;

/** One look at one object, by the structural schema of its CustomResourceDefinition. */
export class StructuralCheck {
  readonly #patterns: Patterns;
  readonly #path: Array<string | number> = [];
  #report: SchemaReport;
  #steps = 0;
  readonly #budget: PatternBudget = { left: MOST_PATTERN_COST };
  /** What of the schema could not be evaluated. */
  readonly #missing = new Set<string>();
  /** Values whose schema has rules in CEL. */
  readonly #ruled: Array<{ schema: Schema; value: CelJson; path: Path }> = [];

  constructor(patterns: Patterns, report: SchemaReport) {
    this.#patterns = patterns;
    this.#report = report;
  }

  /** Evaluates the rules in CEL, which the API server only asks when nothing else is wrong. */
  finish(rules: ValidationRules): void {
    if (this.#report.problems.length === 0) {
      for (const { schema, value, path } of this.#ruled) {
        rules.check(schema, value, path, this.#report, reason =>
          this.#missing.add(reason),
        );
      }
    }
    for (const what of this.#missing) {
      this.#report.problem(
        'definition-incomplete',
        ['kind'],
        `The CustomResourceDefinition of this kind has ${what}`,
        {
          severity: 'info',
          verdict: 'not-evaluated',
          remediation:
            'kubectl apply --dry-run=server checks the object against a cluster.',
        },
      );
    }
  }

  /** @param isDefining - whether unknown fields are an error here, and not only within an alternative */
  value(schema: Schema, value: CelJson, isDefining: boolean): void {
    this.#steps++;
    if (this.#report.isFull || this.#steps > MOST_STEPS) {
      if (this.#steps > MOST_STEPS) {
        this.#missing.add('more alternatives than can be tried');
      }
      return;
    }
    if (value === null && schema.nullable === true) {
      return;
    }
    if (isDefining && !this.#type(schema, value)) {
      return;
    }
    const isKnown = checkLimits(
      schema,
      value,
      this.#path,
      this.#report,
      (text, pattern) => this.#patterns.matches(text, pattern, this.#budget),
    );
    if (!isKnown) {
      this.#missing.add('a pattern that cannot be matched here');
    }
    this.#alternatives(schema, value);
    if (Array.isArray(value)) {
      this.#list(schema, value, isDefining);
    } else if (typeof value === 'object' && value !== null) {
      this.object(schema, mappingOf(value), isDefining);
    }
    this.#note(schema, value, isDefining);
  }

  #note(schema: Schema, value: CelJson, isDefining: boolean): void {
    if (isDefining && listOf(schema['x-kubernetes-validations']).length > 0) {
      this.#ruled.push({ schema, value, path: [...this.#path] });
    }
  }

  root(schema: Schema, value: KubernetesObject): void {
    this.object(schema, value, true);
    this.#note(schema, value as CelJson, true);
  }

  object(schema: Schema, value: KubernetesObject, isDefining: boolean): void {
    const properties = mappingOf(schema.properties);
    this.#required(schema, properties, value);
    const isRoot = this.#path.length === 0;
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined || (isRoot && OF_EVERY_OBJECT.has(name))) {
        continue;
      }
      this.#path.push(name);
      if (Object.hasOwn(properties, name)) {
        this.value(mappingOf(properties[name]), item, isDefining);
      } else {
        this.#additional(schema, properties, name, item, isDefining);
      }
      this.#path.pop();
    }
  }

  #required(
    schema: Schema,
    properties: KubernetesObject,
    value: KubernetesObject,
  ): void {
    for (const item of listOf(schema.required)) {
      const name = String(item);
      const isFilled =
        Object.hasOwn(properties, name) &&
        mappingOf(properties[name]).default !== undefined;
      if (!Object.hasOwn(value, name) && !isFilled) {
        this.#report.field(
          'required',
          [...this.#path, name],
          'is required',
          'Write it; the CustomResourceDefinition says what it takes.',
        );
      }
    }
  }

  #additional(
    schema: Schema,
    properties: KubernetesObject,
    name: string,
    item: CelJson,
    isDefining: boolean,
  ): void {
    const { additionalProperties } = schema;
    if (
      typeof additionalProperties === 'object' &&
      additionalProperties !== null
    ) {
      this.value(mappingOf(additionalProperties), item, isDefining);
      return;
    }
    const isKept =
      additionalProperties === true ||
      schema['x-kubernetes-preserve-unknown-fields'] === true ||
      (schema['x-kubernetes-embedded-resource'] === true &&
        OF_EVERY_OBJECT.has(name));
    if (!isDefining || isKept) {
      return;
    }
    const meant = closest(name, Object.keys(properties));
    this.#report.field(
      'unknown-field',
      this.#path,
      `is no field that the CustomResourceDefinition knows${
        meant ? `; did you mean ${meant}?` : ''
      }`,
      meant ? `Rename it to ${meant}.` : 'Remove it, or correct its name.',
    );
  }

  #list(schema: Schema, items: readonly CelJson[], isDefining: boolean): void {
    const itemSchema = mappingOf(schema.items);
    items.forEach((item, index) => {
      this.#path.push(index);
      this.value(itemSchema, item, isDefining);
      this.#path.pop();
    });
    checkEntries(schema, items, this.#path, this.#report);
  }

  /** Whether the value has the type that the schema wants, so that anything else can be said of it. */
  #type(schema: Schema, value: CelJson): boolean {
    const isEither = schema['x-kubernetes-int-or-string'] === true;
    const types = isEither ? ['integer', 'string'] : [schema.type];
    const isFine =
      (!isEither && typeof schema.type !== 'string') ||
      types.some(type => isOfType(String(type), value));
    if (!isFine) {
      this.#report.field(
        'wrong-type',
        this.#path,
        `has to be ${types.map(String).join(' or ')}, and is ${typeOf(value)}`,
        typeof value === 'number' || typeof value === 'boolean'
          ? 'Put it in quotes if text is meant: without them YAML reads a number, or true or false.'
          : `Write a value of the type ${types.map(String).join(' or ')}.`,
      );
    }
    return isFine;
  }

  #alternatives(schema: Schema, value: CelJson): void {
    for (const part of listOf(schema.allOf)) {
      this.value(mappingOf(part), value, false);
    }
    const isOpen = schema['x-kubernetes-int-or-string'] === true;
    const any = isOpen ? [] : listOf(schema.anyOf);
    const one = listOf(schema.oneOf);
    const holding = (parts: readonly CelJson[]) =>
      parts.filter(part => this.#holds(mappingOf(part), value)).length;
    const isRefused =
      (any.length > 0 && holding(any) === 0) ||
      (one.length > 0 && holding(one) !== 1) ||
      (schema.not !== undefined && this.#holds(mappingOf(schema.not), value));
    if (isRefused) {
      this.#report.field(
        'mismatch',
        this.#path,
        'is none of the alternatives that the CustomResourceDefinition allows, or several of them at once',
        'Write it as one of the alternatives; kubectl explain shows them.',
      );
    }
  }

  #holds(schema: Schema, value: CelJson): boolean {
    const outer = this.#report;
    const trial = new SchemaReport();
    this.#report = trial;
    // Alternatives may name types, of text or number.
    const isTyped =
      typeof schema.type !== 'string' || isOfType(schema.type, value);
    this.value(schema, value, false);
    this.#report = outer;
    return isTyped && trial.problems.length === 0;
  }
}
