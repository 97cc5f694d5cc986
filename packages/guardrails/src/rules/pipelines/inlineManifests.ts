import type { JsonPath } from './artifacts';
import { recordOf, recordsOf, type JsonRecord } from './jsonFields';
import type { PipelineStage } from './pipeline';
import { isJob } from './stageTarget';

/** Objects of Kubernetes that stand in a stage itself. */
export function inlineManifests(
  stage: PipelineStage,
): Array<{ path: JsonPath; manifest: JsonRecord }> {
  const { type, path, fields } = stage;
  if (fields.source === 'artifact') {
    return [];
  }
  if (type === 'deployManifest') {
    return recordsOf(fields.manifests).map(({ index, fields: manifest }) => ({
      path: [...path, 'manifests', index],
      manifest,
    }));
  }
  const manifest = recordOf(fields.manifest);
  return isJob(stage) && Object.keys(manifest).length > 0
    ? [{ path: [...path, 'manifest'], manifest }]
    : [];
}

/** The containers of whatever makes pods. */
export function containersOf(
  manifest: JsonRecord,
): Array<{ path: JsonPath; container: JsonRecord }> {
  const places: string[][] = [
    ['spec'],
    ['spec', 'template', 'spec'],
    ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ];
  return places.flatMap(place => {
    const pod = place.reduce<JsonRecord>(
      (at, field) => recordOf(at[field]),
      manifest,
    );
    return ['initContainers', 'containers'].flatMap(field =>
      recordsOf(pod[field]).map(({ index, fields: container }) => ({
        path: [...place, field, index],
        container,
      })),
    );
  });
}
