import type { KubernetesVersion, Problem } from '@freehold/application';
import { checkPolicies, PolicyEvaluator } from '../policy';
import { GUARDRAIL_POLICIES, READABLE_FILES } from './builtInRules';
import type { GuardrailRule } from './GuardrailChecker';
import { readPolicyFiles } from './guardrailFiles';
import { policyFindings } from './policyFindings';
import { policyRules } from './policyRules';
import { readObjects } from './readObjects';
import type { GuardrailResult } from './result';
import { problemResult } from './ruleFindings';
import type { WorkspaceObject } from './workspace';

/** @public */
export interface CheckManifestsInput {
  /** Texts of the manifests by path. Namespaces and CustomResourceDefinitions among them are known to the policies. */
  files: ReadonlyMap<string, string>;
  /** Texts of policies, bindings and parameters by path. */
  policyFiles: ReadonlyMap<string, string>;
  /** Milliseconds since 1970: when the objects would be created. */
  now: number;
  /** 1.36 when absent. */
  kubernetesVersion?: KubernetesVersion;
  /** Only what failed or could not be evaluated, which is the default, or every policy with every object. */
  verdicts?: 'findings' | 'all';
}

/** @public */
export type CheckManifestsResult =
  | {
      ok: true;
      results: GuardrailResult[];
      rules: readonly GuardrailRule[];
    }
  | { ok: false; problems: Problem[] };

/** What a platform is checked by that does not say. */
const DEFAULT_VERSION: KubernetesVersion = { major: 1, minor: 36 };

/** Where kubectl creates an object that names no namespace. */
const DEFAULT_NAMESPACE = 'default';

/**
 * What policies say of manifests that belong to no monorepo: no platform, no waivers, no rules of the repository. As in a
 * monorepo, policies that cannot be read as a whole give no results.
 *
 * @public
 */
export function checkManifests(
  input: CheckManifestsInput,
): CheckManifestsResult {
  const { files, now, verdicts = 'findings' } = input;
  const { kubernetesVersion = DEFAULT_VERSION } = input;
  const policies = readPolicyFiles(input.policyFiles);
  if (!policies.ok) {
    return { ok: false, problems: policies.problems };
  }
  const objects: WorkspaceObject[] = [];
  const results = checkPolicies(policies.value.policies, { kubernetesVersion })
    .filter(({ severity }) => severity === 'error')
    .map(problem =>
      problemResult(problem, {
        policy: GUARDRAIL_POLICIES.id,
        source: GUARDRAIL_POLICIES.source,
        object: fileReference(problem.file ?? ''),
      }),
    );
  for (const [file, text] of files) {
    const reading = readObjects(file, text, {
      kubernetesVersion,
      namespace: DEFAULT_NAMESPACE,
    });
    objects.push(...reading.objects);
    results.push(
      ...reading.problems.map(problem =>
        problemResult(problem, {
          policy: READABLE_FILES.id,
          source: READABLE_FILES.source,
          verdict: 'not-evaluated',
          object: fileReference(file),
        }),
      ),
    );
  }
  const evaluator = new PolicyEvaluator({
    ...policies.value,
    definitions: objects
      .filter(({ reference }) => reference.kind === 'CustomResourceDefinition')
      .map(({ object }) => object),
    namespaces: [],
    now,
    kubernetesVersion,
  });
  const findings = policyFindings(
    { namespace: DEFAULT_NAMESPACE, objects },
    { evaluator, policies: policies.value.policies, verdicts },
  );
  return {
    ok: true,
    results: [...results, ...findings],
    rules: [...policyRules(policies.value), READABLE_FILES, GUARDRAIL_POLICIES],
  };
}

function fileReference(name: string) {
  return { apiVersion: 'freehold.dev/v1alpha1', kind: 'File', name };
}
