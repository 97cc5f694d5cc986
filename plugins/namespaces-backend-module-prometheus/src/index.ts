/**
 * Reads the good and total events of service level objectives from Prometheus.
 *
 * @packageDocumentation
 */
export { namespacesModulePrometheus as default } from './module';
