import type { GuardrailResult } from '@freehold/guardrails';
import type { Wanted } from './scope';

/** What arguments mean for a check of a monorepo. */
export interface Selection {
  /** Names of applications, or all that there are. */
  applications: ReadonlySet<string> | 'all';
  /** Whether the platform itself was asked about. */
  platform: boolean;
}

export function selectionOf(wanted: readonly Wanted[]): Selection {
  const applications = new Set<string>();
  let all = false;
  let platform = false;
  for (const { path } of wanted) {
    const [top, name] = path.split('/');
    if (top === '' || top === 'CODEOWNERS') {
      all = true;
      platform = true;
    } else if (top === 'platform') {
      platform = true;
    } else if (name === undefined) {
      all = true;
    } else {
      applications.add(name);
    }
  }
  return { applications: all ? 'all' : applications, platform };
}

/**
 * Whether a result is within what somebody asked about. What belongs to an application as a whole is told with any of its
 * folders when it could not be evaluated: it may concern them.
 */
export function isWanted(
  result: GuardrailResult,
  wanted: readonly Wanted[],
): boolean {
  return wanted.some(({ path, isDirectory }) => {
    if (path === '' || path === 'CODEOWNERS') return true;
    const { file, application, environment, verdict } = result;
    if (file === path || file?.startsWith(`${path}/`)) return true;
    const [top, name, folder, ...deeper] = path.split('/');
    if (top === 'platform')
      return application === undefined && name === undefined;
    if (name === undefined) return application !== undefined;
    if (application !== name) return false;
    if (folder === undefined) return true;
    if (verdict === 'not-evaluated' && environment === undefined) return true;
    return (
      isDirectory &&
      deeper.length === 0 &&
      environment === folder &&
      file === undefined
    );
  });
}
