export { createMonorepoApplicationCreateAction } from './monorepoApplicationCreate';
export type { MonorepoApplicationCreateOptions } from './monorepoApplicationCreate';
export { createMonorepoApplicationPlanAction } from './monorepoApplicationPlan';
export type { MonorepoApplicationPlanOptions } from './monorepoApplicationPlan';
export { createMonorepoSloUpdateAction } from './monorepoSloUpdate';
export type { MonorepoSloUpdateOptions } from './monorepoSloUpdate';
