import type { ResourceMatch } from '../match/matchResources';
import type { AdmissionPolicy, KubernetesObject } from '../model';
import type { AdmissionRequest } from '../request/admissionRequest';
import type { VerdictSubject } from '../verdict';
import type { Decision } from './decide';

/** A policy and an object that it may be about. */
export interface PolicyMatch {
  policy: AdmissionPolicy;
  request: AdmissionRequest;
  subject: VerdictSubject;
  match: Exclude<ResourceMatch, { matches: 'no' }>;
  /** What the expressions say with a parameter. */
  decide(params: KubernetesObject | null): Decision;
}
