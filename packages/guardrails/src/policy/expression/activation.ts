import {
  CelUnknowable,
  type CelError,
  type CelInput,
  type CelResult,
  type CelValue,
  type CelVariables,
} from '../../cel';
import { partlyKnown } from '../../cel/values/partlyKnown';
import type { KubernetesObject } from '../model';
import type { AdmissionRequest } from '../request/admissionRequest';
import type { NamespaceLookup } from '../request/namespaces';
import {
  apiVersionOf,
  type GroupVersionKind,
} from '../resources/resourceIndex';
import type { CompiledExpression, CompiledPolicy } from './compilePolicy';
import { OPTIONS, STORED, UNKNOWABLE, USER_INFO } from './names';

/** What expressions see of one request: `evaluationActivation`. */
export interface Activation {
  values: CelVariables;
  /** Results that all policies share, by the number of the expression. */
  shared: Map<number, CelResult>;
}

/** The part of it that all policies share, which is made once for an object and a version of it. */
export function requestInputs(
  request: AdmissionRequest,
  matched: GroupVersionKind,
  namespaces: NamespaceLookup,
): Activation {
  const { oldObject } = request;
  const stored = (object: KubernetesObject) =>
    partlyKnown(asVersion(object, request, matched), 'metadata', STORED);
  const values = new Map<string, CelInput>([
    ['object', stored(request.object)],
    ['oldObject', oldObject && stored(oldObject)],
    ['namespaceObject', namespaceObject(request, namespaces)],
    ['request', requestVariable(request, matched)],
    ...UNKNOWABLE,
  ]);
  return { values, shared: new Map() };
}

/** Each variable of a policy is evaluated when it is first used and never again. Most are never used for an object. */
class PolicyVariables implements CelVariables {
  readonly #results: Array<CelResult | undefined> = [];

  constructor(
    private readonly inputs: Activation,
    private readonly policy: CompiledPolicy,
    private readonly params: KubernetesObject | null,
  ) {}

  get(name: string): CelInput | undefined {
    const index = this.policy.variableIndexes.get(name);
    if (index === undefined) {
      return name === 'params' ? this.params : this.inputs.values.get(name);
    }
    return () => {
      this.#results[index] ??= variableResult(this.policy.variables[index], {
        values: this,
        shared: this.inputs.shared,
      });
      return this.#results[index];
    };
  }
}

/**
 * As match conditions see it: the API server gives them no namespace (`matcher.Match` of
 * k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions), though they may name it.
 */
export function conditionInputs({ values, shared }: Activation): Activation {
  return {
    values: {
      get: name => (name === 'namespaceObject' ? null : values.get(name)),
    },
    shared,
  };
}

/** With a parameter and with the variables of the policy. */
export function policyInputs(
  inputs: Activation,
  policy: CompiledPolicy,
  params: KubernetesObject | null,
): Activation {
  const values = new PolicyVariables(inputs, policy, params);
  return { values, shared: inputs.shared };
}

/** The value of an expression, or why it has none. */
export function evaluate(
  expression: CompiledExpression,
  activation: Activation,
): CelResult {
  const { shared } = expression;
  if (shared === undefined) {
    return evaluated(expression, activation);
  }
  const known = activation.shared.get(shared);
  if (known !== undefined) {
    return known;
  }
  const result = evaluated(expression, activation);
  activation.shared.set(shared, result);
  return result;
}

function evaluated(
  { compiled }: CompiledExpression,
  { values }: Activation,
): CelResult {
  return compiled.ok
    ? compiled.program.evaluate(values)
    : {
        ok: false,
        error: {
          ...compiled.error,
          message: `compilation error: ${compiled.error.message}`,
        },
      };
}

function variableResult(
  { name, expression }: CompiledPolicy['variables'][number],
  activation: Activation,
): CelResult {
  const result = evaluate(expression, activation);
  if (result.ok) {
    return result;
  }
  const { kind, message }: CelError = result.error;
  return {
    ok: false,
    error: { kind, message: `variable "${name}": ${message}` },
  };
}

/** Conversion by name: `spec.conversion.strategy: None` changes the apiVersion and nothing else. */
function asVersion(
  object: KubernetesObject,
  request: AdmissionRequest,
  matched: GroupVersionKind,
): KubernetesObject {
  return matched.group === request.group && matched.version === request.version
    ? object
    : { ...object, apiVersion: apiVersionOf(matched.group, matched.version) };
}

function namespaceObject(
  { namespace, resource }: AdmissionRequest,
  namespaces: NamespaceLookup,
): CelInput {
  if (resource !== undefined && !resource.namespaced) {
    return null;
  }
  if (namespace === undefined) {
    return new CelUnknowable('the namespace of the object is not known');
  }
  return (
    namespaces.exposed(namespace) ??
    new CelUnknowable(`the Namespace "${namespace}" is not among the files`)
  );
}

/** `request`, with what a cluster leaves out left out: `has(request.subResource)` is false. */
function requestVariable(
  request: AdmissionRequest,
  matched: GroupVersionKind,
): CelInput {
  const { group, version, kind, name, namespace, operation, resource } =
    request;
  if (namespace === undefined || resource === undefined) {
    return new CelUnknowable(
      resource === undefined
        ? `the resource of kind ${kind} is not known`
        : 'the namespace of the request is not known',
    );
  }
  let value: CelResult | undefined;
  return () => {
    value ??= {
      ok: true,
      value: fieldsOf({
        kind: fieldsOf({
          group: matched.group,
          version: matched.version,
          kind: matched.kind,
        }),
        resource: fieldsOf({
          group: matched.group,
          version: matched.version,
          resource: resource.resource,
        }),
        requestKind: fieldsOf({ group, version, kind }),
        requestResource: fieldsOf({
          group,
          version,
          resource: resource.resource,
        }),
        operation,
        dryRun: false,
        ...(name !== '' && { name }),
        ...(namespace !== '' && { namespace }),
        // Also for those who reach them by way of the whole, as `request.?userInfo`.
        userInfo: USER_INFO,
        options: OPTIONS,
      }),
    };
    return value;
  };
}

function fieldsOf(fields: Record<string, CelValue>): CelValue {
  return new Map(Object.entries(fields));
}
