import type { Objective } from '../../openslo/model';
import type { Problem } from '../../problem';
import type { SloBinding } from '../binding';
import type { PromIndicator } from './errorRatio';
import { restrictIndicator } from './restrictIndicator';
import { NAMESPACE_LABEL } from './promql';
import { promIndicator } from './promIndicator';

/** One way to measure an objective: all SLOs that share it share their rules. */
export interface Shape {
  sli: string;
  indicator: PromIndicator;
  budgeting: Objective['budgeting'];
  namespaceLabel: string;
}

/** All ways in which the objectives of one id are measured. */
export interface ShapesOfSlo {
  slo: string;
  shapes: Shape[];
}

/**
 * Ten thousand SLOs are a handful of shapes, because nearly all of them measure alike. With `namespaces` they are
 * measured in these only; `sli` does not depend on it.
 */
export function shapesOf(
  bindings: ReadonlyArray<Pick<SloBinding, 'slo' | 'file'>>,
  defaultLabel: string,
  namespaces?: readonly string[],
): { slos: ShapesOfSlo[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySlo = new Map<string, Map<string, Shape>>();
  for (const { slo, file } of bindings) {
    for (const objective of slo.objectives) {
      const read = promIndicator(objective, file, defaultLabel);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      const shape = shapeOf(objective, read);
      const shapes = bySlo.get(objective.id) ?? new Map<string, Shape>();
      bySlo.set(objective.id, shapes.set(shape.sli, shape));
    }
  }
  const slos = [...bySlo].map(([slo, shapes]) => ({
    slo,
    shapes: [...shapes.values()]
      .sort((a, b) => order(a.sli, b.sli))
      .map(shape => (namespaces ? restrictShape(shape, namespaces) : shape)),
  }));
  return { slos: slos.sort((a, b) => order(a.slo, b.slo)), problems };
}

/**
 * Names the way in which an objective is measured. SLOs of one name that are measured differently (the availability of
 * HTTP and of gRPC) are told apart by it; nothing when Prometheus cannot be asked for the objective.
 *
 * @public
 */
export function sliKey(
  objective: Objective,
  namespaceLabel: string = NAMESPACE_LABEL,
): string | undefined {
  const read = promIndicator(objective, undefined, namespaceLabel);
  return read.ok ? shapeOf(objective, read).sli : undefined;
}

function shapeOf(
  { budgeting }: Objective,
  read: { indicator: PromIndicator; namespaceLabel: string },
): Shape {
  const { indicator, namespaceLabel } = read;
  const sli = hash(JSON.stringify([namespaceLabel, indicator, budgeting]));
  return { sli, indicator, budgeting, namespaceLabel };
}

function restrictShape(shape: Shape, namespaces: readonly string[]): Shape {
  const { indicator, namespaceLabel } = shape;
  return {
    ...shape,
    indicator: restrictIndicator(indicator, namespaceLabel, namespaces),
  };
}

/** FNV-1a: short, the same everywhere, and safe enough for the few shapes of one SLO. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return (value < 0 ? value + 2 ** 32 : value).toString(16).padStart(8, '0');
}

/** By code units, so that no locale changes the bytes. */
function order(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
