/** A stage's place in the graph. */
export interface GraphNode {
  refId: string;
  requires: string[];
}

/**
 * The stages that stand on a cycle or wait for one, by taking away, again and again, what waits for nothing; empty when
 * the graph runs through. References to unknown stages are ignored here: they are a problem of their own.
 */
export function stuckStages(nodes: readonly GraphNode[]): string[] {
  const waiting = new Map(
    nodes.map(({ refId, requires }) => [refId, new Set(requires)]),
  );
  const dependants = new Map<string, string[]>();
  for (const [refId, requires] of waiting) {
    for (const required of requires) {
      if (waiting.has(required)) {
        dependants.set(required, [...(dependants.get(required) ?? []), refId]);
      } else {
        requires.delete(required);
      }
    }
  }
  const ready = [...waiting.keys()].filter(id => waiting.get(id)?.size === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const dependant of dependants.get(id) ?? []) {
      const requires = waiting.get(dependant);
      requires?.delete(id);
      if (requires?.size === 0) {
        ready.push(dependant);
      }
    }
  }
  return [...waiting.keys()];
}
