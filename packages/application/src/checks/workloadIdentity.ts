import { fillPattern } from '../names';
import { serviceAccountIsValid } from '../workloadIdentity';
import { ApplicationCheck, CheckFinding } from './check';

/** Google limits account ids to 6 to 30 characters; an application's name may have fewer or more. */
export const workloadIdentity: ApplicationCheck = (
  { metadata, spec },
  platform,
) => {
  const pattern = platform.spec.workloadIdentity?.pattern;
  if (pattern === undefined) {
    return [];
  }
  const addresses = Object.keys(spec.environments).map(environment =>
    fillPattern(pattern, { application: metadata.name, environment }),
  );
  return addresses
    .filter(address => !serviceAccountIsValid(address))
    .slice(0, 1)
    .map(
      (address): CheckFinding => ({
        code: 'workload-identity-name',
        severity: 'warning',
        path: ['metadata', 'name'],
        message: `No Google service account can be called ${address}, so the application gets none`,
        remedy:
          'Choose another name if it calls Google Cloud: the account id may have 6 to 30 characters.',
      }),
    );
};
