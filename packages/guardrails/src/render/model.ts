import type { ResourceRule } from '../policy';

/** What a waived workload has its controller make, which its policies would refuse in its stead. */
export interface ControlledResource {
  group: string;
  resource: string;
  /** Label by which the controller marks what it makes; some mark nothing. */
  label?: string;
}

/** Namespaces, of one environment where several have the same, in which the same objects are waived. */
export interface WaivedCell {
  namespaces: readonly string[];
  environment?: string;
  /** Rules that name the waived objects. */
  excluded: readonly ExcludedResource[];
  controlled: readonly ControlledResource[];
  /** `payment-api/no-probes-yet until 2027-01-31`, sorted. */
  waivers: readonly string[];
}

/** What the waivers of a policy mean for its bindings. */
export interface WaivedPolicy {
  /** Every namespace that the binding itself no longer is about, sorted. */
  namespaces: readonly string[];
  cells: readonly WaivedCell[];
  /** Namespaces that environments without the waiver have, too, with those that have it. */
  elsewhere: ReadonlyArray<{ namespace: string; environments: string[] }>;
}

export type ExcludedResource = Pick<ResourceRule, 'apiGroups' | 'resources'> & {
  resourceNames?: readonly string[];
};
