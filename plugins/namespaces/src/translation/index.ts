export { namespacesTranslationRef } from './ref';
