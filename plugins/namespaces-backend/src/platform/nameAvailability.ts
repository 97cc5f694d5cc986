import {
  DraftProblem,
  NameAvailability,
} from '@freehold/backstage-plugin-namespaces-common';
import { applicationFromDraft } from '@freehold/backstage-plugin-namespaces-node';
import { Snapshot } from '@freehold/monorepo';

/** Whether a new application may have a name: the same rules as for application.yaml, and nobody has it yet. */
export async function nameAvailability(
  name: string,
  snapshot: Snapshot,
): Promise<NameAvailability> {
  const problem = nameProblem(name) ?? (await takenProblem(name, snapshot));
  return { name, available: !problem, ...(problem && { problem }) };
}

function nameProblem(name: string): DraftProblem | undefined {
  // The rest of the draft does not matter, as only what is said of the name is kept.
  const { problems } = applicationFromDraft({
    name,
    owner: 'group:default/owner',
    tier: 'c',
    profile: 'worker',
    image: 'example/image',
    environments: ['environment'],
  });
  return problems.find(
    ({ field, severity }) => field === 'name' && severity === 'error',
  );
}

async function takenProblem(
  name: string,
  snapshot: Snapshot,
): Promise<DraftProblem | undefined> {
  const directories = await snapshot.list('applications');
  // Whatever its case, as the planner says: on many a laptop the two would be one directory.
  const path = `applications/${name}`;
  return directories.some(entry => entry.path.toLowerCase() === path)
    ? {
        code: 'application/name-taken',
        field: 'name',
        severity: 'error',
        message: `There is already an application "${name}".`,
        remedy: 'Choose another name.',
      }
    : undefined;
}
