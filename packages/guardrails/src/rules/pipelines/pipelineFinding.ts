import type { GuardrailEdit, GuardrailFix } from '../../check/result';
import type { SpinnakerFile } from '../../check/workspace';
import type { RuleFinding } from '../model';

type Path = ReadonlyArray<string | number>;

/** A finding at a field of a file of Spinnaker's. */
export function findingAt(
  file: SpinnakerFile,
  path: Path,
  finding: Omit<RuleFinding, 'file' | 'line' | 'column' | 'path' | 'object'>,
): RuleFinding {
  return { ...finding, file: file.file, ...file.locate(path), path };
}

/** What a machine may write into a file of Spinnaker's. */
export function fixOf(
  { file }: SpinnakerFile,
  title: string,
  ...edits: readonly GuardrailEdit[]
): GuardrailFix {
  return { title, file, documentLine: 1, edits };
}

export function setValue(path: Path, value: unknown): GuardrailEdit {
  return { op: 'set', path, value };
}
