import { SourceProblem } from '@freehold/backstage-plugin-namespaces-common';

/** Said before somebody submits what would be refused. */
export function notPermitted(
  application: string,
  ownerRef: string,
): SourceProblem {
  return {
    code: 'owner/not-permitted',
    message: `You may not change the SLOs of ${application}: it belongs to ${ownerRef}.`,
    remedy: `Ask a member of ${ownerRef} to change them.`,
  };
}
