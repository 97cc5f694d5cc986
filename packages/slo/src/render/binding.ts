import type { SloDefinition } from '../openslo/model';
import type { Problem } from '../problem';

/** An SLO and the namespaces in which it is measured: those of its application's production environments. @public */
export interface SloBinding {
  slo: SloDefinition;
  namespaces: readonly string[];
  /** The file of the definition, for problems. */
  file?: string;
}

/** A problem at the place of an SLO or of one of its objectives. */
export function problemAt(
  place: { line?: number; column?: number },
  file: string | undefined,
  problem: Pick<Problem, 'code' | 'severity' | 'message' | 'remedy'>,
): Problem {
  const { line, column } = place;
  return {
    ...problem,
    ...(file !== undefined && { file }),
    path: [],
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

const NAMESPACE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Namespaces stand in queries, so nothing but a DNS label may get there. */
export function isNamespace(name: string): boolean {
  return NAMESPACE.test(name);
}
