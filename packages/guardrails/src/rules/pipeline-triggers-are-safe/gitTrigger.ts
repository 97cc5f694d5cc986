import { showValue } from '@freehold/slo';
import type { ResolvedDelivery } from '@freehold/application';
import type { RuleFinding } from '../model';
import { textOf } from '../pipelines/jsonFields';
import type { Pipeline, PipelineTrigger } from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { branchPattern, strangersOf } from './branchPattern';

/** A name that no pattern matches unless it matches nearly every one. */
const ANY_BRANCH = ['zz-a-branch-of-somebody', 'renovate/zz'];

/** A push starts a pipeline only on the branch that is meant. */
export function checkGitTrigger(
  { file }: Pipeline,
  { path, fields }: PipelineTrigger,
  delivery: ResolvedDelivery,
): RuleFinding[] {
  const field = [...path, 'branch'];
  const branch = textOf(fields.branch);
  if (branch === undefined) {
    return [
      findingAt(file, field, {
        code: 'branch-missing',
        message: 'A push to any branch starts the pipeline',
        remediation: 'Name the branch: it is a regular expression.',
      }),
    ];
  }
  const pattern = branchPattern(branch);
  if (!pattern.ok) {
    return [
      findingAt(file, field, {
        code: 'branch-unreadable',
        verdict: 'not-evaluated',
        message: `Which branches ${showValue(branch)} matches cannot be told: ${
          pattern.reason
        }`,
        remediation: 'Write the name of one branch.',
      }),
    ];
  }
  const isOwn = isMonorepo(fields, delivery);
  const stranger = (isOwn ? strangersOf(delivery.branch) : ANY_BRANCH).find(
    pattern.matches,
  );
  if (stranger !== undefined) {
    return [
      findingAt(file, field, {
        code: 'branch-too-wide',
        message: `${showValue(branch)} also matches a branch ${showValue(
          stranger,
        )}, which anybody may push`,
        remediation: isOwn
          ? `Write ${delivery.branch}.`
          : 'Write the name of the branch that is meant; the whole name has to match.',
      }),
    ];
  }
  return isOwn && !pattern.matches(delivery.branch)
    ? [
        findingAt(file, field, {
          code: 'branch-never',
          severity: 'warning',
          message: `${showValue(branch)} does not match ${
            delivery.branch
          }, which the environments run, so that no release starts`,
          remediation: `Write ${delivery.branch}.`,
        }),
      ]
    : [];
}

function isMonorepo(
  { project, slug }: PipelineTrigger['fields'],
  { repositoryUrl }: ResolvedDelivery,
): boolean {
  const bare = repositoryUrl.toLowerCase().replace(/\.git$/, '');
  return bare.endsWith(`/${project}/${slug}`.toLowerCase());
}
