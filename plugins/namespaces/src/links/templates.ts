/** The software template that changes an application's SLOs. */
export const EDIT_SLO_TEMPLATE = {
  namespace: 'default',
  templateName: 'edit-slo',
};

/** The software template that asks for a waiver. */
export const REQUEST_WAIVER_TEMPLATE = {
  namespace: 'default',
  templateName: 'request-waiver',
};

/** The software template with which SREs approve one. */
export const APPROVE_WAIVER_TEMPLATE = {
  namespace: 'default',
  templateName: 'approve-waiver',
};

/** The software template with which an owner gives one up. */
export const REMOVE_WAIVER_TEMPLATE = {
  namespace: 'default',
  templateName: 'remove-waiver',
};

/** The query with which the form of a software template opens filled in. */
export function formDataQuery(
  values: Record<string, string | string[]>,
): string {
  return `?${new URLSearchParams({ formData: JSON.stringify(values) })}`;
}
