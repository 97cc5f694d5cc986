/**
 * Who owns what: the namespaces page, the entity tab and the cards, for the new frontend system.
 *
 * @packageDocumentation
 */
export { namespacesPlugin as default } from './plugin';
export { namespacesApiRef } from './api';
export { APPLICATION_ANNOTATION, isApplication } from './application';
export { namespacesTranslationRef } from './translation';
