/** Fields of an application's draft that need no control of their own. */
export const DRAFT_FIELDS = [
  'title',
  'description',
  'system',
  'image',
  'port',
  'schedule',
  'dependsOn',
  'egress',
  'access',
] as const;
