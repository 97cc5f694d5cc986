import type { ResolvedApplication } from '@freehold/application';
import type { RepositoryRule, RuleFinding } from '../model';
import { recordsOf, textsOf, type JsonRecord } from '../pipelines/jsonFields';
import { pipelinesOf, type Pipeline } from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { changesCluster } from '../pipelines/stageTarget';

const FAILED = 'pipeline.failed';

export const pipelineFailureIsTold: RepositoryRule = {
  id: 'pipeline-failure-is-told',
  title: 'The owner is told when a deployment fails',
  why: 'Pipelines are started by pushes, and nobody watches them. After a change of the owner the notifications still go to the team before, which no longer knows what to do with them.',
  remediation:
    "Notify the owner's channel or address of pipeline.failed, as application.yaml and platform.yaml imply.",
  severity: 'warning',
  codes: ['owner-not-told'],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application)
          .filter(({ stages }) => stages.some(changesCluster))
          .flatMap(pipeline => checkNotifications(pipeline, resolved));
  },
};

function checkNotifications(
  { file, fields }: Pipeline,
  { delivery, owner }: ResolvedApplication,
): RuleFinding[] {
  const [expected] = delivery.notifications;
  const told = recordsOf(fields.notifications).some(
    ({ fields: notification }) =>
      textsOf(notification.when).includes(FAILED) &&
      isOwners(notification, delivery),
  );
  if (told || !expected) {
    return [];
  }
  const written = Array.isArray(fields.notifications)
    ? fields.notifications
    : [];
  return [
    findingAt(file, ['notifications'], {
      code: 'owner-not-told',
      message: `Nobody tells ${owner.team} when the pipeline fails`,
      fix: fixOf(
        file,
        `Notify ${expected.address}`,
        setValue(
          ['notifications'],
          [...written, { ...expected, level: 'pipeline', when: [FAILED] }],
        ),
      ),
    }),
  ];
}

function isOwners(
  { type, address }: JsonRecord,
  { notifications }: ResolvedApplication['delivery'],
): boolean {
  return notifications.some(
    each => each.type === type && each.address === address,
  );
}
