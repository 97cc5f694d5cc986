import { formatPath } from '@freehold/slo';
import type { GuardrailEdit } from '../check/result';
import type { SchemaProblem, SchemaProblemCode } from './model';
import { KUBERNETES_SCHEMA } from './schemaRules';

export type Path = ReadonlyArray<string | number>;

/** A file can be wrong in a million places; nobody reads more than these. */
const MOST_PROBLEMS = 100;

/** What has been found wrong with an object so far. */
export class SchemaReport {
  readonly problems: SchemaProblem[] = [];

  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** @param message - what follows the path of the field: `has to be a port` */
  field(
    code: SchemaProblemCode,
    path: Path,
    message: string,
    remediation: string,
    fix?: { title: string; edits: readonly GuardrailEdit[] },
  ): void {
    this.problem(code, path, `${formatPath(path)} ${message}`, {
      remediation,
      ...(fix ? { fix } : {}),
    });
  }

  problem(
    code: SchemaProblemCode,
    path: Path,
    message: string,
    rest: Pick<SchemaProblem, 'remediation'> & Partial<SchemaProblem>,
  ): void {
    if (this.isFull) {
      return;
    }
    this.problems.push({
      rule: KUBERNETES_SCHEMA,
      code,
      severity: 'error',
      verdict: 'fail',
      path: [...path],
      message,
      ...rest,
    });
  }
}
