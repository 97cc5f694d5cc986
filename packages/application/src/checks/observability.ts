import type { CheckFinding, PlatformCheck } from './check';
import { repeated } from './check';

/** Settings of a backend that measures nothing would look as if they counted. */
export const observabilityFits: PlatformCheck = ({ spec }) => {
  const { observability } = spec;
  if (!observability) {
    return [];
  }
  const { backend, stages } = observability;
  const path = ['spec', 'observability'];
  const others = (['prometheus', 'datadog'] as const).filter(
    other => other !== backend && observability[other],
  );
  return [
    ...others.map(
      (other): CheckFinding => ({
        code: 'observability-backend',
        path: [...path, other],
        message: `spec.observability has settings for ${other}, and its backend is ${backend}`,
        remedy: `Remove them, or write backend: ${other}.`,
      }),
    ),
    ...repeated(stages, stage => stage).map(
      (index): CheckFinding => ({
        code: 'stage-duplicate',
        path: [...path, 'stages', index],
        message: `spec.observability.stages names ${stages[index]} twice`,
        remedy: 'Keep one of the two.',
      }),
    ),
  ];
};
