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
  /** Whether it is the label of a rule or the tag of an object for Datadog. */
  kind: 'label' | 'tag';
  /** What a machine may set at the path; absent when more stands there. */
  mended?: string;
}

const DATADOG_KINDS: ReadonlySet<string> = new Set([
  'DatadogGenericResource',
  'DatadogMonitor',
  'DatadogSLO',
]);

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
  if (apiVersion.startsWith('datadoghq.com/') && DATADOG_KINDS.has(kind)) {
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
                kind: 'label',
                mended: expected[key],
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
  const spec = mappingOf(object.spec);
  const written = listOf(spec.tags).flatMap((item, index) => {
    const tag = textOf(item);
    return tag === undefined
      ? []
      : [{ tag, path: ['spec', 'tags', index], isWhole: true }];
  });
  const generic = tagsOf(textOf(spec.jsonSpec) ?? '').map(tag => ({
    tag,
    path: ['spec', 'jsonSpec'],
    isWhole: false,
  }));
  return [...written, ...generic].flatMap(({ tag, path, isWhole }) => {
    const colon = tag.indexOf(':');
    const key = tag.slice(0, colon);
    const actual = tag.slice(colon + 1);
    return colon < 0 ||
      !Object.hasOwn(expected, key) ||
      expected[key] === actual
      ? []
      : [
          {
            path,
            key,
            actual,
            expected: expected[key],
            kind: 'tag',
            ...(isWhole && { mended: `${key}:${expected[key]}` }),
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
