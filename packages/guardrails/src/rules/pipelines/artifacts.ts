import type { JsonRecord } from './jsonFields';
import { isRecord, recordOf, recordsOf, textOf, textsOf } from './jsonFields';
import type { Pipeline, PipelineStage } from './pipeline';

export type JsonPath = ReadonlyArray<string | number>;

/** An artifact that a pipeline or a stage expects. */
export interface ExpectedArtifact {
  path: JsonPath;
  id?: string;
  type?: string;
  match: JsonRecord;
  /** What is taken when nothing matches, if anything is. */
  fallback?: JsonRecord;
  /** The stage that makes it; absent for those that triggers bring. */
  producer?: PipelineStage;
}

const known = new WeakMap<Pipeline, readonly ExpectedArtifact[]>();

/** Every artifact that a pipeline expects, from its triggers and from its stages; read once for all rules. */
export function expectedArtifacts(
  pipeline: Pipeline,
): readonly ExpectedArtifact[] {
  let artifacts = known.get(pipeline);
  if (!artifacts) {
    artifacts = [
      ...expectedIn(pipeline.fields, []),
      ...pipeline.stages.flatMap(stage =>
        expectedIn(stage.fields, stage.path).map(artifact => ({
          ...artifact,
          producer: stage,
        })),
      ),
    ];
    known.set(pipeline, artifacts);
  }
  return artifacts;
}

function expectedIn(owner: JsonRecord, path: JsonPath): ExpectedArtifact[] {
  return recordsOf(owner.expectedArtifacts).map(({ index, fields }) => {
    const match = recordOf(fields.matchArtifact);
    const fallback = recordOf(fields.defaultArtifact);
    const id = textOf(fields.id);
    const type = textOf(match.type) ?? textOf(fallback.type);
    return {
      path: [...path, 'expectedArtifacts', index],
      ...(id === undefined ? {} : { id }),
      ...(type === undefined ? {} : { type }),
      match,
      ...(fields.useDefaultArtifact === true && { fallback }),
    };
  });
}

/** Artifacts that a stage takes in: by the id of one that is expected, or written into the stage. */
export interface UsedArtifact {
  path: JsonPath;
  id?: string;
  artifact?: JsonRecord;
}

/** The images that a deploy binds to its manifests. */
export function requiredArtifacts({
  path,
  fields,
}: PipelineStage): UsedArtifact[] {
  return [
    ...textsOf(fields.requiredArtifactIds).map((id, index) => ({
      path: [...path, 'requiredArtifactIds', index],
      id,
    })),
    ...recordsOf(fields.requiredArtifacts).map(
      ({ index, fields: required }) => ({
        path: [...path, 'requiredArtifacts', index, 'artifact'],
        artifact: recordOf(required.artifact),
      }),
    ),
  ];
}

/** What a deploy applies. */
export function manifestArtifact({
  path,
  fields,
}: PipelineStage): UsedArtifact | undefined {
  const id = textOf(fields.manifestArtifactId);
  if (id !== undefined) {
    return { path: [...path, 'manifestArtifactId'], id };
  }
  return isRecord(fields.manifestArtifact)
    ? {
        path: [...path, 'manifestArtifact'],
        artifact: fields.manifestArtifact,
      }
    : undefined;
}

/** What a bake renders. */
export function bakedArtifact({
  path,
  fields,
}: PipelineStage): UsedArtifact | undefined {
  const input = recordOf(fields.inputArtifact);
  const id = textOf(input.id);
  if (isRecord(input.artifact)) {
    return {
      path: [...path, 'inputArtifact', 'artifact'],
      artifact: input.artifact,
    };
  }
  return id === undefined
    ? undefined
    : { path: [...path, 'inputArtifact', 'id'], id };
}
