import { objectiveLabels } from '@freehold/application';
import { prometheusRule, renderNamespaceRules } from '@freehold/slo';
import { sharedSlos } from '../slo/sharedSlos';
import { ManifestGenerator } from './manifest';
import { objectMetadata, sortedEntries } from './metadata';

/**
 * What a namespace adds to the rules that all namespaces share. Without an SLO the object stays, and is empty: a file
 * that is no longer there would leave the object of before in the cluster, and its alerts with it.
 */
export const prometheusrule: ManifestGenerator = {
  id: 'prometheusrule',
  blocks: true,
  generate(application, environment, slos) {
    const { observability } = application;
    if (
      observability?.backend !== 'prometheus' ||
      !observability.operator ||
      !environment.measured
    ) {
      return undefined;
    }
    const { groups } = renderNamespaceRules(
      slos.map(slo => ({ slo })),
      {
        namespace: environment.namespace,
        labels: objectiveLabels(application, environment),
        shared: sharedSlos(application.slo.latency.seconds),
        namespaceLabel: observability.namespaceLabel,
      },
    );
    const metadata = objectMetadata(application, environment);
    return prometheusRule(
      {
        ...metadata,
        labels: {
          ...metadata.labels,
          ...Object.fromEntries(sortedEntries(observability.ruleLabels)),
        },
      },
      groups,
    );
  },
};
