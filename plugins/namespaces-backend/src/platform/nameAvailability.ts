import { checkApplicationName } from '@freehold/application';
import { NameAvailability } from '@freehold/backstage-plugin-namespaces-common';
import { draftProblem } from '@freehold/backstage-plugin-namespaces-node';
import { checkNameFree, Snapshot } from '@freehold/monorepo';

/** Whether a new application may have a name: the same rules as for application.yaml, and nobody has it yet. */
export async function nameAvailability(
  name: string,
  snapshot: Snapshot,
): Promise<NameAvailability> {
  const malformed = checkApplicationName(name);
  const [problem] =
    malformed.length > 0 ? malformed : await checkNameFree(name, snapshot);
  return {
    name,
    available: !problem,
    ...(problem && { problem: draftProblem(problem) }),
  };
}
