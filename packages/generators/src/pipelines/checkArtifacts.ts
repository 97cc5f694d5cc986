import { excerpt, isRecord } from '../problem';
import { Report } from './checkStages';
import { PipelineDocument, strings, text } from './pipelineDocument';

function expectedIds(owner: Record<string, unknown>): string[] {
  const { expectedArtifacts } = owner;
  return Array.isArray(expectedArtifacts)
    ? expectedArtifacts.flatMap(artifact =>
        isRecord(artifact) ? text(artifact.id) ?? [] : [],
      )
    : [];
}

/** Ids of artifacts that a stage takes in. */
function usedIds(stage: Record<string, unknown>): string[] {
  const inputs = [
    ...(Array.isArray(stage.inputArtifacts) ? stage.inputArtifacts : []),
    stage.inputArtifact,
  ].filter(isRecord);
  return [
    ...strings(stage.requiredArtifactIds),
    ...strings([stage.manifestArtifactId]),
    ...strings(inputs.map(({ id }) => id)),
  ];
}

/** Every artifact that a stage or trigger names comes from the pipeline or from one of its stages. */
export function checkArtifacts(
  { fields, stages, triggers }: PipelineDocument,
  report: Report,
) {
  const expected = new Set(expectedIds(fields));
  const produced = new Set([...expected, ...stages.flatMap(expectedIds)]);
  const check = (
    id: string,
    known: ReadonlySet<string>,
    path: Array<string | number>,
  ) => {
    if (!known.has(id)) {
      report({
        code: 'pipeline/artifact-unresolved',
        path,
        message: `The artifact ${excerpt(id)} is expected nowhere.`,
        remedy: 'Name the id of one of the expectedArtifacts.',
      });
    }
  };
  stages.forEach((stage, index) => {
    usedIds(stage).forEach(id => check(id, produced, ['stages', index]));
    if (stage.type === 'bakeManifest' && expectedIds(stage).length !== 1) {
      report({
        code: 'pipeline/bake-output-invalid',
        path: ['stages', index, 'expectedArtifacts'],
        message: `Stage ${excerpt(
          stage.name,
        )} does not produce exactly one artifact.`,
        remedy: 'Expect exactly one artifact of the type embedded/base64.',
      });
    }
  });
  triggers.forEach((trigger, index) =>
    strings(trigger.expectedArtifactIds).forEach(id =>
      check(id, expected, ['triggers', index, 'expectedArtifactIds']),
    ),
  );
}
