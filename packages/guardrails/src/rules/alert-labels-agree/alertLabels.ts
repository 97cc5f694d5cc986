import {
  objectiveLabels,
  type ResolvedApplication,
  type ResolvedEnvironment,
} from '@freehold/application';
import type { KubernetesObject } from '../../policy';
import type { WorkspaceObject } from '../../check/workspace';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';

/** A label or tag by which alerts find their way, and says something else than application.yaml. */
export interface WrongRoute {
  path: Array<string | number>;
  /** `owner` of a rule, `team` of an SLO in Datadog. */
  key: string;
  actual: string;
  expected: string;
  /** Whether the value stands alone at its path, so that a machine can set it. */
  isWhole: boolean;
}

/** By which labels of a rule its alert is routed. */
const ROUTING = ['owner', 'application', 'environment'] as const;

/** Where alerts of an object go that is not where application.yaml sends them. Labels that are not there route nothing. */
export function wrongRoutes(
  { object, reference }: WorkspaceObject,
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): WrongRoute[] {
  const { kind, apiVersion } = reference;
  if (
    kind === 'PrometheusRule' &&
    apiVersion.startsWith('monitoring.coreos.com/')
  ) {
    return ofRules(object, objectiveLabels(application, environment));
  }
  if (
    kind === 'DatadogGenericResource' &&
    apiVersion.startsWith('datadoghq.com/')
  ) {
    return ofDatadog(object, {
      team: application.owner.team,
      service: application.name,
      env: environment.name,
    });
  }
  return [];
}

function ofRules(
  object: KubernetesObject,
  expected: Record<(typeof ROUTING)[number], string>,
): WrongRoute[] {
  return listOf(mappingOf(object.spec).groups).flatMap((group, groupIndex) =>
    listOf(mappingOf(group).rules).flatMap((rule, ruleIndex) => {
      const labels = mappingOf(mappingOf(rule).labels);
      return ROUTING.flatMap(key => {
        const actual = Object.hasOwn(labels, key)
          ? textOf(labels[key])
          : undefined;
        // A template has its value when the alert fires.
        return actual === undefined ||
          actual.includes('{{') ||
          actual === expected[key]
          ? []
          : [
              {
                path: [
                  ...['spec', 'groups', groupIndex, 'rules', ruleIndex],
                  ...['labels', key],
                ],
                key,
                actual,
                expected: expected[key],
                isWhole: true,
              },
            ];
      });
    }),
  );
}

function ofDatadog(
  object: KubernetesObject,
  expected: Readonly<Record<string, string>>,
): WrongRoute[] {
  const tags = tagsOf(textOf(mappingOf(object.spec).jsonSpec) ?? '');
  return tags.flatMap(tag => {
    const colon = tag.indexOf(':');
    const key = tag.slice(0, colon);
    const actual = tag.slice(colon + 1);
    return colon < 0 ||
      !Object.hasOwn(expected, key) ||
      expected[key] === actual
      ? []
      : [
          {
            path: ['spec', 'jsonSpec'],
            key,
            actual,
            expected: expected[key],
            isWhole: false,
          },
        ];
  });
}

function tagsOf(json: string): string[] {
  try {
    const { tags } = Object(JSON.parse(json));
    return Array.isArray(tags)
      ? tags.filter((tag): tag is string => typeof tag === 'string')
      : [];
  } catch {
    return [];
  }
}
