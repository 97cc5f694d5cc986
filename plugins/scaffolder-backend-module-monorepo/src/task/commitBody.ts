import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';

/**
 * The body of the commit: who asked for what through which template. Only values that the checks have been through, or
 * that the portal made itself, are written here.
 */
export function commitBody(
  draft: ApplicationDraft,
  origin: { subject: string; templateRef?: string },
): string {
  return [
    `Owner: ${draft.owner}`,
    `Tier ${draft.tier}, profile ${draft.profile}, in ${draft.environments.join(
      ', ',
    )}.`,
    '',
    `Requested by ${origin.subject}${
      origin.templateRef ? ` with ${origin.templateRef}` : ''
    }.`,
  ].join('\n');
}
