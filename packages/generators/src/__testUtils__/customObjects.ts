import { TestManifest } from './manifestsOf';

const DURATION = /^(?:[1-9][0-9]*[smhd])$/;

/** Written from the definitions of the operators' resources, which Kubernetes' own models do not have. */
const VALIDATORS: Record<string, (spec: any) => string[]> = {
  'monitoring.coreos.com/v1/PrometheusRule': ({ groups, ...others }) => [
    ...unknownKeys('spec', others, []),
    ...(Array.isArray(groups) ? groups : [undefined]).flatMap(ruleGroupErrors),
  ],
  'datadoghq.com/v1alpha1/DatadogGenericResource': ({ type, jsonSpec }) => {
    const { thresholds, query, ...slo } = JSON.parse(jsonSpec);
    return [
      ...(type === 'slo' && slo.type === 'metric' ? [] : ['type']),
      ...(query.numerator && query.denominator ? [] : ['query']),
      ...(thresholds.length === 1 ? [] : ['thresholds']),
      ...unknownKeys('jsonSpec', slo, ['name', 'description', 'type', 'tags']),
    ];
  },
};

/** What is wrong with an object of an operator; `undefined` for one of Kubernetes itself. */
export function customObjectErrors(
  manifest: TestManifest,
): string[] | undefined {
  const { apiVersion, kind, metadata, spec, ...others } = manifest;
  const validate = VALIDATORS[`${apiVersion}/${kind}`];
  return (
    validate && [
      ...unknownKeys('object', others, []),
      ...unknownKeys('metadata', metadata, [
        'name',
        'namespace',
        'labels',
        'annotations',
      ]),
      ...validate(spec),
    ]
  );
}

function ruleGroupErrors(group: any): string[] {
  const { name, interval, rules, ...others } = group ?? {};
  return [
    ...(typeof name === 'string' ? [] : ['group without a name']),
    ...(DURATION.test(interval) ? [] : [`interval ${interval}`]),
    ...(Array.isArray(rules) && rules.length > 0 ? [] : ['rules']),
    ...unknownKeys('group', others, []),
    ...rules.flatMap((rule: any) => [
      ...(typeof rule.expr === 'string' ? [] : ['expr']),
      ...('record' in rule === 'alert' in rule ? ['record or alert'] : []),
      ...unknownKeys('rule', rule, [
        'record',
        'alert',
        'expr',
        'for',
        'labels',
        'annotations',
      ]),
    ]),
  ];
}

function unknownKeys(place: string, value: object, known: string[]): string[] {
  return Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => `${place}.${key}`);
}
