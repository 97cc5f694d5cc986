import type { MatchPart } from '../match/matchResources';
import type { AdmissionRequest } from '../request/admissionRequest';
import type {
  NotApplicableCode,
  NotApplicableReason,
  NotEvaluatedCause,
} from '../verdict';
import { memoised } from './memoised';

/** The two places where a match can fail, by the names of their fields. */
export type MatchField = 'matchConstraints' | 'matchResources';

const NOT_APPLICABLE: Readonly<
  Record<MatchPart, { code: NotApplicableCode; message: string }>
> = {
  resourceRules: {
    code: 'resource-rules',
    message: 'No resource rule names this object and operation',
  },
  excludeResourceRules: {
    code: 'excluded',
    message: 'A resource rule excludes this object',
  },
  namespaceSelector: {
    code: 'namespace-selector',
    message: 'The namespace selector does not select its namespace',
  },
  objectSelector: {
    code: 'object-selector',
    message: 'The object selector does not select its labels',
  },
};

const reasonOf = memoised((rule: string): NotApplicableReason => {
  const part = rule.split('.')[1] as MatchPart;
  return { ...NOT_APPLICABLE[part], rule };
});

/** Why a policy or a binding is not about an object. Most verdicts have such a reason, so that they share it. */
export function notMatched(
  field: MatchField,
  part: MatchPart,
): NotApplicableReason {
  return reasonOf(`${field}.${part}`);
}

/** Why nobody can tell whether it is. */
export function matchUnknown(
  field: MatchField,
  part: MatchPart,
  request: AdmissionRequest,
): NotEvaluatedCause {
  const rule = `${field}.${part}`;
  const { kind, namespace, reference } = request;
  if (part === 'namespaceSelector' && request.resource !== undefined) {
    return {
      code: 'namespace-unknown',
      rule,
      message:
        namespace === undefined
          ? 'The object names no namespace'
          : `The labels of the namespace "${namespace}" are not known: no Namespace of that name is among the files`,
    };
  }
  return {
    code: 'kind-unknown',
    rule,
    message: `Kind ${kind} (${reference.apiVersion}) is none of Kubernetes, and no CustomResourceDefinition of it is among the files`,
  };
}
