import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule, RuleFinding } from '../model';
import { textsOf } from '../pipelines/jsonFields';
import { pipelinesOf, type Pipeline } from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';

export const pipelineRolesAgree: RepositoryRule = {
  id: 'pipeline-roles-agree',
  title: 'Pipelines run with the roles of the owner',
  why: 'A triggered execution acts with the roles of its pipeline. With those of another team it reaches what belongs to them; without any, Fiat refuses the trigger, and releases silently stop.',
  remediation: "Give the pipeline the owner's role in Spinnaker.",
  severity: 'error',
  codes: ['roles-missing', 'role-foreign'],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : boundedFindings(
          pipelinesOf(application).flatMap(pipeline =>
            checkRoles(pipeline, resolved),
          ),
        );
  },
};

function checkRoles(
  { file, fields, triggers }: Pipeline,
  { owner, delivery }: ResolvedApplication,
): RuleFinding[] {
  const roles = textsOf(fields.roles);
  const fix = fixOf(
    file,
    `Set roles to ${owner.spinnakerRole}`,
    setValue(['roles'], [owner.spinnakerRole]),
  );
  if (roles.length === 0) {
    return triggers.some(({ enabled }) => enabled)
      ? [
          findingAt(file, ['roles'], {
            code: 'roles-missing',
            severity: 'warning',
            message: 'The pipeline has triggers and no roles to run with',
            fix,
          }),
        ]
      : [];
  }
  const allowed = new Set(delivery.permissions.EXECUTE);
  return roles
    .filter(role => !allowed.has(role.toLowerCase()))
    .map(role =>
      findingAt(file, ['roles', (fields.roles as unknown[]).indexOf(role)], {
        code: 'role-foreign',
        message: `The pipeline runs with the role ${showValue(
          role,
        )}, which may not run pipelines of this application`,
        fix,
      }),
    );
}
