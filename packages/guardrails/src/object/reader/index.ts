export { DEFAULT_MANIFEST_LIMITS } from './limits';
export type { ManifestLimits } from './limits';
export type { ManifestPosition } from './LineIndex';
export { ManifestPositions } from './ManifestPositions';
export { readManifests } from './readManifests';
export type {
  ManifestDocument,
  ManifestObject,
  ReadManifestsOptions,
} from './readManifests';
