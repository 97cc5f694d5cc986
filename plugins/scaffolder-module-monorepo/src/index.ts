/**
 * Form fields for Freehold's templates: those of a new application with its preview, and the editor of SLOs.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMonorepo as default } from './module';
export { formFieldsTranslationRef } from './translation';
