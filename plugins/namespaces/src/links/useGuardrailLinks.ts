import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { guardrailRuleRouteRef, guardrailsRouteRef } from '../routes';

/** Addresses of the page about the guardrails. Apart from the others, because an app may leave the page out. */
export function useGuardrailLinks(): {
  rules(): string;
  rule(rule: string): string;
  /** The editor in which a policy is tried, with the file of an existing one when it is given. */
  tryPolicy(rule?: string): string;
} {
  const root = useRouteRef(guardrailsRouteRef);
  const rule = useRouteRef(guardrailRuleRouteRef);
  return useMemo(
    () => ({
      rules: () => root(),
      rule: name => rule({ rule: encodeURIComponent(name) }),
      tryPolicy: name =>
        `${root()}/try${name ? `?${new URLSearchParams({ rule: name })}` : ''}`,
    }),
    [root, rule],
  );
}
