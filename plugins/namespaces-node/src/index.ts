/**
 * What backend plugins need to work with the manifest monorepo: the shared store, the permission rules for
 * applications, and the way from a form's draft to a plan.
 *
 * @packageDocumentation
 */

export * from './drafts';
export * from './monorepo';
export * from './permissions';
export * from './slo';
