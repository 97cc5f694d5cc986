import { showValue } from '@freehold/slo';
import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { mappingOf } from '../../policy/objectFields';
import type { RepositoryRule, RuleFinding } from '../model';
import { setInObject } from '../ownership/objectFix';
import { ownerAnnotations, ownerLabels } from './ownerLabels';
import { labelPlaces } from './labelPlaces';

/** Labels by which other objects tell whose they are. A person's own object need not have them, but they must not lie. */
const OF_ANY_OBJECT = [
  'freehold.dev/owner',
  'freehold.dev/tier',
  'freehold.dev/environment',
];

export const namespaceLabelsAgree: RepositoryRule = {
  id: 'namespace-labels-agree',
  title: 'Labels and annotations name the owner, tier, environment and contact',
  why: 'Guardrails, network policies, dashboards, cost reports and people in an incident go by these labels. A wrong owner sends an alert to a team that knows nothing of it; a wrong environment or tier selects the wrong rules.',
  remediation:
    'Take over the value that application.yaml implies, or change application.yaml if that is what is wrong.',
  severity: 'error',
  codes: [
    'label-missing',
    'label-differs',
    'annotation-missing',
    'annotation-differs',
    'object-label-differs',
  ],
  check({ resolved, environments }) {
    if (!resolved) {
      return undefined;
    }
    const annotations = ownerAnnotations(resolved);
    return environments.flatMap(environment => {
      if (!environment.resolved) {
        return [];
      }
      const labels = ownerLabels(resolved, environment.resolved);
      return environment.objects.flatMap(object =>
        isNamespaceOf(environment, object)
          ? [
              ...differences(object, 'label', labels),
              ...differences(object, 'annotation', annotations),
            ]
          : wrongLabels(object, labels),
      );
    });
  },
};

function isNamespaceOf(
  { namespace }: EnvironmentWorkspace,
  { reference }: WorkspaceObject,
): boolean {
  return (
    reference.apiVersion === 'v1' &&
    reference.kind === 'Namespace' &&
    reference.name === namespace
  );
}

function differences(
  object: WorkspaceObject,
  kind: 'label' | 'annotation',
  expected: ReadonlyMap<string, string>,
): RuleFinding[] {
  const written = mappingOf(mappingOf(object.object.metadata)[`${kind}s`]);
  return [...expected].flatMap(([key, value]) => {
    const actual = valueOf(written, key);
    const path = ['metadata', `${kind}s`, key];
    return actual === value
      ? []
      : [
          {
            code: actual === undefined ? `${kind}-missing` : `${kind}-differs`,
            message:
              actual === undefined
                ? `The Namespace has no ${kind} ${key}, which is ${showValue(
                    value,
                  )} by application.yaml`
                : `The ${kind} ${key} of the Namespace is ${showValue(
                    actual,
                  )}, and ${showValue(value)} by application.yaml`,
            object,
            path,
            fix: setInObject(object, path, value),
          },
        ];
  });
}

function wrongLabels(
  object: WorkspaceObject,
  expected: ReadonlyMap<string, string>,
): RuleFinding[] {
  return labelPlaces(object).flatMap(({ path, labels }) =>
    OF_ANY_OBJECT.flatMap(key => {
      const actual = valueOf(labels, key);
      const value = expected.get(key);
      return actual === undefined || value === undefined || actual === value
        ? []
        : [
            {
              code: 'object-label-differs',
              message: `The label ${key} is ${showValue(
                actual,
              )}, and ${showValue(value)} by application.yaml`,
              object,
              path: [...path, key],
              fix: setInObject(object, [...path, key], value),
            },
          ];
    }),
  );
}

function valueOf(mapping: KubernetesObject, key: string): CelJson | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
