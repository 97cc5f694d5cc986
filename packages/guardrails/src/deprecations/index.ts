export * from './checkLifecycle';
export { apiLifecycles, lifecycleOf } from './lifecycle';
export type { ApiLifecycle, KubernetesVersion } from './lifecycle';
export * from './upgradeReadiness';
