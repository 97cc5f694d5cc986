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

const EXPRESSIONS: ReadonlySet<unknown> = new Set([
  'expression',
  'messageExpression',
  'valueExpression',
]);

/** What is refused here on purpose, though the API server takes it, with the reason. */
const STRICTER: ReadonlyArray<[code: string, message: RegExp]> = [
  // A binding without its policy holds for nothing.
  ['policy/unknown-policy', /./],
  // The later of two variables of a name is the one that counts.
  ['policy/duplicate', /variables/],
  // `validateResources` sees `["*", "pods"]` and not `["pods", "*"]`.
  ['policy/wildcard', /\.resources has a/],
  // null is taken for the blank name of the core group.
  ['policy/wrong-type', /is nothing/],
  // A leading dot means the name of a macro's variable in this version of cel-go, and of none in the next.
  ['policy/expression-defect', /undeclared reference to/],
];

export async function checkPolicyTexts(
  cluster: Cluster,
  { policies, bindings, parameters }: PackOfPolicies,
  { random, runs }: { random: Random; runs: number },
): Promise<void> {
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
    const [problem] = problemsOf(manifest, parameters, cluster.version);
    const written = JSON.stringify(manifest);
    if (answer.status === 201) {
      answers.admitted += 1;
      if (problem && !isStricter(problem)) {
        falseAlarms.add(problem.message, written);
      }
    } else {
      answers.refused += 1;
      if (!problem) unseen.add(answer.body.message, written);
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

/** What is wrong with a policy or a binding itself, whatever else there is. */
function problemsOf(
  manifest: Manifest,
  parameters: readonly Manifest[],
  kubernetesVersion: Cluster['version'],
): Refusal[] {
  const parsed = parsePolicies([
    { object: manifest, file: 'changed.yaml', line: 1 },
    ...parameters.map(object => ({ object, file: 'parameters.yaml', line: 1 })),
  ]);
  const problems = parsed.ok
    ? checkPolicies(parsed.value.policies, { kubernetesVersion })
    : parsed.problems;
  return problems.filter(({ severity }) => severity === 'error');
}

function isStricter(refusal: Refusal): boolean {
  return STRICTER.some(
    ([code, message]) => code === refusal.code && message.test(refusal.message),
  );
}
