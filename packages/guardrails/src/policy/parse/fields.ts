import {
  didYouMean,
  formatPath,
  showValue,
  type DocumentPath,
  type ProblemList,
} from '@freehold/slo';
import type { SourceLocation } from '../model';
import type { PolicyDocument } from './policyDocument';

/** A mapping of the document; a field that is null is absent, as for the API server. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one document strictly: what the API server would refuse or drop is a problem that names the field, the reason
 * and the remedy. Reading goes on after a problem, so that one run shows all of them.
 */
export class FieldReader {
  constructor(
    private readonly document: PolicyDocument,
    private readonly problems: ProblemList,
  ) {}

  /** Where a value stands, or its key. */
  locate(path: DocumentPath, part: 'key' | 'value' = 'value'): SourceLocation {
    const { file, line, positions } = this.document;
    const position =
      part === 'key' ? positions?.keyAt(path) : positions?.valueAt(path);
    return {
      ...(file === undefined ? {} : { file }),
      ...(position ?? (line === undefined ? {} : { line })),
    };
  }

  refuse(
    code: string,
    path: DocumentPath,
    message: string,
    remedy: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const { line, column } = this.locate(
      path,
      code === 'unknown-field' ? 'key' : 'value',
    );
    this.problems.add({
      code: `policy/${code}`,
      severity,
      path,
      message,
      remedy,
      ...(line === undefined
        ? {}
        : { position: { line, column: column ?? 1 } }),
    });
  }

  /** A mapping, or nothing when there is none; fields that Kubernetes does not know are problems. */
  mapping(
    value: unknown,
    path: DocumentPath,
    known: readonly string[],
  ): Fields | undefined {
    const fields = this.anyMapping(value, path);
    for (const key of Object.keys(fields ?? {})) {
      if (!known.includes(key)) {
        const meant = didYouMean(key, known);
        this.refuse(
          'unknown-field',
          [...path, key],
          `${formatPath([...path, key])} is no field that Kubernetes knows`,
          meant === undefined
            ? `Remove it: the API server would drop it. Known are ${known.join(
                ', ',
              )}.`
            : `Write ${meant}: the API server would drop what is written.`,
        );
      }
    }
    return fields;
  }

  /** A mapping with any fields. */
  anyMapping(value: unknown, path: DocumentPath): Fields | undefined {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (isMapping(value)) {
      return value;
    }
    this.wrongType(value, path, 'a mapping');
    return undefined;
  }

  required(path: DocumentPath, remedy: string): void {
    this.refuse('required', path, `${formatPath(path)} is missing`, remedy);
  }

  /** A text, or nothing when it is absent. Blank ones are given as they are. */
  text(value: unknown, path: DocumentPath): string | undefined {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value === 'string') {
      return value;
    }
    this.wrongType(value, path, 'a text');
    return undefined;
  }

  /** A text that says something. */
  requiredText(
    value: unknown,
    path: DocumentPath,
    remedy: string,
  ): string | undefined {
    const text = this.text(value, path);
    if (value === undefined || value === null || text?.trim() === '') {
      this.required(path, remedy);
      return undefined;
    }
    return text;
  }

  oneOf<const T extends string>(
    value: unknown,
    path: DocumentPath,
    choices: readonly T[],
  ): T | undefined {
    const text = this.text(value, path);
    if (text === undefined) {
      return undefined;
    }
    const choice = choices.find(candidate => candidate === text);
    if (choice === undefined) {
      this.refuse(
        'unknown-value',
        path,
        `${formatPath(path)} is ${showValue(text)}`,
        `Write one of ${choices.join(', ')}.`,
      );
    }
    return choice;
  }

  /** What the items of a list were read as; those that could not be read are left out. */
  list<T>(
    value: unknown,
    path: DocumentPath,
    readItem: (item: unknown, itemPath: DocumentPath) => T | undefined,
  ): T[] {
    if (value === undefined || value === null) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.wrongType(value, path, 'a list');
      return [];
    }
    return value.flatMap((item, index) => {
      const itemPath = [...path, index];
      if (item === null) {
        this.refuse(
          'wrong-type',
          itemPath,
          `${formatPath(itemPath)} is nothing`,
          'Write the item, or remove it.',
        );
        return [];
      }
      const read = readItem(item, itemPath);
      return read === undefined ? [] : [read];
    });
  }

  texts(value: unknown, path: DocumentPath): string[] {
    return this.list(value, path, (item, itemPath) =>
      this.text(item, itemPath),
    );
  }

  /** A mapping of texts, as labels and annotations are. */
  textMap(value: unknown, path: DocumentPath): Record<string, string> {
    const entries = Object.entries(this.anyMapping(value, path) ?? {});
    const read: Record<string, string> = Object.create(null);
    for (const [key, item] of entries) {
      const text = this.text(item, [...path, key]);
      if (text !== undefined) {
        read[key] = text;
      }
    }
    return read;
  }

  /** Refuses what stands twice in a list whose items are told apart by it. */
  refuseDuplicates(
    names: readonly string[],
    pathOf: (index: number) => DocumentPath,
  ): void {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      if (seen.has(name)) {
        this.refuse(
          'duplicate',
          pathOf(index),
          `${formatPath(pathOf(index))} is ${showValue(
            name,
          )}, which stands there before`,
          'Keep one of the two.',
        );
      }
      seen.add(name);
    });
  }

  private wrongType(value: unknown, path: DocumentPath, wanted: string): void {
    this.refuse(
      'wrong-type',
      path,
      `${formatPath(path)} is ${showValue(value)}, not ${wanted}`,
      `Write ${wanted}.`,
    );
  }
}

export function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
