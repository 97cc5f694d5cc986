export type * from './GuardrailChecker';
export type * from './result';
export type * from './workspace';
export {
  buildApplicationWorkspace,
  type WorkspaceReading,
} from './buildWorkspace';
export { createGuardrailChecker } from './createGuardrailChecker';
export { readPlatformWorkspace } from './platformWorkspace';
export { GUARDRAIL_ANNOTATIONS } from './annotations';
export {
  DEFINITIONS_DIRECTORY,
  GUARDRAILS_DIRECTORY,
  readPolicyFiles,
} from './guardrailFiles';
export {
  checkManifests,
  type CheckManifestsInput,
  type CheckManifestsResult,
} from './checkManifests';
