/**
 * Counts the events of service level objectives in Datadog.
 *
 * @packageDocumentation
 */

export { namespacesModuleDatadog as default } from './module';
