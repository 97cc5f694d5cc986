import type { GuardrailFix } from '../../check/result';
import type { WorkspaceObject } from '../../check/workspace';

/** What a machine may write into an object so that it says what application.yaml says. */
export function setInObject(
  { file, line }: WorkspaceObject,
  path: ReadonlyArray<string | number>,
  value: string,
): GuardrailFix {
  return {
    title: `Set ${path[path.length - 1]} to ${value}`,
    file,
    documentLine: line,
    edits: [{ op: 'set', path, value }],
  };
}
