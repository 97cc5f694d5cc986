import type { Platform, Problem } from '@freehold/application';
import {
  prometheusRule,
  prometheusRuleFile,
  renderPrometheusRules,
  yamlText,
} from '@freehold/slo';
import { CouldNotRunError } from '../couldNotRunError';
import type { LoadedSlos } from '../input/loadSlos';

export const prometheusKinds = ['rules', 'prometheusrule'] as const;

export type PrometheusKind = (typeof prometheusKinds)[number];

/** Text that was rendered whole, and what people should know about it. */
export interface RenderedText {
  text: string;
  warnings: Problem[];
}

/** One set of rules for all SLOs, as a file for `rule_files` or as an object for the Prometheus Operator. */
export function renderPrometheusText(
  files: readonly LoadedSlos[],
  { kind, platform }: { kind: PrometheusKind; platform?: Platform },
): RenderedText {
  const settings = platform?.spec.observability?.prometheus;
  const { groups, problems } = renderPrometheusRules(
    files.flatMap(({ file, slos }) => slos.map(slo => ({ file, slo }))),
    {
      namespaceLabel: settings?.namespaceLabel,
      annotations: sorted(settings?.alertAnnotations),
    },
  );
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new CouldNotRunError(problems);
  }
  const text =
    kind === 'rules'
      ? prometheusRuleFile(groups)
      : yamlText(
          [
            prometheusRule(
              {
                name: 'freehold-slo',
                namespace: settings?.rulesNamespace ?? 'monitoring',
                labels: {
                  'app.kubernetes.io/name': 'freehold-slo',
                  'app.kubernetes.io/managed-by': 'freehold',
                  ...sorted(settings?.ruleLabels),
                },
              },
              groups,
            ),
          ],
          { blocks: true },
        );
  return { text, warnings: problems };
}

/** By key, so that the order in which somebody wrote a map never shows. */
function sorted(map: Readonly<Record<string, string>> = {}) {
  return Object.fromEntries(
    Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
