import { didYouMean, showValue } from '@freehold/slo';
import type {
  AdmissionPolicy,
  AdmissionPolicyBinding,
  KubernetesObject,
} from '../model';
import { mappingOf, textOf } from '../objectFields';
import { groupVersionOf, ResourceIndex } from '../resources/resourceIndex';
import type { FieldReader } from './fields';

/** Something that was read, with the reader that knows its place. */
export interface Read<T> {
  value: T;
  reader: FieldReader;
}

/** Kinds that stand beside policies without being parameters. */
const COMPANIONS = new Set(['CustomResourceDefinition', 'Namespace']);

/** What no single document can tell: names that stand twice, and names of nothing. */
export function checkReferences({
  policies,
  bindings,
  params,
  policyNames,
}: {
  policies: ReadonlyArray<Read<AdmissionPolicy>>;
  bindings: ReadonlyArray<Read<AdmissionPolicyBinding>>;
  params: ReadonlyArray<Read<KubernetesObject>>;
  /** Of all policies, also of those that could not be read. */
  policyNames: ReadonlySet<unknown>;
}): void {
  refuseSameName(policies, 'ValidatingAdmissionPolicy');
  refuseSameName(bindings, 'ValidatingAdmissionPolicyBinding');
  const bound = new Set(bindings.map(({ value }) => value.policyName));
  for (const { value, reader } of bindings) {
    if (!policyNames.has(value.policyName)) {
      const names = policies.map(policy => policy.value.name);
      const meant = didYouMean(value.policyName, names);
      reader.refuse(
        'unknown-policy',
        ['spec', 'policyName'],
        `spec.policyName is ${showValue(
          value.policyName,
        )}, which no policy here has`,
        meant === undefined
          ? 'Add the policy, or remove the binding.'
          : `Write ${meant}, or add the policy.`,
      );
    }
  }
  for (const { value, reader } of policies) {
    if (!bound.has(value.name)) {
      reader.refuse(
        'not-bound',
        ['metadata', 'name'],
        `No binding names ${value.name}, so that it holds nowhere`,
        'Add a ValidatingAdmissionPolicyBinding.',
        'warning',
      );
    }
  }
  const kinds = new Set(
    policies.flatMap(({ value }) =>
      value.paramKind === undefined
        ? []
        : [`${value.paramKind.apiVersion} ${value.paramKind.kind}`],
    ),
  );
  const resources = new ResourceIndex(params.map(({ value }) => value));
  for (const { value, reader } of params) {
    const { apiVersion, kind } = value;
    const { group } = groupVersionOf(`${apiVersion}`);
    const isNamespaced = resources.ofKind(group, `${kind}`)?.namespaced;
    if (isNamespaced && !textOf(mappingOf(value.metadata).namespace)) {
      reader.refuse(
        'param-namespace',
        ['metadata'],
        `${kind} has no namespace, so that no binding finds it here`,
        'Write metadata.namespace, and the same in spec.paramRef of the binding.',
        'warning',
      );
    }
    if (!kinds.has(`${apiVersion} ${kind}`) && !COMPANIONS.has(`${kind}`)) {
      reader.refuse(
        'unused-param',
        ['kind'],
        `${kind} (${apiVersion}) is the paramKind of no policy here`,
        'Remove it, or name its apiVersion and kind in spec.paramKind.',
        'warning',
      );
    }
  }
}

function refuseSameName(
  items: ReadonlyArray<Read<{ name: string }>>,
  kind: string,
): void {
  const seen = new Set<string>();
  for (const { value, reader } of items) {
    if (seen.has(value.name)) {
      reader.refuse(
        'same-name',
        ['metadata', 'name'],
        `A second ${kind} has the name ${showValue(value.name)}`,
        'Rename one of them: the one that is applied last would replace the other.',
      );
    }
    seen.add(value.name);
  }
}
