/**
 * The same form fields for apps on the old frontend system: children of `ScaffolderFieldExtensions`.
 *
 * @packageDocumentation
 */
export * from './legacyFieldExtensions';
export type { SloEdit } from './slo/sloEdit';
export { formFieldsTranslationRef } from './translation';
