import { isMap, isScalar, isSeq, Node, Scalar } from 'yaml';
import { parseYaml } from '../document/parseYaml';
import { objectiveId } from '../openslo/objectiveId';

/** Where the value of a target stands in the text, by offsets. */
export interface TargetPlace {
  field: 'target' | 'targetPercent';
  start: number;
  end: number;
}

/** The targets of a text that `parseOpenSlo` accepts, by the id of their objective. */
export function locateTargets(text: string): Map<string, TargetPlace> {
  const places = new Map<string, TargetPlace>();
  const { documents } = parseYaml(text, { maxLength: text.length });
  for (const { contents } of documents) {
    const objects = isSeq(contents) ? contents.items : [contents];
    for (const object of objects) {
      if (textAt(object, 'kind') === 'SLO') {
        locateIn(object, places);
      }
    }
  }
  return places;
}

function locateIn(slo: unknown, places: Map<string, TargetPlace>): void {
  const name = textAt(childOf(slo, 'metadata'), 'name');
  const objectives = childOf(childOf(slo, 'spec'), 'objectives');
  const items = isSeq(objectives) ? objectives.items : [];
  items.forEach((item, index) => {
    for (const field of ['target', 'targetPercent'] as const) {
      const value = childOf(item, field);
      // A field that is there without a value is as good as absent.
      if (isScalar(value) && value.value !== null && value.range) {
        const [start, end] = value.range;
        places.set(objectiveId(String(name), index, items.length), {
          field,
          start,
          end,
        });
      }
    }
  });
}

function childOf(node: unknown, key: string): Node | undefined {
  return isMap(node) ? (node.get(key, true) as Node | undefined) : undefined;
}

function textAt(node: unknown, key: string): unknown {
  const child = childOf(node, key);
  return isScalar(child) ? (child as Scalar).value : undefined;
}

/** Line and column of a place, both from 1. */
export function positionOf(text: string, { start }: TargetPlace) {
  const before = text.slice(0, start).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
