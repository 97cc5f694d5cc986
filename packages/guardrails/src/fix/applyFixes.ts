import type { CelJson } from '../cel';
import type { GuardrailEdit, GuardrailFix } from '../check/result';
import { readManifests } from '../object';
import { areInConflict } from './conflicts';
import { documentAt } from './document';
import { editedValue, equalValues } from './editedValue';
import { rewrite } from './rewrite';
import { type Splice, spliceOf } from './splices';

/**
 * Why a fix was left out.
 *
 * - `unreadable`: the file cannot be read
 * - `moved`: no document starts where the fix says
 * - `conflict`: it contradicts another fix
 * - `nothing-to-do`: the file is already as the fix wants it
 * - `unsafe`: it would have changed something else as well, as what an anchor shares
 *
 * @public
 */
export type SkippedFixCode =
  | 'unreadable'
  | 'moved'
  | 'conflict'
  | 'nothing-to-do'
  | 'unsafe';

/** @public */
export interface SkippedFix {
  fix: GuardrailFix;
  code: SkippedFixCode;
  message: string;
}

/** @public */
export interface AppliedFixes {
  /** The file afterwards; as it was when nothing could be applied. */
  text: string;
  applied: GuardrailFix[];
  skipped: SkippedFix[];
}

const MESSAGES: Record<SkippedFixCode, string> = {
  unreadable: 'The file cannot be read as YAML',
  moved: 'No object starts on the line that the fix names',
  conflict: 'It contradicts another fix of the same object',
  'nothing-to-do': 'The file is already as the fix wants it',
  unsafe: 'It would change more than it should, as what an anchor shares',
};

interface Read {
  object: CelJson;
  line: number;
  offset: number;
}

/**
 * Applies fixes to the text of one file. Only the values that they name change: spaces, comments and quotes stay as
 * people wrote them, as far as YAML allows. The result is read again and compared before it is handed out, so that a fix
 * is applied as it is meant or not at all.
 *
 * @public
 */
export function applyFixes(
  text: string,
  fixes: readonly GuardrailFix[],
): AppliedFixes {
  const read = readObjects(text);
  const result: AppliedFixes = { text, applied: [], skipped: [] };
  const skip = (fix: GuardrailFix, code: SkippedFixCode) =>
    result.skipped.push({ fix, code, message: MESSAGES[code] });
  if (read === undefined) {
    fixes.forEach(fix => skip(fix, 'unreadable'));
    return result;
  }
  const byObject = new Map<number, GuardrailFix[]>();
  for (const fix of fixes) {
    const index = read.findIndex(({ line }) => line === fix.documentLine);
    const accepted = byObject.get(index) ?? [];
    if (index === -1) {
      skip(fix, 'moved');
    } else if (!changes(read[index].object, fix)) {
      skip(fix, 'nothing-to-do');
    } else if (accepted.some(other => areInConflict(other, fix))) {
      skip(fix, 'conflict');
    } else {
      byObject.set(index, [...accepted, fix]);
    }
  }
  // From the last object to the first, so that those still to come stay where they were found.
  const indices = [...byObject.keys()].sort((left, right) => right - left);
  for (const index of indices) {
    const wanted = byObject.get(index) ?? [];
    const applied = applyToObject(result.text, index, wanted);
    result.text = applied.text;
    result.applied.push(...applied.fixes);
    wanted
      .filter(fix => !applied.fixes.includes(fix))
      .forEach(fix => skip(fix, 'unsafe'));
  }
  return result;
}

/** All fixes of an object at once; when that does not come out right, as many of them as do. */
function applyToObject(
  text: string,
  index: number,
  fixes: readonly GuardrailFix[],
): { text: string; fixes: GuardrailFix[] } {
  const all = applyEdits(text, index, editsOf(fixes));
  if (all !== undefined) return { text: all, fixes: [...fixes] };
  const kept: GuardrailFix[] = [];
  let best = text;
  for (const fix of fixes.length > 1 ? fixes : []) {
    const tried = applyEdits(text, index, editsOf([...kept, fix]));
    if (tried !== undefined) {
      kept.push(fix);
      best = tried;
    }
  }
  return { text: best, fixes: kept };
}

function editsOf(fixes: readonly GuardrailFix[]): GuardrailEdit[] {
  const edits = new Map<string, GuardrailEdit>();
  for (const edit of fixes.flatMap(fix => fix.edits)) {
    edits.set(JSON.stringify(edit.path), edit);
  }
  return [...edits.values()];
}

/** The text with edits of one object, when it then says what it should and nothing else. */
function applyEdits(
  text: string,
  index: number,
  edits: readonly GuardrailEdit[],
): string | undefined {
  const before = readObjects(text);
  if (before === undefined) return undefined;
  const wanted = editedValue(before[index].object, edits);
  if (wanted === undefined) return undefined;
  const isRight = (next: string | undefined) => {
    const after = next === undefined ? undefined : readObjects(next);
    return (
      after?.length === before.length &&
      after.every(({ object }, at) =>
        equalValues(object, at === index ? wanted : before[at].object),
      )
    );
  };
  const { offset } = before[index];
  const next = spliced(text, offset, edits);
  if (isRight(next)) return next;
  const whole = rewritten(text, offset, edits);
  return isRight(whole) ? whole : undefined;
}

function spliced(
  text: string,
  offset: number,
  edits: readonly GuardrailEdit[],
): string | undefined {
  const document = documentAt(text, offset);
  if (document === undefined) return undefined;
  const splices: Splice[] = [];
  for (const edit of edits) {
    const splice = spliceOf(text, document.root, edit);
    if (splice === undefined) return undefined;
    splices.push(splice);
  }
  splices.sort((left, right) => left.start - right.start);
  let next = '';
  let position = 0;
  for (const splice of splices) {
    if (splice.start < position) return undefined;
    next += text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return next + text.slice(position);
}

function rewritten(
  text: string,
  offset: number,
  edits: readonly GuardrailEdit[],
): string | undefined {
  const document = documentAt(text, offset);
  return document && rewrite(text, document, edits);
}

function changes(object: CelJson, fix: GuardrailFix): boolean {
  const edited = editedValue(object, fix.edits);
  return edited === undefined || !equalValues(object, edited);
}

function readObjects(text: string): Read[] | undefined {
  const { documents, problems } = readManifests(text);
  return problems.length > 0
    ? undefined
    : documents.map(({ object, line, positions }) => ({
        object,
        line,
        offset: positions.start.offset,
      }));
}
