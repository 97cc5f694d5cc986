import { Platform } from '@freehold/application';
import { prometheusRule, renderPrometheusRules, yamlText } from '@freehold/slo';
import { fileTree } from '../fileTree';
import { sortedEntries } from '../manifests/metadata';
import { sharedSlos } from '../slo/sharedSlos';
import { FileTree } from '../types';

/** The rules that all namespaces share, from the root of the monorepo. @public */
export const SHARED_RULES_FILE = 'platform/slo/prometheusrule.yaml';

/**
 * Everything that is generated for the platform as a whole, by path from the root of the monorepo: the one set of rules
 * that records what most applications measure, and that holds the burn alerts of all of them.
 *
 * @public
 */
export function generatePlatform(platform: Platform): FileTree {
  const { observability } = platform.spec;
  const { backend, prometheus, latency } = observability ?? {};
  if (backend !== 'prometheus' || !prometheus?.operator) {
    return fileTree([]);
  }
  const { groups } = renderPrometheusRules(sharedSlos(latency?.seconds), {
    namespaceLabel: prometheus.namespaceLabel,
    annotations: Object.fromEntries(sortedEntries(prometheus.alertAnnotations)),
  });
  const object = prometheusRule(
    {
      name: 'freehold-slo',
      namespace: prometheus.rulesNamespace,
      labels: {
        'app.kubernetes.io/name': 'freehold-slo',
        'app.kubernetes.io/managed-by': 'freehold',
        ...Object.fromEntries(sortedEntries(prometheus.ruleLabels)),
      },
    },
    groups,
  );
  return fileTree([[SHARED_RULES_FILE, yamlText([object], { blocks: true })]]);
}
