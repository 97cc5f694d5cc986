import { kubernetesVersionOf, type Problem } from '@freehold/application';
import { parseCodeowners } from '@freehold/generators';
import { checkPolicies, PolicyEvaluator, type PolicySet } from '../policy';
import { repositoryRules } from '../rules';
import { buildApplicationWorkspace } from './buildWorkspace';
import {
  APPLICATION_RECORD,
  GUARDRAIL_POLICIES,
  READABLE_FILES,
} from './builtInRules';
import type {
  CheckApplicationOptions,
  GuardrailChecker,
  GuardrailCheckerInput,
  GuardrailCheckerResult,
  GuardrailRule,
} from './GuardrailChecker';
import {
  DEFINITIONS_DIRECTORY,
  GUARDRAILS_DIRECTORY,
  readPlatformObjects,
  readPolicyFiles,
  yamlFilesBelow,
} from './guardrailFiles';
import { readPlatformWorkspace } from './platformWorkspace';
import { policyFindings } from './policyFindings';
import { policyRules } from './policyRules';
import type { GuardrailResult } from './result';
import {
  applicationReference,
  problemResult,
  ruleFindings,
} from './ruleFindings';
import type { PlatformWorkspace } from './workspace';

/**
 * Prepares everything that the guardrails of a monorepo say. It fails closed: a platform or a policy that cannot be read
 * gives no checker, because nobody knows what it would have refused.
 *
 * @public
 */
export function createGuardrailChecker(
  input: GuardrailCheckerInput,
): GuardrailCheckerResult {
  const { platformFiles, groups } = input;
  const platform = readPlatformWorkspace(platformFiles, { groups });
  const policies = readPolicyFiles(
    input.policyFiles ?? yamlFilesBelow(GUARDRAILS_DIRECTORY, platformFiles),
  );
  const definitions = readPlatformObjects(
    yamlFilesBelow(DEFINITIONS_DIRECTORY, platformFiles),
  );
  if (!platform.ok || !policies.ok || definitions.problems.length > 0) {
    const problems: Problem[] = [
      ...(platform.ok ? [] : platform.problems),
      ...(policies.ok ? [] : policies.problems),
      ...definitions.problems,
    ];
    return { ok: false, problems };
  }
  return {
    ok: true,
    checker: new Checker(
      input,
      platform.value,
      policies.value,
      new Evaluators(policies.value, definitions.objects, input.now),
    ),
  };
}

/** One evaluator for each version of Kubernetes that a cluster has. */
class Evaluators {
  readonly #byMinor = new Map<number, PolicyEvaluator>();

  constructor(
    private readonly policies: PolicySet,
    private readonly definitions: Iterable<PolicySet['params'][number]>,
    private readonly now: number,
  ) {}

  of(kubernetesVersion: { major: number; minor: number }): PolicyEvaluator {
    const known = this.#byMinor.get(kubernetesVersion.minor);
    if (known) {
      return known;
    }
    const { policies, definitions, now } = this;
    const made = new PolicyEvaluator({
      ...policies,
      definitions,
      namespaces: [],
      now,
      kubernetesVersion,
    });
    this.#byMinor.set(kubernetesVersion.minor, made);
    return made;
  }
}

class Checker implements GuardrailChecker {
  readonly rules: readonly GuardrailRule[];
  readonly environments: readonly string[];

  constructor(
    private readonly input: GuardrailCheckerInput,
    private readonly platform: PlatformWorkspace,
    private readonly policies: PolicySet,
    private readonly evaluators: Evaluators,
  ) {
    this.rules = [
      ...policyRules(policies),
      ...repositoryRules.map(rule => ({
        id: rule.id,
        title: rule.title,
        why: rule.why,
        remediation: rule.remediation,
        severity: rule.severity,
        source: 'repository' as const,
      })),
      APPLICATION_RECORD,
      READABLE_FILES,
      GUARDRAIL_POLICIES,
    ];
    this.environments = platform.platform.spec.environments.map(
      ({ name }) => name,
    );
  }

  checkPlatform(): GuardrailResult[] {
    return this.#policyDefects().map(problem =>
      problemResult(problem, {
        policy: GUARDRAIL_POLICIES.id,
        source: GUARDRAIL_POLICIES.source,
        object: {
          apiVersion: 'freehold.dev/v1alpha1',
          kind: 'Platform',
          name: this.platform.platform.metadata.name,
        },
      }),
    );
  }

  /** Expressions that the API server of any of the clusters would refuse. */
  #policyDefects(): Problem[] {
    const { platform } = this.platform;
    const versions = new Map(
      platform.spec.environments.map(({ cluster }) => {
        const version = kubernetesVersionOf(platform, cluster);
        return [version.minor, version] as const;
      }),
    );
    const problems = new Map<string, Problem>();
    for (const kubernetesVersion of versions.values()) {
      for (const problem of checkPolicies(this.policies.policies, {
        kubernetesVersion,
      })) {
        // What only a cluster can evaluate is no defect; the objects that it is about say that they were not evaluated.
        if (problem.severity === 'error') {
          problems.set(
            `${problem.file}:${problem.line} ${problem.message}`,
            problem,
          );
        }
      }
    }
    return [...problems.values()];
  }

  checkApplication(
    name: string,
    files: ReadonlyMap<string, string>,
    { verdicts = 'findings', codeowners }: CheckApplicationOptions = {},
  ): GuardrailResult[] {
    const { policies, evaluators } = this;
    const platform =
      codeowners === undefined
        ? this.platform
        : { ...this.platform, codeowners: parseCodeowners(codeowners) };
    const { workspace, unreadable, recordProblems } = buildApplicationWorkspace(
      name,
      files,
      platform,
    );
    const about = { application: name, object: applicationReference(name) };
    return [
      ...recordProblems.map(problem =>
        problemResult(problem, {
          ...about,
          policy: APPLICATION_RECORD.id,
          source: APPLICATION_RECORD.source,
        }),
      ),
      ...unreadable.map(({ environment, problem }) =>
        problemResult(problem, {
          ...about,
          environment,
          policy: READABLE_FILES.id,
          source: READABLE_FILES.source,
          verdict: 'not-evaluated',
        }),
      ),
      ...workspace.environments.flatMap(environment =>
        policyFindings(environment, {
          evaluator: evaluators.of(environment.kubernetesVersion),
          policies: policies.policies,
          application: name,
          verdicts,
        }),
      ),
      ...repositoryRules.flatMap(rule =>
        ruleFindings(rule, workspace, platform, verdicts),
      ),
    ];
  }
}
