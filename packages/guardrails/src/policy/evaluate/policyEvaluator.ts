import { celEngine, type CelEngine } from '../../cel';
import { policyInputs, requestInputs } from '../expression/activation';
import {
  compilePolicy,
  type CompiledPolicy,
} from '../expression/compilePolicy';
import { matchResources } from '../match/matchResources';
import { matchRules } from '../match/resourceRules';
import type { AdmissionPolicy, KubernetesObject, PolicySet } from '../model';
import { ParamObjects } from '../params/collectParams';
import type { AdmissionObject } from '../request/admissionObject';
import {
  admissionRequest,
  type AdmissionRequest,
} from '../request/admissionRequest';
import { NamespaceLookup } from '../request/namespaces';
import { ResourceIndex } from '../resources/resourceIndex';
import type { NotApplicableReason, Verdict, VerdictSubject } from '../verdict';
import { decide, type Decision } from './decide';
import { invalidObject, type BoundPolicy } from './invalidObject';
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

/**
 * ValidatingAdmissionPolicies, ready for any number of objects: expressions are compiled once, when the first object is
 * found that a policy is about.
 *
 * @public
 */
export class PolicyEvaluator {
  readonly #bound: readonly BoundPolicy[];
  readonly #compiled = new Map<AdmissionPolicy, CompiledPolicy>();
  readonly #concerned = new Map<string, ReadonlySet<AdmissionPolicy>>();
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
      return this.#bound.map(bound => invalidObject(bound, objectIndex));
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
    if (!this.#concernedWith(request).has(policy)) {
      return notApplicable(notMatched('matchConstraints', 'resourceRules'));
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
    const version = match.equivalent?.version ?? request.version;
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

  /** Policies whose rules name objects of such a kind, found once for it: most policies are about other kinds. */
  #concernedWith(request: AdmissionRequest): ReadonlySet<AdmissionPolicy> {
    const { operation, kind, reference } = request;
    const key = `${operation} ${reference.apiVersion} ${kind}`;
    const known = this.#concerned.get(key);
    if (known !== undefined) {
      return known;
    }
    const concerned = new Set(
      this.options.policies.filter(({ matchConstraints }) => {
        const { resourceRules, matchPolicy } = matchConstraints;
        const ofAnyName = resourceRules.map(rule => ({
          ...rule,
          resourceNames: [],
        }));
        const { certainty } = matchRules(ofAnyName, matchPolicy, request);
        return resourceRules.length === 0 || certainty !== 'no';
      }),
    );
    this.#concerned.set(key, concerned);
    return concerned;
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
