import { celEngine, type CelEngine } from '../../cel';
import { policyInputs, requestInputs } from '../expression/activation';
import {
  compilePolicy,
  type CompiledPolicy,
} from '../expression/compilePolicy';
import { matchResources } from '../match/matchResources';
import type {
  AdmissionPolicy,
  AdmissionPolicyBinding,
  KubernetesObject,
  PolicySet,
} from '../model';
import { ParamObjects } from '../params/collectParams';
import type { AdmissionObject } from '../request/admissionObject';
import {
  admissionRequest,
  type AdmissionRequest,
} from '../request/admissionRequest';
import { NamespaceLookup } from '../request/namespaces';
import { ResourceIndex } from '../resources/resourceIndex';
import type { NotApplicableReason, Verdict, VerdictSubject } from '../verdict';
import { severityOf } from './causes';
import { decide, type Decision } from './decide';
import { evaluateBinding } from './evaluateBinding';
import { memoised } from './memoised';
import { notMatched } from './notMatched';

/** @public */
export interface PolicyEvaluatorOptions extends PolicySet {
  /** The Namespace objects that are known, each with its labels. */
  namespaces: Iterable<KubernetesObject>;
  /** CustomResourceDefinitions, beside those among the parameters. */
  definitions?: Iterable<KubernetesObject>;
  /** Milliseconds since 1970: when the objects would be created. */
  now: number;
  kubernetesVersion: { major: number; minor: number };
  engine?: CelEngine;
}

interface BoundPolicy {
  policy: AdmissionPolicy;
  bindings: readonly AdmissionPolicyBinding[];
}

/**
 * ValidatingAdmissionPolicies, ready for any number of objects: expressions are compiled once, when the first object is
 * found that a policy is about.
 *
 * @public
 */
export class PolicyEvaluator {
  readonly #bound: readonly BoundPolicy[];
  readonly #compiled = new Map<AdmissionPolicy, CompiledPolicy>();
  readonly #resources: ResourceIndex;
  readonly #namespaces: NamespaceLookup;
  readonly #params: ParamObjects;
  readonly #now: string;

  constructor(private readonly options: PolicyEvaluatorOptions) {
    this.#bound = options.policies.map(policy => ({
      policy,
      bindings: options.bindings.filter(
        binding => binding.policyName === policy.name,
      ),
    }));
    this.#resources = new ResourceIndex([
      ...(options.definitions ?? []),
      ...options.params,
    ]);
    this.#namespaces = new NamespaceLookup(options.namespaces);
    this.#params = new ParamObjects(options.params, this.#resources);
    this.#now = new Date(options.now).toISOString().replace(/\.\d+Z$/, 'Z');
  }

  /** What all policies say of one object. `objectIndex` comes back with the verdicts. */
  evaluate(input: AdmissionObject, objectIndex: number = 0): Verdict[] {
    const request = admissionRequest(input, {
      resources: this.#resources,
      now: this.#now,
    });
    if (request === undefined) {
      return this.#bound.map(bound => invalid(bound, objectIndex));
    }
    const inputs = memoised((version: string) =>
      requestInputs(request, { ...request, version }, this.#namespaces),
    );
    return this.#bound.flatMap(bound =>
      this.#evaluatePolicy(bound, request, inputs, objectIndex),
    );
  }

  #evaluatePolicy(
    { policy, bindings }: BoundPolicy,
    request: AdmissionRequest,
    inputsOf: (version: string) => ReturnType<typeof requestInputs>,
    objectIndex: number,
  ): Verdict[] {
    const subject: VerdictSubject = {
      policy: policy.name,
      object: request.reference,
      objectIndex,
    };
    const notApplicable = (reason: NotApplicableReason): Verdict[] => [
      { ...subject, verdict: 'not-applicable', reason },
    ];
    if (request.exempt) {
      return notApplicable({
        code: 'exempt',
        rule: 'matchConstraints',
        message: `The API server asks no policy about objects of kind ${request.kind}`,
      });
    }
    const match = matchResources(
      policy.matchConstraints,
      request,
      this.#namespaces,
    );
    if (match.matches === 'no') {
      return notApplicable(notMatched('matchConstraints', match.part));
    }
    if (bindings.length === 0) {
      return notApplicable({
        code: 'not-bound',
        rule: 'metadata.name',
        message: 'No binding names the policy, so that it holds nowhere',
      });
    }
    const version =
      match.matches === 'yes' && match.equivalent !== undefined
        ? match.equivalent.version
        : request.version;
    const decideWith = memoised((params: KubernetesObject | null): Decision => {
      const compiled = this.#compile(policy);
      return decide(
        policy,
        compiled,
        policyInputs(inputsOf(version), compiled, params),
      );
    });
    const policyMatch = { policy, request, subject, match, decide: decideWith };
    return bindings.flatMap(binding =>
      evaluateBinding(binding, policyMatch, this.#namespaces, this.#params),
    );
  }

  #compile(policy: AdmissionPolicy): CompiledPolicy {
    const known = this.#compiled.get(policy);
    if (known !== undefined) {
      return known;
    }
    const compiled = compilePolicy(policy, {
      engine: this.options.engine ?? celEngine,
      kubernetesVersion: this.options.kubernetesVersion,
      lenientParams: true,
    });
    this.#compiled.set(policy, compiled);
    return compiled;
  }
}

function invalid(
  { policy, bindings }: BoundPolicy,
  objectIndex: number,
): Verdict {
  return {
    policy: policy.name,
    object: { apiVersion: '', kind: '', name: '' },
    objectIndex,
    verdict: 'not-evaluated',
    severity: severityOf(
      bindings.flatMap(binding => binding.validationActions),
    ),
    causes: [
      {
        code: 'object-invalid',
        rule: 'matchConstraints',
        message: 'It is no object of Kubernetes: apiVersion or kind is missing',
      },
    ],
    admission: 'unknown',
  };
}
