/**
 * Types, permissions and the HTTP client that the namespaces plugins share.
 *
 * @packageDocumentation
 */

export type { NamespacesApi } from './api';
export * from './client';
export * from './guardrails';
export * from './permissions';
export * from './slo';
export * from './types';
