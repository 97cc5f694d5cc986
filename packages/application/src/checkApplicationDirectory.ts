import { type Problem, ProblemList, showValue } from '@freehold/slo';
import { applicationPositions } from './applicationPositions';
import type { Application } from './schema/applicationSchema';

/**
 * Checks that an application stands in the directory of its name. Two directories with one name inside would fight over
 * one namespace, one Spinnaker application and one catalog entity, and whichever is read last would win.
 *
 * @param directory - name of the directory below `applications/`, as it stands in the monorepo.
 * @param options - as for {@link checkApplication}.
 * @public
 */
export function checkApplicationDirectory(
  application: Application,
  directory: string,
  options: { file?: string; text?: string } = {},
): Problem[] {
  const { file, text } = options;
  const { name } = application.metadata;
  const problems = new ProblemList(file);
  if (name !== directory) {
    const path = ['metadata', 'name'];
    problems.add({
      code: 'application/name-not-directory',
      path,
      position: applicationPositions(text)(path),
      message: `metadata.name is ${showValue(
        name,
      )}, but the directory is ${showValue(directory)}`,
      remedy: 'Give the application and its directory the same name.',
    });
  }
  return problems.toArray();
}
