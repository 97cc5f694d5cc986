import { APPLICATION_FILE } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import type { RuleFinding } from '../model';

/** A finding at a field of application.yaml, which says what should be elsewhere. */
export function findingAtRecord(
  application: ApplicationWorkspace,
  path: ReadonlyArray<string | number>,
  finding: Omit<RuleFinding, 'file' | 'line' | 'column' | 'path' | 'object'>,
): RuleFinding {
  return {
    ...finding,
    file: `${application.directory}/${APPLICATION_FILE}`,
    ...application.locate(path),
    path,
  };
}
