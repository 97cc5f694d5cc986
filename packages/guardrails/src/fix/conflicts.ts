import type { GuardrailEdit, GuardrailFix } from '../check/result';
import { equalValues } from './editedValue';
import type { CelJson } from '../cel';

/**
 * Whether two fixes cannot both be applied: they want different values in one place, or one wants to change within what
 * the other replaces or removes.
 */
export function areInConflict(
  left: GuardrailFix,
  right: GuardrailFix,
): boolean {
  return left.edits.some(a => right.edits.some(b => contradicts(a, b)));
}

function contradicts(left: GuardrailEdit, right: GuardrailEdit): boolean {
  const [outer, inner] =
    left.path.length <= right.path.length ? [left, right] : [right, left];
  if (!outer.path.every((part, index) => part === inner.path[index])) {
    return false;
  }
  if (outer.path.length < inner.path.length) return true;
  if (outer.op === 'set' && inner.op === 'set') {
    return !equalValues(outer.value as CelJson, inner.value as CelJson);
  }
  return outer.op !== inner.op;
}
