import {
  deriveOwnership,
  Platform,
  ResolvedApplication,
} from '@freehold/application';
import { CodeownersError, updateCodeowners } from '@freehold/generators';
import { ApplicationPlanError } from './applicationPlanError';

/** CODEOWNERS with the lines of these applications; throws `ApplicationPlanError` when that would lose a line. */
export function addOwners(
  codeowners: string | undefined,
  applications: ResolvedApplication[],
  platform: Platform,
): string {
  // What belongs to no application belongs to the SREs.
  const platformOwner = deriveOwnership(platform.spec.owners.sre, platform);
  try {
    return updateCodeowners(codeowners, {
      set: applications.map(({ directory, owner }) => ({
        directory,
        owners: [owner.scmTeam],
      })),
      platformOwners: [platformOwner.scmTeam],
    });
  } catch (error) {
    if (error instanceof CodeownersError)
      throw new ApplicationPlanError(error.problems);
    throw error;
  }
}
