export { portalTranslationRef } from './portalTranslationRef';
