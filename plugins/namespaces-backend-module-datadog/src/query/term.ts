/** One metric that is counted: `sum:http.requests{kube_namespace:$namespace}.as_count()`. */
export interface Term {
  metric: string;
  /** Between the braces, with the placeholder of the namespace. */
  scope: string;
  /** The tag that has the namespace. */
  tag: string;
}

/** Terms that are added, or subtracted where the sign is -1. */
export type SignedTerm = Term & { sign: 1 | -1 };

/** Terms that count the same are asked for once. */
export function termKey({ metric, scope }: Term): string {
  return `${metric}{${scope}}`;
}
