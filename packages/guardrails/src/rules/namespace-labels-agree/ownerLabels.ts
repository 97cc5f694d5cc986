import type {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';

/** What Kubernetes takes as the value of a label. */
const LABEL_VALUE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** Labels that tell whose an object is; a value that is no label value is left out. */
export function ownerLabels(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
): ReadonlyMap<string, string> {
  return new Map(
    [
      ['app.kubernetes.io/name', application.name] as const,
      ['freehold.dev/owner', application.owner.team] as const,
      ['freehold.dev/tier', application.tier] as const,
      ['freehold.dev/environment', environment.name] as const,
    ].filter(([, value]) => LABEL_VALUE.test(value)),
  );
}

/** Annotations of the Namespace that tell people and tools whom to ask. */
export function ownerAnnotations({
  owner,
  system,
}: ResolvedApplication): ReadonlyMap<string, string> {
  return new Map([
    ['freehold.dev/owner-ref', owner.ref],
    ['freehold.dev/contact', owner.email],
    ...(owner.chat ? [['freehold.dev/chat', owner.chat] as const] : []),
    ...(system ? [['freehold.dev/system-ref', system] as const] : []),
  ]);
}
