import type { Objective } from '../../openslo/model';
import type { Problem } from '../../problem';
import { isNamespace, problemAt, SloBinding } from '../binding';
import { PromIndicator, Scope } from './errorRatio';
import { promIndicator } from './promIndicator';
import type { Matcher } from './selector';

/** One way to measure an objective, and where: all that share it share their rules. */
export interface Shape {
  slo: string;
  indicator: PromIndicator;
  budgeting: Objective['budgeting'];
  scope: Scope;
}

interface Candidate extends Omit<Shape, 'scope'> {
  key: string;
  label: string;
  namespaces: Set<string>;
  objective: Objective;
  file?: string;
}

/**
 * Ten thousand SLOs are a handful of shapes, because nearly all of them measure alike. The shape that most namespaces
 * use is written for every namespace; others of the same name are written for theirs, which the first leaves out: no
 * series may come from two rules.
 */
export function shapesOf(
  bindings: readonly SloBinding[],
  namespaceLabel: string,
): { shapes: Shape[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySlo = new Map<string, Map<string, Candidate>>();
  for (const { slo, namespaces, file } of bindings) {
    for (const objective of slo.objectives) {
      const bad = namespaces.find(name => !isNamespace(name));
      if (bad !== undefined) {
        problems.push(
          problemAt(objective, file, {
            code: 'prometheus/namespace',
            severity: 'error',
            message: `${objective.id} is bound to a namespace that is not a DNS label.`,
            remedy: 'Correct the name of the namespace.',
          }),
        );
        continue;
      }
      const read = promIndicator(objective, file, namespaceLabel);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      const { indicator, namespaceLabel: label } = read;
      const { id, budgeting } = objective;
      const key = JSON.stringify([label, indicator, budgeting]);
      const candidates = bySlo.get(id) ?? new Map<string, Candidate>();
      bySlo.set(id, candidates);
      const candidate = candidates.get(key) ?? {
        key,
        slo: id,
        indicator,
        budgeting,
        label,
        namespaces: new Set<string>(),
        objective,
        ...(file !== undefined && { file }),
      };
      candidates.set(key, candidate);
      namespaces.forEach(name => candidate.namespaces.add(name));
    }
  }
  const shapes = [...bySlo.entries()]
    .sort(([left], [right]) => order(left, right))
    .flatMap(([, candidates]) => scopeAll([...candidates.values()], problems));
  return { shapes, problems };
}

function scopeAll(candidates: Candidate[], problems: Problem[]): Shape[] {
  const [open, ...special] = candidates.sort(
    (left, right) =>
      Number(right.namespaces.size === 0) -
        Number(left.namespaces.size === 0) ||
      right.namespaces.size - left.namespaces.size ||
      order(left.key, right.key),
  );
  const taken = new Set<string>();
  const shapes: Shape[] = [];
  for (const candidate of special) {
    const own = [...candidate.namespaces].filter(name => !taken.has(name));
    if (own.length === 0 || own.length < candidate.namespaces.size) {
      problems.push(ambiguous(candidate));
    }
    if (own.length > 0) {
      own.forEach(name => taken.add(name));
      shapes.push(toShape(candidate, '=~', own));
    }
  }
  const doubled = [...open.namespaces].some(name => taken.has(name));
  if (doubled) {
    problems.push(ambiguous(open));
  }
  return [toShape(open, '!~', [...taken]), ...shapes];
}

function ambiguous({ objective, file }: Candidate): Problem {
  return problemAt(objective, file, {
    code: 'prometheus/slo-ambiguous',
    severity: 'error',
    message: `${objective.id} is defined in several ways for the same namespace, or for every namespace.`,
    remedy: 'Give one of the definitions another name, or say its namespaces.',
  });
}

function toShape(
  { slo, indicator, budgeting, label }: Candidate,
  op: '=~' | '!~',
  namespaces: string[],
): Shape {
  const listed: Matcher[] =
    namespaces.length > 0
      ? [{ label, op, value: namespaces.sort(order).join('|') }]
      : [];
  const anywhere: Matcher[] =
    op === '!~' ? [{ label, op: '!=', value: '' }] : [];
  return {
    slo,
    indicator,
    budgeting,
    scope: { label, matchers: [...anywhere, ...listed] },
  };
}

/** By code units, so that no locale changes the bytes. */
function order(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
