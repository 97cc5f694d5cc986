/**
 * Scaffolder actions that plan and create applications in the manifest monorepo.
 *
 * @packageDocumentation
 */
export * from './actions';
export { scaffolderModuleMonorepo as default } from './module';
