import { ResolvedApplication } from '@freehold/application';
import { Parameter, PipelineIntent, Step, Target } from './intent';
import { quoteRegExp } from './regExp';
import { hasRevisions, verifyStep } from './target';

const DIGEST = '@sha256:[0-9a-f]{64}';

const REASON: Parameter = {
  name: 'reason',
  label: 'Reason',
  description: 'Why you roll back. It stays in the history of the pipeline.',
  pattern: '(?s).*\\S.*',
};

/** Back to an earlier release, started by people: by revisions where there are any, else by naming what to run. */
export function rollbackPipeline(
  application: ResolvedApplication,
  targets: Target[],
): PipelineIntent {
  const rollback = (
    parameters: Parameter[],
    stepBack: (place: Target) => Step,
  ): PipelineIntent => ({
    id: 'rollback-production',
    description: `Takes ${
      application.name
    } back to an earlier release in ${targets
      .map(({ environment }) => environment)
      .join(', ')}.`,
    start: { kind: 'manual', parameters },
    steps: [
      { kind: 'require-parameters', parameters },
      ...targets.flatMap(place => [stepBack(place), verifyStep(place, 'stop')]),
    ],
  });
  if (targets.every(hasRevisions)) {
    const parameters: Parameter[] = [
      REASON,
      {
        name: 'revision',
        label: 'Revisions back',
        description: 'How many releases to go back: 1 is the one before.',
        default: '1',
        pattern: '[1-9]',
      },
    ];
    return rollback(parameters, place => ({ kind: 'undo', target: place }));
  }
  const parameters: Parameter[] = [
    REASON,
    {
      name: 'revision',
      label: 'Commit of the manifests',
      description: 'Commit of the monorepo to take the manifests from.',
      pattern: '[0-9a-f]{40}',
    },
    {
      name: 'image',
      label: 'Image',
      description: `Image to go back to, with its digest: ${application.image}@sha256:...`,
      pattern: `${quoteRegExp(application.image)}${DIGEST}`,
    },
  ];
  return rollback(parameters, place => ({
    kind: 'deploy',
    target: place,
    onFailure: 'stop',
    release: 'parameters',
  }));
}
