import {
  policyResults,
  type AdmissionObject,
  type AdmissionPolicy,
  type Verdict,
} from '../policy';
import type { PolicyEvaluator } from '../policy';
import { annotation, GUARDRAIL_ANNOTATIONS } from './annotations';
import { policyFix } from './policyFix';
import { policyPlace } from './policyPlace';
import type { GuardrailResult } from './result';
import type { EnvironmentWorkspace, WorkspaceObject } from './workspace';

/** What the policies say of the objects of an environment's folder. */
export function policyFindings(
  {
    name,
    namespace,
    objects,
  }: Pick<EnvironmentWorkspace, 'namespace' | 'objects'> & { name?: string },
  options: {
    evaluator: PolicyEvaluator;
    policies: readonly AdmissionPolicy[];
    /** Absent, as the name of the folder is, for manifests of no application. */
    application?: string;
    verdicts: 'findings' | 'all';
  },
): GuardrailResult[] {
  const { evaluator, policies, application, verdicts: wanted } = options;
  const here = evaluator.withNamespaces(
    objects.flatMap(({ object, reference }) =>
      reference.kind === 'Namespace' ? [object] : [],
    ),
  );
  const admitted = objects.map(found => admissionObject(found, namespace));
  const concerned = wanted === 'findings';
  const verdicts: Verdict[][] = admitted.map((object, index) =>
    here
      .evaluate(object, index, { concerned })
      .filter(verdict => !concerned || isFinding(verdict)),
  );
  if (verdicts.every(({ length }) => length === 0)) {
    return [];
  }
  const byName = new Map(policies.map(policy => [policy.name, policy]));
  // One object after the other, so that each line finds the object that it is about.
  return objects.flatMap((object, index) => {
    return policyResults(verdicts[index], {
      objects: admitted,
      policies,
      verdicts: wanted,
    }).map((result): GuardrailResult => {
      const policy = byName.get(result.policy);
      const failed = result.verdict === 'fail';
      const path = failed
        ? policyPlace(policy, object, result.message)
        : undefined;
      const formField =
        policy && annotation(policy, GUARDRAIL_ANNOTATIONS.formField);
      const fix = failed ? policyFix(policy, object) : undefined;
      return {
        ...result,
        ...(path && placeOf(object, path)),
        source: 'policy',
        ...(application === undefined ? {} : { application }),
        ...(name === undefined ? {} : { environment: name }),
        ...(path && { path }),
        ...(formField === undefined ? {} : { formField }),
        ...(fix && { fix }),
      };
    });
  });
}

/** Where a field of an object stands. */
export function placeOf(
  { positions }: WorkspaceObject,
  path: ReadonlyArray<string | number>,
): { line: number; column: number } {
  const { line, column } = positions.keyAt(path);
  return { line, column };
}

function admissionObject(
  { object, known, file, line, positions }: WorkspaceObject,
  namespace: string | undefined,
): AdmissionObject {
  return {
    object,
    file,
    line,
    column: positions.start.column,
    ...(known ? {} : { asWritten: true }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}

function isFinding({ verdict }: Verdict): boolean {
  return verdict === 'fail' || verdict === 'not-evaluated';
}
