import { parseOwnerRef } from '@freehold/application';
import { showValue } from '@freehold/slo';
import type { RepositoryRule } from '../model';
import { findingAtRecord } from '../ownership/recordFinding';

/**
 * Says nothing when nobody could be asked for the groups: CI without a catalog stays usable, and whoever checks reports
 * once that owners were not checked.
 */
export const ownerExists: RepositoryRule = {
  id: 'owner-exists',
  title: 'The owner and the groups with access exist in the organisation',
  why: 'Code owners, RBAC, Spinnaker permissions and alerts are derived from the owner. With a group that was renamed or dissolved nobody can approve a change, nobody reaches the namespace and nobody is paged. A group that somebody creates later under the same name gets all of these rights.',
  remediation:
    'Name a group that exists. After a re-organisation, hand the application over to the group that looks after it now.',
  severity: 'error',
  codes: ['owner-unknown', 'group-unknown'],
  check(application, { groups }) {
    const record = application.application;
    if (!groups || !record) {
      return undefined;
    }
    const exists = (ref: string) =>
      groups.has(parseOwnerRef(ref)?.ref ?? ref.toLowerCase());
    const { owner, access = [] } = record.spec;
    return [
      ...(exists(owner)
        ? []
        : [
            findingAtRecord(application, ['spec', 'owner'], {
              code: 'owner-unknown',
              message: `The owner ${showValue(
                owner,
              )} is no group of the organisation`,
            }),
          ]),
      ...access.flatMap(({ group }, index) =>
        exists(group)
          ? []
          : [
              findingAtRecord(application, ['spec', 'access', index, 'group'], {
                code: 'group-unknown',
                message: `Access is granted to ${showValue(
                  group,
                )}, which is no group of the organisation`,
                remediation: 'Name a group that exists, or remove the grant.',
              }),
            ],
      ),
    ];
  },
};
