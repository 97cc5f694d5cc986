import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';

type Stage = PipelineDetail['stages'][number];

/**
 * Stages by how many others must be through before: a level's stages may run at the same time. Stages that wait for
 * each other, or for one that does not exist, never run; they come last so that nothing is hidden.
 */
export function stageLevels(stages: Stage[]): Stage[][] {
  const levels: Stage[][] = [];
  const done = new Set<string>();
  let waiting = stages;
  while (waiting.length > 0) {
    const ready = waiting.filter(stage =>
      stage.requires.every(refId => done.has(refId)),
    );
    if (ready.length === 0) {
      return [...levels, waiting];
    }
    levels.push(ready);
    ready.forEach(stage => done.add(stage.refId));
    waiting = waiting.filter(stage => !done.has(stage.refId));
  }
  return levels;
}
