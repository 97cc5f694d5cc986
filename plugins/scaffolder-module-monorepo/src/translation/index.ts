export { formFieldsTranslationRef } from './formFieldsTranslationRef';
export { translator } from './translator';
export type { Translate } from './translator';
