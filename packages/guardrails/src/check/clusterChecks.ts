import { parseKubernetesVersion, type Platform } from '@freehold/application';
import { checkLifecycle } from '../deprecations';
import type { ManifestObject } from '../object';
import {
  PolicyEvaluator,
  type KubernetesObject,
  type PolicySet,
} from '../policy';
import { SchemaChecker } from '../schema';
import type { ObjectFinding } from '../schema/model';
import type { WorkspaceObject } from './workspace';

interface KubernetesVersion {
  major: number;
  minor: number;
}

/** What depends on the version of a cluster, prepared once for all applications. */
export interface ClusterCheck {
  evaluator: PolicyEvaluator;
  /** What the API server refuses, now and after the upgrades that the platform names. */
  schemaFindings(object: WorkspaceObject): ObjectFinding[];
}

/** One check for each version of Kubernetes that a cluster of the platform has. */
export class ClusterChecks {
  readonly #byMinor = new Map<number, ClusterCheck>();
  readonly #targets: KubernetesVersion[];

  constructor(
    private readonly options: {
      platform: Platform;
      policies: PolicySet;
      definitions: readonly KubernetesObject[];
      now: number;
    },
  ) {
    const { guardrails } = options.platform.spec;
    this.#targets = (guardrails?.upgradeTo ?? []).map(parseKubernetesVersion);
  }

  of(kubernetesVersion: KubernetesVersion): ClusterCheck {
    const known = this.#byMinor.get(kubernetesVersion.minor);
    if (known) {
      return known;
    }
    const { policies, definitions, now } = this.options;
    const schema = new SchemaChecker({
      kubernetesVersion,
      definitions: definitions as readonly ManifestObject[],
    });
    const versions = { current: kubernetesVersion, targets: this.#targets };
    const made: ClusterCheck = {
      evaluator: new PolicyEvaluator({
        ...policies,
        definitions,
        namespaces: [],
        now,
        kubernetesVersion,
      }),
      schemaFindings: ({ asWritten, object }) => {
        const findings: ObjectFinding[] = schema.check({ asWritten, object });
        const lifecycle = checkLifecycle(asWritten, versions);
        return lifecycle ? [...findings, lifecycle] : findings;
      },
    };
    this.#byMinor.set(kubernetesVersion.minor, made);
    return made;
  }
}
