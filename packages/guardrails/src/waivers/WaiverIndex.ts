import type { GuardrailResult } from '../check/result';
import {
  groupVersionOf,
  ResourceIndex,
} from '../policy/resources/resourceIndex';
import type { Waiver } from './model';
import { holds, type WaiverTerms } from './terms';
import { isWaivableFinding, needsObject } from './waivableRule';
import { isNamespace, isWaivable, waivedNamespace } from './waivedResources';

/**
 * The waivers of a monorepo, ready to be looked up by application and rule.
 *
 * @public
 */
export class WaiverIndex {
  readonly #byApplication = new Map<string, Waiver[]>();
  readonly #resources: ResourceIndex;

  constructor(waivers: Iterable<Waiver>, private readonly terms: WaiverTerms) {
    this.#resources = new ResourceIndex(terms.definitions ?? []);
    for (const waiver of waivers) {
      const others = this.#byApplication.get(waiver.application) ?? [];
      this.#byApplication.set(waiver.application, [...others, waiver]);
    }
  }

  /** All of an application, whether or not they hold. */
  of(application: string): readonly Waiver[] {
    return this.#byApplication.get(application) ?? [];
  }

  /** The waiver by which a finding counts for nothing; of several, the one that holds longest. */
  waiving(result: GuardrailResult): Waiver | undefined {
    if (result.application === undefined) {
      return undefined;
    }
    return this.of(result.application)
      .filter(waiver => holds(waiver, this.terms))
      .filter(waiver => this.names(waiver, result))
      .sort((left, right) => (left.expires < right.expires ? 1 : -1))
      .at(0);
  }

  /** Whether a waiver is about a finding, whatever its state. */
  names(waiver: Waiver, result: GuardrailResult): boolean {
    return (
      isWaivableFinding(result) &&
      waiver.application === result.application &&
      waiver.rule === result.policy &&
      isIn(waiver, result.environment) &&
      this.#isAbout(waiver, result)
    );
  }

  #isAbout(waiver: Waiver, result: GuardrailResult): boolean {
    const { object: waived } = waiver;
    const { object, source } = result;
    if (waived === undefined) {
      return !needsObject(source);
    }
    return (
      waived.kind === object.kind &&
      waived.name === object.name &&
      (source !== 'policy' || this.#isWhereTheClusterLooks(waiver, result))
    );
  }

  /**
   * A cluster honours the waiver in the namespace that the platform gives the application, for resources that a binding
   * can name. What is elsewhere is refused there, so it is not waived here.
   */
  #isWhereTheClusterLooks(
    waiver: Waiver,
    { object, environment }: GuardrailResult,
  ): boolean {
    const { group } = groupVersionOf(object.apiVersion);
    const resource = this.#resources.ofKind(group, object.kind);
    if (resource === undefined || !isWaivable(resource)) {
      return false;
    }
    const namespace =
      environment === undefined
        ? undefined
        : waivedNamespace(waiver.application, environment, this.terms.platform);
    return (
      namespace !== undefined &&
      (isNamespace(resource) ? object.name : object.namespace) === namespace
    );
  }
}

/** A finding about the application as a whole is waived by a waiver that names no environment, and by no other. */
function isIn(waiver: Waiver, environment: string | undefined): boolean {
  return environment === undefined
    ? waiver.environments.length === 0
    : waiver.environments.includes(environment);
}
