import type { EnvironmentWorkspace } from '../../check/workspace';
import type { RuleFinding } from '../model';

/**
 * A finding that rests on something not being there. Where a file cannot be read it may be in that file: the finding is
 * not known to be one then, and says so.
 */
export function absent(
  { unreadable }: EnvironmentWorkspace,
  finding: RuleFinding,
): RuleFinding {
  if (unreadable.length === 0) {
    return finding;
  }
  const { fix, ...rest } = finding;
  return {
    ...rest,
    verdict: 'not-evaluated',
    message: `${finding.message}; or it is in ${unreadable.join(
      ', ',
    )}, which cannot be read`,
    remediation: `Mend ${unreadable.join(', ')} first.`,
  };
}
