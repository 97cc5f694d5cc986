/** Random policies that are in effect: what they say of objects of every kind. */
import {
  checkPolicies,
  PolicyEvaluator,
  type Verdict,
} from '@freehold/guardrails';
import { join } from 'node:path';
import { expectThat, step } from '../lib/report';
import type { Cluster } from './cluster';
import { count, Differences, inParallel } from './differences';
import { manifestsBelow, ROOT, type Manifest } from './manifest';
import type { Random } from './random';
import { randomPolicy } from './randomPolicies';
import { policySetOf, verdictsOf, type PackOfPolicies } from './verdicts';

/** So few that all that they have to say fits in the warnings of an answer. */
const POLICIES_AT_ONCE = 12;
const OBJECTS = 70;

interface InEffect {
  policy: Manifest;
  binding: Manifest;
  evaluator: PolicyEvaluator;
}

export async function checkInEffect(
  cluster: Cluster,
  pack: PackOfPolicies,
  { random, runs }: { random: Random; runs: number },
): Promise<void> {
  const rounds = Math.ceil(runs / 1000);
  step(`${rounds * POLICIES_AT_ONCE} random policies in effect`);
  const { policies, parameters, namespaces } = pack;
  const objects = [
    ...pack.fixtures,
    ...manifestsBelow(
      join(ROOT, 'packages/guardrails/src/object/__fixtures__'),
    ).filter(manifest => cluster.knows(manifest)),
  ];
  for (const object of objects) {
    if (cluster.isNamespaced(object)) {
      object.metadata.namespace = random.pick(namespaces).metadata.name;
    }
  }
  const differences = new Differences();
  const counted = { verdicts: 0, violations: 0, unknown: 0 };

  for (let round = 0; round < rounds; round++) {
    const inEffect: InEffect[] = [];
    for (let index = 0; index < POLICIES_AT_ONCE; index++) {
      const [policy, binding] = randomPolicy(`random-${round}-${index}`, {
        pack: policies,
        random,
      });
      const set = policySetOf([policy, binding, ...parameters]);
      const defects = checkPolicies(set.policies, {
        kubernetesVersion: cluster.version,
      }).filter(({ severity }) => severity === 'error');
      if (defects.length > 0) {
        throw new Error(JSON.stringify(defects));
      }
      await cluster.create(policy);
      await cluster.create(binding);
      const evaluator = new PolicyEvaluator({
        ...set,
        namespaces: [
          ...namespaces,
          ...parameters.filter(({ kind }) => kind === 'Namespace'),
        ],
        now: Date.now(),
        kubernetesVersion: cluster.version,
      });
      inEffect.push({ policy, binding, evaluator });
    }
    await cluster.settle();
    const some = Array.from({ length: OBJECTS }, () => random.pick(objects));
    await inParallel(some, async object => {
      const answer = await cluster.tryOut(object);
      if (answer?.status !== 201) return;
      for (const { policy, binding, evaluator } of inEffect) {
        const verdicts = verdictsOf(evaluator, object, cluster.version);
        const { name } = policy.metadata;
        const told = answer.warnings.filter(text =>
          text.includes(`ValidatingAdmissionPolicy '${name}'`),
        );
        counted.verdicts += 1;
        if (verdicts.some(isUnknown)) {
          counted.unknown += 1;
          continue;
        }
        const said = messagesOf(verdicts, policy);
        const answered = [...new Set(told.map(withoutPlace))].sort();
        if (answered.length > 0) counted.violations += 1;
        if (said.join('\n') !== answered.join('\n')) {
          differences.add(
            `"${said}" instead of "${answered}"`,
            JSON.stringify([policy.spec, binding.spec, object]),
          );
        }
      }
    });
    for (const { policy, binding } of inEffect) {
      await cluster.remove(binding);
      await cluster.remove(policy);
    }
  }
  differences.expectNone(
    `${count(counted.verdicts)} verdicts are the same, ${count(
      counted.violations,
    )} of them against the object; ${counted.unknown} are left to the cluster`,
  );
  expectThat(
    counted.violations > counted.verdicts / 200 &&
      counted.unknown < counted.verdicts / 200,
    'they are of both kinds, and few are left open',
  );
  for (const parameter of parameters) {
    if (parameter.kind !== 'Namespace') await cluster.remove(parameter);
  }
}

function isUnknown(verdict: Verdict): boolean {
  return verdict.verdict === 'not-evaluated' && verdict.admission === 'unknown';
}

/** What the cluster would say: with failurePolicy Fail an error is a violation. */
function messagesOf(verdicts: readonly Verdict[], policy: Manifest): string[] {
  const ignores = Object(policy.spec).failurePolicy === 'Ignore';
  const messages = verdicts.flatMap(verdict => {
    if (verdict.verdict === 'fail') {
      return [
        ...verdict.violations.map(({ message }) => message),
        ...(ignores ? [] : verdict.causes.map(() => 'error')),
      ];
    }
    return verdict.verdict === 'not-evaluated' && !ignores ? ['error'] : [];
  });
  return [...new Set(messages)].sort();
}

/** The message of a warning; of an error only that it is one. */
function withoutPlace(text: string): string {
  const message = text.replace(
    /^.*? with binding '[^']*'(?: with param '[^']*')?: /s,
    '',
  );
  return /resulted in error: /.test(message) ? 'error' : message;
}
