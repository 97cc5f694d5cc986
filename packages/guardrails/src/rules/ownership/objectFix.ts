import type { GuardrailFix } from '../../check/result';
import type { WorkspaceObject } from '../../check/workspace';

/** What a machine may write into an object so that it says what application.yaml says. */
export function setInObject(
  { file, line }: WorkspaceObject,
  path: ReadonlyArray<string | number>,
  value: string,
): GuardrailFix {
  const names = path.filter(name => typeof name === 'string');
  const field = names[names.length - 1];
  return {
    title: `Set ${field} to ${value}`,
    file,
    documentLine: line,
    edits: [{ op: 'set', path, value }],
  };
}
