import { celEngine, type CelEngine } from '../../cel';
import {
  policyInputs,
  requestInputs,
  type Activation,
} from '../expression/activation';
import {
  compilePolicy,
  type CompiledPolicy,
} from '../expression/compilePolicy';
import {
  CriteriaNumbers,
  resourceMatcher,
  type ResourceMatcher,
} from '../match/matchResources';
import { SharedExpressions } from '../expression/SharedExpressions';
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

/** What does not depend on the namespaces, and is made once for all objects. */
interface Prepared {
  bound: readonly BoundPolicy[];
  compiled: Map<AdmissionPolicy, CompiledPolicy>;
  /** Policies whose rules name objects of a kind. */
  concerned: Map<string, readonly BoundPolicy[]>;
  resources: ResourceIndex;
  params: ParamObjects;
  sharing: SharedExpressions;
  criteria: CriteriaNumbers;
}

function prepare(options: PolicyEvaluatorOptions): Prepared {
  const { policies, bindings, params, definitions = [] } = options;
  const resources = new ResourceIndex([...definitions, ...params]);
  return {
    bound: policies.map(policy => ({
      policy,
      bindings: bindings.filter(binding => binding.policyName === policy.name),
    })),
    compiled: new Map(),
    concerned: new Map(),
    resources,
    params: new ParamObjects(params, resources),
    sharing: new SharedExpressions(),
    criteria: new CriteriaNumbers(),
  };
}

/**
 * ValidatingAdmissionPolicies, ready for any number of objects: expressions are compiled once, when the first object is
 * found that a policy is about.
 *
 * @public
 */
export class PolicyEvaluator {
  readonly #prepared: Prepared;
  readonly #namespaces: NamespaceLookup;
  readonly #now: string;

  /** @param alike - an evaluator with the same options but for its namespaces, whose preparations are used */
  constructor(
    private readonly options: PolicyEvaluatorOptions,
    alike?: PolicyEvaluator,
  ) {
    this.#prepared = alike ? alike.#prepared : prepare(options);
    this.#namespaces = new NamespaceLookup(options.namespaces);
    this.#now = new Date(options.now).toISOString().replace(/\.\d+Z$/, 'Z');
  }

  /**
   * The same policies where other namespaces are known, as those of the next application: nothing is compiled again.
   */
  withNamespaces(namespaces: Iterable<KubernetesObject>): PolicyEvaluator {
    return new PolicyEvaluator({ ...this.options, namespaces }, this);
  }

  /**
   * What all policies say of one object. `objectIndex` comes back with the verdicts.
   *
   * With `concerned`, policies are left out that are about other kinds: most of them, and nobody but a list of all
   * verdicts wants to know.
   */
  evaluate(
    input: AdmissionObject,
    objectIndex: number = 0,
    { concerned = false }: { concerned?: boolean } = {},
  ): Verdict[] {
    const request = admissionRequest(input, {
      resources: this.#prepared.resources,
      now: this.#now,
    });
    if (request === undefined) {
      return this.#prepared.bound.map(bound =>
        invalidObject(bound, objectIndex),
      );
    }
    const inputs = memoised((version: string) =>
      requestInputs(request, { ...request, version }, this.#namespaces),
    );
    const matcher = resourceMatcher(
      request,
      this.#namespaces,
      this.#prepared.criteria,
    );
    const asked = this.#concernedWith(request);
    return (concerned ? asked : this.#prepared.bound).flatMap(bound =>
      this.#evaluatePolicy(bound, request, { inputs, matcher, objectIndex }),
    );
  }

  #evaluatePolicy(
    { policy, bindings }: BoundPolicy,
    request: AdmissionRequest,
    {
      inputs,
      matcher,
      objectIndex,
    }: {
      inputs: (version: string) => Activation;
      matcher: ResourceMatcher;
      objectIndex: number;
    },
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
    const match = matcher(policy.matchConstraints);
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
        policyInputs(inputs(version), compiled, params),
      );
    });
    const policyMatch = { policy, request, subject, match, decide: decideWith };
    return bindings.flatMap(binding =>
      evaluateBinding(binding, policyMatch, matcher, this.#prepared.params),
    );
  }

  /** Policies whose rules name objects of such a kind, found once for it: most policies are about other kinds. */
  #concernedWith(request: AdmissionRequest): readonly BoundPolicy[] {
    const { operation, kind, reference } = request;
    const key = `${operation} ${reference.apiVersion} ${kind}`;
    if (request.exempt) {
      return [];
    }
    const known = this.#prepared.concerned.get(key);
    if (known !== undefined) {
      return known;
    }
    const concerned = this.#prepared.bound.filter(
      ({ policy: { matchConstraints } }) => {
        const { resourceRules, matchPolicy } = matchConstraints;
        const ofAnyName = resourceRules.map(rule => ({
          ...rule,
          resourceNames: [],
        }));
        const { certainty } = matchRules(ofAnyName, matchPolicy, request);
        return resourceRules.length === 0 || certainty !== 'no';
      },
    );
    this.#prepared.concerned.set(key, concerned);
    return concerned;
  }

  #compile(policy: AdmissionPolicy): CompiledPolicy {
    const known = this.#prepared.compiled.get(policy);
    if (known !== undefined) {
      return known;
    }
    const compiled = compilePolicy(policy, {
      engine: this.options.engine ?? celEngine,
      kubernetesVersion: this.options.kubernetesVersion,
      lenientParams: true,
      sharing: this.#prepared.sharing,
    });
    this.#prepared.compiled.set(policy, compiled);
    return compiled;
  }
}
