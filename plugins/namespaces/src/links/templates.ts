/** The software template that changes an application's SLOs. */
export const EDIT_SLO_TEMPLATE = {
  namespace: 'default',
  templateName: 'edit-slo',
};

/** The query with which the form of a software template opens filled in. */
export function formDataQuery(values: Record<string, string>): string {
  return `?${new URLSearchParams({ formData: JSON.stringify(values) })}`;
}
