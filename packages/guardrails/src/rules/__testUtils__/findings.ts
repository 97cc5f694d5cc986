import type { RepositoryRule } from '../model';
import type { FileChange } from './fileChanges';
import { ruleInput } from './monorepo';

/** What a rule finds in the sound monorepo with the changes: `fail: code`. */
export function found(
  rule: RepositoryRule,
  changes: readonly FileChange[],
): string[] {
  const { application, platform } = ruleInput(changes);
  return (rule.check(application, platform) ?? []).map(
    ({ code, verdict = 'fail' }) => `${verdict}: ${code}`,
  );
}

/** The messages of what a rule finds. */
export function messages(
  rule: RepositoryRule,
  changes: readonly FileChange[],
): string[] {
  const { application, platform } = ruleInput(changes);
  return (rule.check(application, platform) ?? []).map(
    ({ message }) => message,
  );
}

export const PRODUCTION = 'applications/payment-authorizer/production';

/** A file of the production folder that cannot be read. */
export const UNREADABLE: FileChange = {
  file: `${PRODUCTION}/secretly-everything.yaml`,
  text: 'kind: [\n',
};
