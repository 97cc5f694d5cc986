import type { AdmissionPolicy } from '../policy';
import { GUARDRAIL_ANNOTATIONS } from './annotations';
import {
  expandPath,
  parsePathPattern,
  pathForKind,
  valueAt,
} from './objectPath';
import type { GuardrailEdit, GuardrailFix } from './result';
import type { WorkspaceObject } from './workspace';

/** What the annotation of a policy lets a machine change in an object; `undefined` when that is nothing. */
export function policyFix(
  policy: AdmissionPolicy | undefined,
  { asWritten, reference, file, line }: WorkspaceObject,
): GuardrailFix | undefined {
  const text = policy?.annotations[GUARDRAIL_ANNOTATIONS.fix];
  if (text === undefined) {
    return undefined;
  }
  const edits = changesOf(text).flatMap(change => {
    const pattern = parsePathPattern(change.path);
    return pattern === undefined
      ? []
      : expandPath(pathForKind(pattern, reference.kind), asWritten).flatMap(
          path => editOf(path, change, valueAt(asWritten, path)),
        );
  });
  if (edits.length === 0) {
    return undefined;
  }
  return {
    title: titleOf(edits[0], edits.length),
    file,
    documentLine: line,
    edits,
  };
}

interface Change {
  path: string;
  value?: unknown;
  remove?: boolean;
}

/** The policy is the platform's own file, and a broken annotation only means that there is no fix. */
function changesOf(text: string): Change[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    ('value' in value || ('remove' in value && value.remove === true))
  );
}

function editOf(
  path: Array<string | number>,
  change: Change,
  current: unknown,
): GuardrailEdit[] {
  if (change.remove) {
    return current === undefined ? [] : [{ path, op: 'remove' }];
  }
  return JSON.stringify(current) === JSON.stringify(change.value)
    ? []
    : [{ path, op: 'set', value: change.value }];
}

function titleOf(edit: GuardrailEdit, count: number): string {
  const field = edit.path.filter(part => typeof part === 'string').at(-1);
  const title =
    edit.op === 'remove'
      ? `Remove ${field}`
      : `Set ${field} to ${JSON.stringify(edit.value)}`;
  return count === 1 ? title : `${title}, and ${count - 1} more`;
}
