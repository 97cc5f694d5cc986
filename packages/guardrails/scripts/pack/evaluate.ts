import {
  canonicalise,
  type ManifestDocument,
  type ManifestObject,
} from '../../src/object';
import {
  PolicyEvaluator,
  policyResults,
  type KubernetesObject,
  type PolicyResult,
  type PolicySet,
} from '../../src/policy';

/** A moment for all who evaluate the pack: 2026-11-23T00:00:00Z. */
export const NOW = Date.UTC(2026, 10, 23);

/** Versions for which the pack is made. */
export const VERSIONS = [31, 32, 33, 34, 35, 36, 37].map(minor => ({
  major: 1,
  minor,
}));

export const NEWEST = VERSIONS[VERSIONS.length - 1];

const evaluators = new WeakMap<PolicySet, Map<number, PolicyEvaluator>>();

/** What policies say of objects as a cluster would see them. */
export function resultsOf(
  set: PolicySet,
  documents: ReadonlyArray<
    Pick<ManifestDocument, 'object'> & { file?: string; line?: number }
  >,
  {
    namespaces,
    kubernetesVersion = NEWEST,
  }: {
    namespaces: readonly KubernetesObject[];
    kubernetesVersion?: { major: number; minor: number };
  },
): PolicyResult[] {
  const objects = documents.map(({ object, file, line }) => ({
    ...seen(object, kubernetesVersion),
    file,
    line,
  }));
  const evaluator = evaluatorOf(set, kubernetesVersion).withNamespaces(
    namespaces,
  );
  const verdicts = objects.flatMap((object, index) =>
    evaluator.evaluate(object, index),
  );
  return policyResults(verdicts, {
    objects,
    policies: set.policies,
    verdicts: 'all',
  });
}

/** Compiles a set once for each version, however often it is asked. */
function evaluatorOf(
  set: PolicySet,
  kubernetesVersion: { major: number; minor: number },
): PolicyEvaluator {
  const known = evaluators.get(set) ?? new Map<number, PolicyEvaluator>();
  evaluators.set(set, known);
  const evaluator =
    known.get(kubernetesVersion.minor) ??
    new PolicyEvaluator({
      ...set,
      namespaces: [],
      now: NOW,
      kubernetesVersion,
    });
  known.set(kubernetesVersion.minor, evaluator);
  return evaluator;
}

/** The set with one policy only. */
export function only(set: PolicySet, policy: string): PolicySet {
  return {
    policies: set.policies.filter(({ name }) => name === policy),
    bindings: set.bindings.filter(({ policyName }) => policyName === policy),
    params: set.params,
  };
}

function seen(
  written: ManifestObject,
  kubernetesVersion: { major: number; minor: number },
): { object: ManifestObject; asWritten?: true } {
  const { object, known } = canonicalise(written, { kubernetesVersion });
  return known ? { object } : { object, asWritten: true };
}
