import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../../../translation';
import { Stage } from './pipelineLayout';

/** Stages in words: what a type does, and what a stage waits for. */
export function useStageWords() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const types = new Map<string, string>([
    ['bakeManifest', t('pipelines.type.bakeManifest')],
    ['checkPreconditions', t('pipelines.type.checkPreconditions')],
    ['deployManifest', t('pipelines.type.deployManifest')],
    ['evaluateVariables', t('pipelines.type.evaluateVariables')],
    [
      'findArtifactFromExecution',
      t('pipelines.type.findArtifactFromExecution'),
    ],
    [
      'findArtifactsFromResource',
      t('pipelines.type.findArtifactsFromResource'),
    ],
    ['manualJudgment', t('pipelines.type.manualJudgment')],
    ['pipeline', t('pipelines.type.pipeline')],
    ['runJobManifest', t('pipelines.type.runJobManifest')],
    ['undoRolloutManifest', t('pipelines.type.undoRolloutManifest')],
    ['wait', t('pipelines.type.wait')],
    ['webhook', t('pipelines.type.webhook')],
  ]);
  return {
    typeOf: (stage: Stage) => types.get(stage.type) ?? stage.type,
    waitsFor: (stage: Stage, all: Stage[]) => {
      if (stage.requires.length === 0) {
        return t('pipelines.first');
      }
      const names = stage.requires.map(
        refId => all.find(other => other.refId === refId)?.name ?? refId,
      );
      return t('pipelines.after', { stages: names.join(', ') });
    },
  };
}
