/**
 * Provides the catalog with the applications of the manifest monorepo and their namespaces.
 *
 * @packageDocumentation
 */
export { catalogModuleMonorepo as default } from './module';
