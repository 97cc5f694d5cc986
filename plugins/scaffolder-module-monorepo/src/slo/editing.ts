import { editSloTargets } from '@freehold/slo';
import { SloEdit } from './sloEdit';

/** The edit with another text; what stood beside targets of the text before does not matter any more. */
export function withText(edit: SloEdit, text: string): SloEdit {
  const { unfinished, ...rest } = edit;
  return { ...rest, text };
}

/** The edit with another target, which replaces the characters of the old one in the text and touches nothing else. */
export function withTarget(
  edit: SloEdit,
  objective: string,
  target: number,
): SloEdit {
  const edited = editSloTargets(edit.text, [{ objective, target }]);
  const { unfinished = {}, ...rest } = edit;
  const { [objective]: finished, ...others } = unfinished;
  return {
    ...rest,
    ...(edited.ok && { text: edited.text }),
    ...(Object.keys(others).length > 0 && { unfinished: others }),
  };
}

/** The edit while something stands beside a target that is no percentage, or not one yet. */
export function withUnfinished(
  edit: SloEdit,
  objective: string,
  typed: string,
): SloEdit {
  return { ...edit, unfinished: { ...edit.unfinished, [objective]: typed } };
}
