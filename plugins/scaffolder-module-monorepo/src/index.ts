/**
 * Form fields for the create-application template: owner, name, tier, profile, environments and the preview.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMonorepo as default } from './module';
export { formFieldsTranslationRef } from './translation';
