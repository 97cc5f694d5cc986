import {
  EnvironmentDetail,
  PipelineDetail,
} from '@freehold/backstage-plugin-namespaces-common';

/** Pipelines in the order of a release: those that deploy to each environment in turn, then all others by name. */
export function orderPipelines(
  pipelines: PipelineDetail[],
  environments: EnvironmentDetail[],
): PipelineDetail[] {
  const order = environments.map(({ name }) => `deploy-${name}`);
  const rank = ({ name }: PipelineDetail) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return [...pipelines].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}
