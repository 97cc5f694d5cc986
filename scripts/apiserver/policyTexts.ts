/** Random changes of the pack's policies and bindings: which the cluster refuses. */
import { checkPolicies, parsePolicies } from '@freehold/guardrails';
import { expectThat, step } from '../lib/report';
import { Changes, pathsOf, valueAt } from './changes';
import type { Cluster } from './cluster';
import { count, Differences, inParallel } from './differences';
import { changedExpression } from './expressions';
import type { Manifest } from './manifest';
import type { Random } from './random';
import type { PackOfPolicies } from './verdicts';

const UNKNOWN_POLICY = 'policy/unknown-policy';
const CHANGED = 'changed.yaml';
const EXPRESSIONS: ReadonlySet<unknown> = new Set([
  'expression',
  'messageExpression',
  'valueExpression',
]);

/** What is refused here on purpose, though the API server takes it, with the reason. */
const STRICTER: ReadonlyArray<(refusal: Refusal, written: string) => boolean> =
  [
    // A binding without its policy holds for nothing.
    ({ code }) => code === UNKNOWN_POLICY,
    // The later of two variables of a name is the one that counts.
    ({ code, message }) =>
      code === 'policy/duplicate' && message.startsWith('spec.variables'),
    // `validateResources` sees `["*", "pods"]` and not `["pods", "*"]`.
    ({ code, message }) =>
      code === 'policy/wildcard' && message.includes('.resources has a'),
    // null is taken for the blank name of the core group.
    ({ code, message }) =>
      code === 'policy/wrong-type' && message.endsWith('is nothing.'),
    // A leading dot means the variable of a macro in this version of cel-go, and no name of one in the next.
    ({ message }, written) => {
      const [, name] = /undeclared reference to '(\w+)'/.exec(message) ?? [];
      return (
        name !== undefined &&
        new RegExp(`(?:^|[^\\w)\\]}"'?\\s])\\s*\\.\\s*${name}\\b`).test(written)
      );
    },
  ];

export async function checkPolicyTexts(
  cluster: Cluster,
  pack: PackOfPolicies,
  { random, runs }: { random: Random; runs: number },
): Promise<void> {
  const { policies, bindings } = pack;
  step(`${count(runs)} random changes of policies and bindings`);
  const changes = new Changes([...policies, ...bindings], random);
  const next = () => {
    if (random.chance(0.3)) return changes.next();
    const policy = structuredClone(random.pick(policies));
    const paths = pathsOf(policy).filter(path => EXPRESSIONS.has(path.at(-1)));
    const path = random.pick(paths);
    const parent = valueAt(policy, path.slice(0, -1)) as Record<string, string>;
    const field = String(path.at(-1));
    parent[field] = changedExpression(parent[field], random);
    return policy;
  };
  const falseAlarms = new Differences();
  const unseen = new Differences();
  const answers = { admitted: 0, refused: 0 };
  const compare = async (manifest: Manifest) => {
    const answer = await cluster.tryOut(manifest);
    if (!answer) return;
    const problems = problemsOf(manifest, pack, cluster.version);
    const written = JSON.stringify(manifest);
    if (answer.status === 201) {
      answers.admitted += 1;
      const alarm = problems.find(
        problem => !STRICTER.some(isStricter => isStricter(problem, written)),
      );
      if (alarm) falseAlarms.add(alarm.message, written);
    } else {
      answers.refused += 1;
      // The API server never asks whether the policy of a binding is there.
      if (problems.every(({ code }) => code === UNKNOWN_POLICY)) {
        unseen.add(answer.body.message ?? '', written);
      }
    }
  };
  await inParallel([...policies, ...bindings], compare);
  expectThat(answers.refused === 0, 'the cluster takes the whole pack');
  await inParallel(
    Array.from({ length: runs }, () => next()),
    compare,
  );
  falseAlarms.expectNone(
    `none of ${count(answers.admitted)} that are admitted is refused`,
  );
  unseen.expectNone(`all ${count(answers.refused)} that are refused are`);
}

interface Refusal {
  code: string;
  message: string;
}

/** What is wrong with a policy or a binding itself; a binding is read beside the policies that there are. */
function problemsOf(
  manifest: Manifest,
  { policies, parameters }: PackOfPolicies,
  kubernetesVersion: Cluster['version'],
): Refusal[] {
  const isBinding = manifest.kind.endsWith('Binding');
  const others = [...parameters, ...(isBinding ? policies : [])];
  const parsed = parsePolicies([
    { object: manifest, file: CHANGED, line: 1 },
    ...others.map(object => ({ object, file: 'others.yaml', line: 1 })),
  ]);
  const problems =
    parsed.ok && !isBinding
      ? checkPolicies(parsed.value.policies, { kubernetesVersion })
      : parsed.problems.filter(({ file }) => file === CHANGED);
  return problems.filter(({ severity }) => severity === 'error');
}
