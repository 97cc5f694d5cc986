export type * from './GuardrailChecker';
export type * from './result';
export type * from './workspace';
export {
  buildApplicationWorkspace,
  type WorkspaceReading,
} from './buildWorkspace';
export { readPlatformWorkspace } from './platformWorkspace';
