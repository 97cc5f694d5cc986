import { formatPath, showValue } from './describe';
import type { DocumentPath, DocumentPositions } from './positions';
import { ProblemList } from './problemList';
import { didYouMean } from './suggest';
import { isMapping } from './toPlainData';

interface Report {
  code: string;
  severity?: 'warning';
  message: string;
  remedy: string;
}

/** What the problems of one document are reported with. */
export interface CursorContext {
  /** Beginning of every code: `openslo`. */
  prefix: string;
  positions: DocumentPositions;
  problems: ProblemList;
}

/**
 * A place in a document: reads the value that stands there as what it should be, and reports when it is not. Reading
 * goes on after a problem, so that all of them are found at once.
 */
export class Cursor {
  constructor(
    readonly value: unknown,
    readonly path: DocumentPath,
    private readonly context: CursorContext,
  ) {}

  /** `null` says as much as nothing, which is how the Go SDK reads it. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The place in words: `spec.objectives[0].target`. */
  get name(): string {
    return formatPath(this.path) || 'the document';
  }

  get position() {
    return this.context.positions.ofValue(this.path);
  }

  report({ code, ...finding }: Report): undefined {
    this.context.problems.add({
      ...finding,
      code: `${this.context.prefix}/${code}`,
      path: this.path,
      position: this.position,
    });
    return undefined;
  }

  field(key: string): Cursor {
    const value =
      isMapping(this.value) && Object.hasOwn(this.value, key)
        ? this.value[key]
        : undefined;
    return new Cursor(value, [...this.path, key], this.context);
  }

  /** Whether a mapping stands here; fields it should not have are warned of, because nothing will ever read them. */
  mapping(fields?: readonly string[]): boolean {
    if (!isMapping(this.value)) {
      if (this.present) {
        this.wrongType('a mapping');
      } else {
        this.missing();
      }
      return false;
    }
    for (const key of Object.keys(this.value)) {
      if (fields && !fields.includes(key)) {
        const meant = didYouMean(key, fields);
        this.field(key).report({
          code: 'unknown-field',
          severity: 'warning',
          message: `${this.field(key).name} is not a field of OpenSLO v1`,
          remedy: meant
            ? `Did you mean ${meant}?`
            : `Remove it. Fields here: ${fields.join(', ')}.`,
        });
      }
    }
    return true;
  }

  /** The entries of a mapping of anything. */
  entries(): Array<[string, Cursor]> {
    return isMapping(this.value)
      ? Object.keys(this.value).map(key => [key, this.field(key)])
      : [];
  }

  list(): Cursor[] {
    if (!this.present) {
      return [];
    }
    if (!Array.isArray(this.value)) {
      this.wrongType('a list');
      return [];
    }
    return this.value.map(
      (item, index) => new Cursor(item, [...this.path, index], this.context),
    );
  }

  text(options: { maxLength?: number } = {}): string | undefined {
    if (!this.present) {
      return undefined;
    }
    if (typeof this.value !== 'string') {
      return this.wrongType('a text');
    }
    const { maxLength = 4096 } = options;
    const length = Array.from(this.value).length;
    return length > maxLength
      ? this.report({
          code: 'too-long',
          message: `${this.name} has ${length} characters, at most ${maxLength} are allowed`,
          remedy: 'Shorten it.',
        })
      : this.value;
  }

  /** A text that has to be there and to say something. */
  requiredText(options: { maxLength?: number } = {}): string | undefined {
    return this.present && this.value !== ''
      ? this.text(options)
      : this.missing();
  }

  number(): number | undefined {
    if (!this.present) {
      return undefined;
    }
    return typeof this.value === 'number' && Number.isFinite(this.value)
      ? this.value
      : this.wrongType('a number');
  }

  flag(): boolean {
    if (this.present && typeof this.value !== 'boolean') {
      this.wrongType('true or false');
    }
    return this.value === true;
  }

  oneOf<const T extends string>(values: readonly T[]): T | undefined {
    if (!this.present || this.value === '') {
      return this.missing();
    }
    const found = values.find(value => value === this.value);
    if (found !== undefined) {
      return found;
    }
    const meant =
      typeof this.value === 'string'
        ? didYouMean(this.value, values)
        : undefined;
    return this.report({
      code: 'value',
      message: `${this.name} must be ${values
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}, not ${showValue(this.value)}`,
      remedy: meant ? `Did you mean ${meant}?` : `Write ${values[0]}.`,
    });
  }

  missing(): undefined {
    return this.report({
      code: 'required',
      message: `${this.name} is missing`,
      remedy: `Add ${String(this.path.at(-1) ?? 'it')}.`,
    });
  }

  private wrongType(expected: string): undefined {
    return this.report({
      code: 'type',
      message: `${this.name} must be ${expected}, not ${showValue(this.value)}`,
      remedy:
        expected === 'a text' && typeof this.value !== 'object'
          ? `Write it in quotes: '${String(this.value)}'.`
          : `Write ${expected}.`,
    });
  }
}
