import { namespaceName } from '@freehold/application';
import fc from 'fast-check';
import { readManifests } from '../object';
import {
  parsePolicies,
  PolicyEvaluator,
  policyResults,
  type KubernetesObject,
  type PolicySet,
} from '../policy';
import { examplePlatform, NOW } from '../waivers/__testUtils__/waivers';
import { applyWaivers } from '../waivers/applyWaivers';
import type { Waiver } from '../waivers/model';
import { waiversFile } from '../waivers/waiverFile';
import {
  APPLICATIONS,
  ENVIRONMENTS,
  KINDS,
  LABELS,
  MADE_BY,
  NAMES,
  POLICIES,
  SOURCE,
} from './__testUtils__/waivableObjects';
import { renderGuardrails } from './renderGuardrails';

function read(files: ReadonlyMap<string, string>): PolicySet {
  const parsed = parsePolicies(
    [...files.values()].flatMap(text => readManifests(text).documents),
  );
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems, undefined, 2));
  }
  return parsed.value;
}

function platformOf(pattern: string) {
  const platform = examplePlatform();
  for (const environment of platform.spec.environments) {
    environment.namespacePattern = pattern;
  }
  return platform;
}

const waivers = fc.uniqueArray(
  fc.record({
    application: fc.constantFrom(...APPLICATIONS),
    rule: fc.constantFrom(...POLICIES),
    kind: fc.constantFrom(...Object.keys(KINDS)),
    name: fc.constantFrom(...NAMES, 'own-namespace'),
    environments: fc.subarray(ENVIRONMENTS),
    approver: fc.constantFrom(
      'user:default/hana',
      'user:default/aoi',
      undefined,
    ),
    expires: fc.constantFrom(
      '2026-11-21',
      '2026-11-22',
      '2027-02-01',
      '2028-01-01',
    ),
  }),
  { maxLength: 6, selector: waiver => JSON.stringify(waiver) },
);

const objects = fc.array(
  fc.record({
    application: fc.constantFrom(...APPLICATIONS),
    environment: fc.constantFrom(...ENVIRONMENTS),
    kind: fc.constantFrom(...Object.keys(KINDS)),
    name: fc.constantFrom(...NAMES),
    labels: fc.subarray(LABELS),
    elsewhere: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const patterns = fc.constantFrom(
  '{application}-{environment}',
  '{application}',
);

describe('rendered guardrails', () => {
  const source = read(SOURCE);

  it('refuse what fails without a waiver, and nothing else', () => {
    fc.assert(
      fc.property(waivers, objects, patterns, (granted, inputs, pattern) => {
        const platform = platformOf(pattern);
        const terms = { now: NOW, platform };
        const given = granted.map(
          ({ kind, name, ...waiver }, index): Waiver => ({
            ...waiver,
            id: `w${index}`,
            object: {
              kind,
              name:
                name === 'own-namespace'
                  ? namespaceName(waiver.application, 'production', platform)
                  : name,
            },
            reason: 'It is a test of waivers.',
            file: waiversFile(waiver.application),
            line: 1,
          }),
        );
        const rendered = renderGuardrails({
          ...terms,
          guardrailFiles: SOURCE,
          waivers: given,
        });
        if (!rendered.ok) {
          throw new Error(JSON.stringify(rendered.problems));
        }
        const applied = read(rendered.value);
        for (const input of inputs) {
          const { application, environment, kind, labels } = input;
          const namespace = input.elsewhere
            ? 'kube-system'
            : namespaceName(application, environment, platform);
          const object: KubernetesObject = {
            apiVersion: KINDS[kind],
            kind,
            metadata: {
              name: kind === 'Namespace' ? namespace : input.name,
              ...(['Namespace', 'ClusterRole'].includes(kind)
                ? {}
                : { namespace }),
              labels: {
                ...Object.fromEntries(labels.map(label => [label, 'x'])),
                ...(kind === 'Namespace'
                  ? { 'freehold.dev/environment': environment }
                  : {}),
              },
            },
          };
          const found = {
            object,
            namespaces: [
              {
                apiVersion: 'v1',
                kind: 'Namespace',
                metadata: {
                  name: namespace,
                  labels: { 'freehold.dev/environment': environment },
                },
              },
            ],
          };
          const failing = applyWaivers(
            resultsOf(source, found).map(result => ({
              ...result,
              source: 'policy' as const,
              application,
              environment,
            })),
            given,
            terms,
          )
            .filter(({ waiver }) => waiver === undefined)
            .map(result => result.policy)
            .filter(
              name =>
                !isMadeByWaived(
                  name,
                  object,
                  namespace,
                  given,
                  environment,
                  terms,
                ),
            );
          expect(
            resultsOf(applied, found).map(({ policy: name }) => name),
          ).toEqual(failing);
        }
      }),
      { numRuns: 200 },
    );
  });

  function resultsOf(
    set: PolicySet,
    {
      object,
      namespaces,
    }: { object: KubernetesObject; namespaces: KubernetesObject[] },
  ) {
    const evaluator = new PolicyEvaluator({
      ...set,
      namespaces,
      now: NOW,
      kubernetesVersion: { major: 1, minor: 36 },
    });
    return policyResults(evaluator.evaluate({ object }), {
      objects: [{ object }],
      policies: set.policies,
      verdicts: 'findings',
    });
  }
});

/** Whether a controller of a workload that is waived here would have made the object. */
function isMadeByWaived(
  policyName: string,
  object: KubernetesObject,
  namespace: string,
  given: readonly Waiver[],
  environment: string,
  terms: { platform: ReturnType<typeof examplePlatform> },
): boolean {
  const { labels } = object.metadata as { labels: Record<string, string> };
  return given.some(
    waiver =>
      waiver.rule === policyName &&
      waiver.approver !== undefined &&
      ['2026-11-22', '2027-02-01'].includes(waiver.expires) &&
      waiver.environments.includes(environment) &&
      namespaceName(waiver.application, environment, terms.platform) ===
        namespace &&
      MADE_BY.some(
        ([maker, made, label]) =>
          maker === waiver.object?.kind &&
          made === object.kind &&
          (label === undefined || labels[label] !== undefined),
      ),
  );
}
