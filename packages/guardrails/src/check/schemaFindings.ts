import type { ClusterCheck } from './clusterChecks';
import { placeOf } from './policyFindings';
import type { GuardrailResult } from './result';
import type { EnvironmentWorkspace } from './workspace';

/** What the API server of an environment's cluster would refuse of its folder, whatever the policies say. */
export function schemaFindings(
  { name, objects }: EnvironmentWorkspace,
  cluster: ClusterCheck,
  options: { application: string; verdicts: 'findings' | 'all' },
): GuardrailResult[] {
  const { application, verdicts } = options;
  return objects.flatMap(object =>
    cluster
      .schemaFindings(object)
      .filter(
        ({ verdict }) => verdicts === 'all' || verdict !== 'not-applicable',
      )
      .map(({ rule, code, fix, ...finding }): GuardrailResult => {
        const { reference, file, line } = object;
        return {
          ...finding,
          policy: rule,
          rule: code,
          source: 'schema',
          object: reference,
          file,
          ...placeOf(object, finding.path),
          application,
          environment: name,
          ...(fix && {
            fix: { ...fix, file, documentLine: line },
          }),
        };
      }),
  );
}
