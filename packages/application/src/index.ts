export { formatPath, type ParseResult, type Problem } from '@freehold/slo';
export * from './resolved';
export {
  APPLICATION_FILE,
  APPLICATION_NAME_MAX_LENGTH,
  APPLICATION_NAME_PATTERN,
  NAMESPACE_MAX_LENGTH,
  PLATFORM_FILE,
  applicationDirectory,
  isApplicationName,
  isReservedApplicationName,
  namespaceName,
} from './names';
export { parseOwnerRef, type OwnerRef } from './references';
export {
  kubernetesVersionOf,
  parseKubernetesVersion,
  type KubernetesVersion,
} from './kubernetesVersion';
export { deriveOwnership } from './ownership';
export {
  isMeasured,
  objectiveLabels,
  pagingOf,
  resolveObservability,
} from './observability';
export { parseApplication } from './parseApplication';
export { parsePlatform } from './parsePlatform';
export { checkApplication } from './checkApplication';
export { checkApplicationDirectory } from './checkApplicationDirectory';
export { checkApplicationName } from './checkApplicationName';
export { resolveApplication } from './resolveApplication';
export { stringifyApplication } from './stringifyApplication';
export { formatProblem } from './formatProblem';
export { compareQuantities, parseQuantity } from './quantity';
export { isCronSchedule } from './cron';
export {
  applicationJsonSchema,
  platformJsonSchema,
  type JsonSchema,
} from './jsonSchema';
export {
  applicationSchema,
  type Application,
} from './schema/applicationSchema';
export { platformSchema, type Platform } from './schema/platformSchema';
export {
  exampleApplicationText,
  exampleJobText,
} from './reference/applicationExample';
export { examplePlatformText } from './reference/platformExample';
export { referenceMarkdown } from './reference/referenceMarkdown';
