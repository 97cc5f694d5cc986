export { applicationResourceRef } from './applicationResourceRef';
export type {
  ApplicationQuery,
  ApplicationResource,
} from './applicationResourceRef';
export {
  applicationConditions,
  applicationPermissionRules,
  createApplicationConditionalDecision,
} from './applicationPermissionRules';
export { createApplicationAuthorizer } from './ApplicationAuthorizer';
export type {
  ApplicationAuthorizer,
  ApplicationAuthorizerOptions,
} from './ApplicationAuthorizer';
export { isOwnedBy } from './isOwnedBy';
