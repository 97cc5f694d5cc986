/**
 * Who owns what: the namespaces page, the entity tab and the cards, for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityApplicationCard,
  EntityGroupNamespacesCard,
  EntityGroupSloCard,
  EntityGuardrailContent,
  EntityNamespaceContent,
  EntitySloCard,
  EntitySloContent,
  GuardrailsPage,
  NamespacesPage,
  OperationsReviewPage,
  namespacesPlugin,
} from './legacyPlugin';
export { namespacesApiRef } from './api';
export { APPLICATION_ANNOTATION, isApplication } from './application';
export { namespacesTranslationRef } from './translation';
