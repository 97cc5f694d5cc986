/**
 * Backstage backend plugin that serves the index of namespaces, plans and ownership.
 *
 * @packageDocumentation
 */

export { namespacesPlugin as default } from './plugin';
