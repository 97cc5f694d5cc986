import {
  ApplicationWorkspace,
  buildApplicationWorkspace,
  PolicyEvaluator,
  readPlatformWorkspace,
  readPolicyFiles,
  repositoryRules,
  SchemaChecker,
} from '@freehold/guardrails';

/** What a rule takes of the time of a check, looked at alone: what rules have in common is counted with each. */
export interface RuleCost {
  rule: string;
  /** For one application, on average. */
  microseconds: number;
}

const ROUNDS = 5;
const GUARDRAILS = 'platform/guardrails/';

/** The most expensive first. Nothing is read or parsed while it is measured. */
export function ruleCosts(
  platformFiles: ReadonlyMap<string, string>,
  applications: ReadonlyArray<{
    name: string;
    files: ReadonlyMap<string, string>;
  }>,
): RuleCost[] {
  const platform = readPlatformWorkspace(platformFiles);
  const policies = readPolicyFiles(
    new Map([...platformFiles].filter(([path]) => path.startsWith(GUARDRAILS))),
  );
  if (!platform.ok || !policies.ok) {
    throw new Error('The platform of the benchmark cannot be read');
  }
  const workspaces = applications.map(
    ({ name, files }) =>
      buildApplicationWorkspace(name, files, platform.value).workspace,
  );
  const kubernetesVersion = { major: 1, minor: 36 };
  const schema = new SchemaChecker({ kubernetesVersion });
  const costs: RuleCost[] = [
    {
      rule: 'kubernetes-schema',
      microseconds: costOf(workspaces, ({ environments }) => {
        for (const { objects } of environments) {
          objects.forEach(object => schema.check(object));
        }
      }),
    },
    ...repositoryRules.map(rule => ({
      rule: rule.id,
      microseconds: costOf(workspaces, workspace =>
        rule.check(workspace, platform.value),
      ),
    })),
    ...policies.value.policies.map(policy => {
      const evaluator = new PolicyEvaluator({
        ...policies.value,
        policies: [policy],
        namespaces: [],
        now: Date.UTC(2026, 0, 1),
        kubernetesVersion,
      });
      return {
        rule: policy.name,
        microseconds: costOf(workspaces, workspace =>
          evaluateAll(evaluator, workspace),
        ),
      };
    }),
  ];
  return costs.sort((a, b) => b.microseconds - a.microseconds);
}

function evaluateAll(
  evaluator: PolicyEvaluator,
  { environments }: ApplicationWorkspace,
): void {
  for (const { objects, namespace } of environments) {
    const here = evaluator.withNamespaces(
      objects.flatMap(({ object, reference }) =>
        reference.kind === 'Namespace' ? [object] : [],
      ),
    );
    objects.forEach(({ object }, index) =>
      here.evaluate({ object, namespace }, index, { concerned: true }),
    );
  }
}

function costOf(
  workspaces: readonly ApplicationWorkspace[],
  run: (workspace: ApplicationWorkspace) => unknown,
): number {
  // Compiles, and lets the engine settle.
  workspaces.forEach(run);
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    workspaces.forEach(run);
  }
  const milliseconds = performance.now() - start;
  return (milliseconds * 1000) / (ROUNDS * workspaces.length);
}
