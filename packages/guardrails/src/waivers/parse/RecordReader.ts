import {
  didYouMean,
  formatPath,
  showValue,
  type DocumentPath,
  type DocumentPositions,
  type ProblemList,
} from '@freehold/slo';

/** What a text has to be, in the words of its problem. */
export interface TextRule {
  code: string;
  accepts: (value: string) => boolean;
  expected: string;
  remedy: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the fields of a record strictly. Reading goes on after a problem, so that one run shows all of them; what could
 * not be read is `undefined`.
 */
export class RecordReader {
  constructor(
    private readonly prefix: string,
    readonly positions: DocumentPositions,
    private readonly problems: ProblemList,
  ) {}

  refuse(
    code: string,
    path: DocumentPath,
    finding: { message: string; remedy: string },
    position = this.positions.ofValue(path),
  ): undefined {
    const { prefix, problems } = this;
    problems.add({ ...finding, code: `${prefix}/${code}`, path, position });
    return undefined;
  }

  /** A mapping with no other than these fields. */
  mapping(
    value: unknown,
    path: DocumentPath,
    known: readonly string[],
  ): Fields | undefined {
    if (value === undefined) {
      return this.missing(path, `Write it with ${known.join(', ')}.`);
    }
    if (!isMapping(value)) {
      return this.wrongType(value, path, 'a mapping');
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) {
        const unknown = [...path, key];
        const meant = didYouMean(key, known);
        this.refuse(
          'unknown-field',
          unknown,
          {
            message: `${formatPath(unknown)} is not a field of this document`,
            remedy: meant
              ? `Did you mean ${meant}?`
              : `Remove it. Fields here: ${known.join(', ')}.`,
          },
          this.positions.ofKey(unknown),
        );
      }
    }
    return value;
  }

  /** A text that has to be there and to follow the rules; the first that it breaks is told. */
  text(
    value: unknown,
    path: DocumentPath,
    rules: readonly TextRule[],
  ): string | undefined {
    if (value === undefined) {
      return this.missing(path, rules[0].remedy);
    }
    if (typeof value !== 'string') {
      return this.wrongType(value, path, 'a text');
    }
    const broken = rules.find(rule => !rule.accepts(value));
    if (broken === undefined) {
      return value;
    }
    return this.refuse(broken.code, path, {
      message: `${formatPath(path)} must be ${broken.expected}, not ${showValue(
        value,
      )}`,
      remedy: broken.remedy,
    });
  }

  /** A text that may be left out; `null` is not the same as nothing. */
  optionalText(
    value: unknown,
    path: DocumentPath,
    rules: readonly TextRule[],
  ): string | undefined {
    return value === undefined ? undefined : this.text(value, path, rules);
  }

  /** The items of a list; nothing, and a problem, when there is no list or it is too long. */
  list(value: unknown, path: DocumentPath, maximum: number): unknown[] {
    if (value === undefined) {
      this.missing(path, 'Write a list.');
      return [];
    }
    if (!Array.isArray(value)) {
      this.wrongType(value, path, 'a list');
      return [];
    }
    if (value.length > maximum) {
      this.refuse('too-many', path, {
        message: `${formatPath(path)} has ${
          value.length
        } entries, at most ${maximum} are read`,
        remedy: 'Remove those that have ended.',
      });
      return [];
    }
    return value;
  }

  missing(path: DocumentPath, remedy: string): undefined {
    return this.refuse('required', path, {
      message: `${formatPath(path)} is missing`,
      remedy,
    });
  }

  private wrongType(
    value: unknown,
    path: DocumentPath,
    wanted: string,
  ): undefined {
    return this.refuse('type', path, {
      message: `${formatPath(path)} must be ${wanted}, not ${showValue(value)}`,
      remedy: `Write ${wanted}${
        typeof value === 'number' || typeof value === 'boolean'
          ? `, in quotes if it is one: '${value}'`
          : ''
      }.`,
    });
  }
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
