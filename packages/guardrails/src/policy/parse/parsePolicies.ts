import { ProblemList, showValue, type ParseResult } from '@freehold/slo';
import type {
  AdmissionPolicy,
  AdmissionPolicyBinding,
  KubernetesObject,
  PolicySet,
} from '../model';
import { checkReferences, type Read } from './checkReferences';
import { FieldReader, isMapping, type Fields } from './fields';
import type { PolicyDocument } from './policyDocument';
import { readBinding } from './readBinding';
import { readPolicy } from './readPolicy';

const GROUP = 'admissionregistration.k8s.io';
const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';

/**
 * Reads the documents of a folder of guardrails, as strictly as the API server: with an error, there is no set, because
 * a policy that is silently missing admits everything.
 *
 * Expressions are texts here; `checkPolicies` tells whether they compile.
 *
 * @public
 */
export function parsePolicies(
  documents: readonly PolicyDocument[],
): ParseResult<PolicySet> {
  const policies: Read<AdmissionPolicy>[] = [];
  const bindings: Read<AdmissionPolicyBinding>[] = [];
  const params: Read<KubernetesObject>[] = [];
  const policyNames = new Set<unknown>();
  const files = new Map<string | undefined, ProblemList>();
  for (const document of documents) {
    const problems = files.get(document.file) ?? new ProblemList(document.file);
    files.set(document.file, problems);
    const reader = new FieldReader(document, problems);
    const { object } = document;
    if (!isMapping(object)) {
      reader.refuse(
        'document',
        [],
        `The document is ${showValue(object)}, not an object of Kubernetes`,
        'Write apiVersion, kind and metadata, or remove the document.',
      );
      continue;
    }
    const role = roleOf(object, reader);
    if (role === 'policy') {
      // One that has problems is there all the same: its bindings are not wrong, too.
      policyNames.add(isMapping(object.metadata) && object.metadata.name);
      keep(policies, readPolicy(object, reader), reader);
    } else if (role === 'binding') {
      keep(bindings, readBinding(object, reader), reader);
    } else if (role === 'param') {
      // Whatever came through a reader of YAML is JSON.
      keep(params, object as KubernetesObject, reader);
    }
  }
  checkReferences({ policies, bindings, params, policyNames });
  const lists = [...files.values()];
  const problems = lists.flatMap(list => list.toArray());
  return lists.some(list => list.hasErrors)
    ? { ok: false, problems }
    : {
        ok: true,
        value: {
          policies: policies.map(({ value }) => value),
          bindings: bindings.map(({ value }) => value),
          params: params.map(({ value }) => value),
        },
        problems,
      };
}

function keep<T>(
  list: Read<T>[],
  value: T | undefined,
  reader: FieldReader,
): void {
  if (value !== undefined) {
    list.push({ value, reader });
  }
}

/** What a document is for; nothing, when that is a problem of its own. */
function roleOf(
  object: Fields,
  reader: FieldReader,
): 'policy' | 'binding' | 'param' | undefined {
  const remedy = 'Write apiVersion and kind.';
  const apiVersion = reader.requiredText(
    object.apiVersion,
    ['apiVersion'],
    remedy,
  );
  const kind = reader.requiredText(object.kind, ['kind'], remedy);
  if (apiVersion === undefined || kind === undefined) {
    return undefined;
  }
  if (apiVersion.split('/')[0] !== GROUP) {
    return 'param';
  }
  if (kind !== POLICY && kind !== BINDING) {
    reader.refuse(
      'kind-ignored',
      ['kind'],
      `${kind} is not evaluated: what it does to objects is not seen here`,
      'Keep in mind that a cluster that has it may decide otherwise.',
      'warning',
    );
    return undefined;
  }
  if (apiVersion !== `${GROUP}/v1`) {
    reader.refuse(
      'api-version',
      ['apiVersion'],
      `apiVersion is ${showValue(
        apiVersion,
      )}, but ${kind} is read in version v1 only`,
      `Write ${GROUP}/v1.`,
    );
    return undefined;
  }
  return kind === POLICY ? 'policy' : 'binding';
}
