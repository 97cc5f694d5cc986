/** The value of the field: what the action `monorepo:slo:update` takes. @public */
export interface SloEdit {
  application: string;
  /** Commit that the edit started from. */
  base: string;
  /** The whole of slo.yaml. */
  text: string;
  /** What was typed as the target of an objective and is none; the form does not go on while there is any. */
  unfinished?: Record<string, string>;
}

/** The edit of an application that a form holds. Forms hand over anything, an empty object too. */
export function sloEditOf(
  formData: unknown,
  application: string | undefined,
): SloEdit | undefined {
  if (typeof formData !== 'object' || formData === null) {
    return undefined;
  }
  const edit = formData as Partial<SloEdit>;
  return application !== undefined &&
    edit.application === application &&
    typeof edit.base === 'string' &&
    typeof edit.text === 'string'
    ? (edit as SloEdit)
    : undefined;
}
