export { monorepoServiceRef } from './monorepoServiceRef';
export type { MonorepoService } from './monorepoServiceRef';
export type { MonorepoSettings } from './settings';
export { MONOREPO_TOPIC } from './topic';
export type { MonorepoEventPayload } from './topic';
