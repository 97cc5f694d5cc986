/** Every policy of the pack, of its fixtures and of random changes of them: the same violations, in the same words. */
import {
  canonicalise,
  parsePolicies,
  PolicyEvaluator,
  type PolicySet,
  type Verdict,
} from '@freehold/guardrails';
import { join } from 'node:path';
import { expectThat, step } from '../lib/report';
import { Changes } from './changes';
import type { Cluster } from './cluster';
import { count, Differences, inParallel } from './differences';
import { manifestsBelow, manifestsOf, PACK, type Manifest } from './manifest';
import type { Random } from './random';

const WARNING =
  /^Validation failed for ValidatingAdmissionPolicy '([^']+)' with binding '[^']+'(?: with param '[^']+')?: (.*)$/s;

export interface PackOfPolicies {
  policies: Manifest[];
  bindings: Manifest[];
  parameters: Manifest[];
  namespaces: Manifest[];
  /** Objects that keep to a policy, and objects that do not. */
  fixtures: Manifest[];
}

export function readPack(): PackOfPolicies {
  const objects = manifestsBelow(join(PACK, 'policies'));
  const namespaces = manifestsOf(join(PACK, 'fixtures/namespaces.yaml'));
  return {
    policies: objects.filter(({ kind }) => kind.endsWith('Policy')),
    bindings: objects.filter(({ kind }) => kind.endsWith('Binding')),
    parameters: manifestsOf(join(PACK, 'parameters.yaml')),
    namespaces,
    fixtures: manifestsBelow(join(PACK, 'fixtures')),
  };
}

/** Parses objects of a folder of guardrails; anything wrong with them is an error. */
export function policySetOf(objects: readonly Manifest[]): PolicySet {
  const parsed = parsePolicies(
    objects.map(object => ({ object, file: 'guardrails.yaml', line: 1 })),
  );
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value;
}

/** What policies say of an object as the API server of this version would be asked about it. */
export function verdictsOf(
  evaluator: PolicyEvaluator,
  manifest: Manifest,
  kubernetesVersion: Cluster['version'],
): Verdict[] {
  const { object, known } = canonicalise(manifest, { kubernetesVersion });
  return evaluator.evaluate(
    { object, ...(known ? {} : { asWritten: true }) },
    0,
  );
}

/** A binding as it would be without consequences: everything that fails is told, not the first alone. */
export function warning(binding: Manifest): Manifest {
  return {
    ...binding,
    spec: { ...Object(binding.spec), validationActions: ['Warn'] },
  };
}

/** `policy: message` of each warning. */
export function violationsIn(warnings: readonly string[]): string[] {
  const found = warnings.flatMap(text => {
    const [, policy, message] = WARNING.exec(text) ?? [];
    return policy === undefined ? [] : [`${policy}: ${message}`];
  });
  return [...new Set(found)].sort();
}

export async function checkVerdicts(
  cluster: Cluster,
  pack: PackOfPolicies,
  { random, runs }: { random: Random; runs: number },
): Promise<void> {
  step(`${pack.policies.length} policies of the pack`);
  const { policies, parameters, namespaces, fixtures } = pack;
  const bindings = pack.bindings.map(warning);
  for (const manifest of [...namespaces, ...parameters]) {
    await cluster.create(manifest);
  }
  for (const manifest of [...policies, ...bindings]) {
    await cluster.create(manifest);
  }
  await cluster.settle();
  const evaluator = new PolicyEvaluator({
    ...policySetOf([...policies, ...bindings, ...parameters]),
    namespaces,
    now: Date.now(),
    kubernetesVersion: cluster.version,
  });

  const differences = new Differences();
  let verdicts = 0;
  let admitted = 0;
  const compare = async (manifest: Manifest) => {
    const answer = await cluster.tryOut(manifest);
    // What it refuses for itself never comes to a policy.
    if (answer?.status !== 201) return;
    admitted += 1;
    const ours = verdictsOf(evaluator, manifest, cluster.version);
    verdicts += ours.length;
    const found = ours.flatMap(verdict =>
      verdict.verdict === 'fail'
        ? verdict.violations.map(
            ({ message }) => `${verdict.policy}: ${message}`,
          )
        : [],
    );
    const said = [...new Set(found)].sort().join('\n');
    const answered = violationsIn(answer.warnings).join('\n');
    for (const { policy, verdict } of ours) {
      if (verdict === 'not-evaluated') {
        differences.add(`${policy} is not evaluated`, JSON.stringify(manifest));
      }
    }
    if (said !== answered) {
      differences.add(
        `${manifest.kind}: "${said}" instead of "${answered}"`,
        JSON.stringify(manifest),
      );
    }
  };
  await inParallel(fixtures, compare);
  expectThat(
    admitted > fixtures.length * 0.95,
    `${admitted} of ${fixtures.length} fixtures come to the policies`,
  );
  differences.expectNone(
    `all ${count(verdicts)} verdicts of the fixtures are those of the cluster`,
  );
  const changes = new Changes(fixtures, random);
  await inParallel(
    Array.from({ length: runs }, () => changes.next()),
    compare,
  );
  differences.expectNone(
    `all ${count(verdicts)} verdicts are, with those of ${count(
      admitted,
    )} objects that were changed at random`,
  );
  for (const manifest of [...bindings, ...policies]) {
    await cluster.remove(manifest);
  }
}
