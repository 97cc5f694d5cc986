import { GUARDRAIL_ANNOTATIONS } from '../../../src/check/annotations';
import {
  REMEDIATION_ANNOTATION,
  type AdmissionPolicy,
} from '../../../src/policy';
import type { Fixture, Pack } from '../readPack';
import { page, prose, table, yaml } from './markdown';
import { severitiesOf } from './severities';

/** What people read about a policy, made of its file and its fixtures. */
export function policyPage(
  policy: AdmissionPolicy,
  { files, set, fixtures }: Pack,
): string {
  const { name, annotations } = policy;
  const own = fixtures.filter(fixture => fixture.policy === name);
  return page(
    `# ${prose(annotations[GUARDRAIL_ANNOTATIONS.title])}`,
    `\`${name}\`, a ValidatingAdmissionPolicy of the [default pack](../index.md).`,
    prose(annotations[GUARDRAIL_ANNOTATIONS.why]),
    '## What to do',
    prose(annotations[REMEDIATION_ANNOTATION]),
    mending(policy),
    '## Where it holds',
    table(
      ['Environment', 'A violation is'],
      severitiesOf(
        set.bindings.filter(({ policyName }) => policyName === name),
      ).map(({ environments, severity }) => [environments, meaning(severity)]),
    ),
    `It looks at ${resourcesOf(policy)}. What is being deleted is left alone.`,
    parametersOf(policy),
    ...example('Refused', own, 'fail'),
    ...example('Admitted', own, 'pass'),
    '## The policy',
    `In \`platform/guardrails/${name}.yaml\`:`,
    yaml(files.get(`${name}.yaml`) ?? ''),
  );
}

function mending({ annotations }: AdmissionPolicy): string | undefined {
  const sentences = [
    ...(GUARDRAIL_ANNOTATIONS.fix in annotations
      ? ['`freehold check --fix` mends it.']
      : []),
    ...(GUARDRAIL_ANNOTATIONS.formField in annotations
      ? [
          `In the form that creates an application, the field ${
            annotations[GUARDRAIL_ANNOTATIONS.formField]
          } decides.`,
        ]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function meaning(severity: string): string {
  return severity === 'error'
    ? 'an error: the cluster refuses the object'
    : `${
        severity === 'info' ? 'an info' : `a ${severity}`
      }: the cluster admits the object`;
}

function resourcesOf({ matchConstraints }: AdmissionPolicy): string {
  const changed = new Set<string>();
  const created = new Set<string>();
  for (const { operations, resources } of matchConstraints.resourceRules) {
    for (const resource of resources) {
      (operations.includes('UPDATE') ? changed : created).add(resource);
    }
  }
  return [
    ...(changed.size === 0
      ? []
      : [`${enumerated(changed)} when they are created or changed`]),
    ...(created.size === 0
      ? []
      : [`${enumerated(created)} when they are created`]),
  ].join(', and at ');
}

function enumerated(names: ReadonlySet<string>): string {
  return [...names]
    .sort()
    .map(name => `\`${name}\``)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
}

function parametersOf({
  name,
  paramKind,
}: AdmissionPolicy): string | undefined {
  return paramKind === undefined
    ? undefined
    : `What it compares with stands in the ${paramKind.kind} \`${name}\` of \`platform/guardrails/parameters.yaml\`. Without it, every object is refused.`;
}

function example(
  title: string,
  fixtures: readonly Fixture[],
  outcome: Fixture['outcome'],
): string[] {
  const [fixture] = fixtures.filter(one => one.outcome === outcome);
  const lines = fixture.expected.map(line => line.replace(/^\S+ \S+: /, ''));
  return [
    `## ${title}`,
    ...(lines.length === 0 ? [] : [lines.map(prose).join('; ').concat(':')]),
    yaml(fixture.text.split('\n').slice(lines.length).join('\n')),
  ];
}
