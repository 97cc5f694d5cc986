import { kubernetesVersionOf, type Problem } from '@freehold/application';
import { CODEOWNERS_FILE, parseCodeowners } from '@freehold/generators';
import {
  checkPolicies,
  type KubernetesObject,
  type PolicySet,
} from '../policy';
import { checkRendered } from '../render';
import { repositoryRules } from '../rules';
import { schemaRules } from '../schema';
import {
  applyWaivers,
  checkUnusedWaivers,
  checkWaivers,
  readWaivers,
  WaiverIndex,
  type ReadWaivers,
  type Waiver,
  type WaiverTerms,
} from '../waivers';
import {
  buildApplicationWorkspace,
  type WorkspaceReading,
} from './buildWorkspace';
import {
  APPLICATION_RECORD,
  GUARDRAIL_POLICIES,
  READABLE_FILES,
  RENDERED_GUARDRAILS,
  WAIVERS,
} from './builtInRules';
import { ClusterChecks } from './clusterChecks';
import type {
  CheckApplicationOptions,
  GuardrailChecker,
  GuardrailRule,
} from './GuardrailChecker';
import { policyFindings } from './policyFindings';
import { policyRules } from './policyRules';
import type { GuardrailResult, GuardrailSource } from './result';
import { readingFindings } from './readingFindings';
import { problemResult, ruleFindings } from './ruleFindings';
import { schemaFindings } from './schemaFindings';
import type { PlatformWorkspace } from './workspace';

/** What a checker is made of. */
export interface CheckerParts {
  platform: PlatformWorkspace;
  policies: PolicySet;
  /** CustomResourceDefinitions, perhaps among other objects. */
  definitions: readonly KubernetesObject[];
  platformFiles: ReadonlyMap<string, string>;
  now: number;
}

/** Asks everything that has a say, in the order in which people read it: files, objects, then the repository. */
export class Checker implements GuardrailChecker {
  readonly rules: readonly GuardrailRule[];
  readonly environments: readonly string[];
  readonly #parts: CheckerParts;
  readonly #clusters: ClusterChecks;
  readonly #waivers: ReadWaivers;
  readonly #waiverIndex: WaiverIndex;
  readonly #terms: WaiverTerms;

  constructor(parts: CheckerParts) {
    const { policies, definitions, now } = parts;
    const { platform } = parts.platform;
    this.#parts = parts;
    this.rules = [
      ...policyRules(policies),
      ...schemaRules,
      ...repositoryRules.map(({ id, title, why, remediation, severity }) => ({
        ...{ id, title, why, remediation, severity },
        source: 'repository' as const,
      })),
      ...[
        APPLICATION_RECORD,
        READABLE_FILES,
        GUARDRAIL_POLICIES,
        WAIVERS,
        RENDERED_GUARDRAILS,
      ],
    ];
    this.environments = platform.spec.environments.map(({ name }) => name);
    this.#clusters = new ClusterChecks({
      ...{ platform, policies, definitions, now },
    });
    this.#terms = { now, platform, definitions };
    this.#waivers = readWaivers(parts.platformFiles);
    this.#waiverIndex = new WaiverIndex(this.#waivers.waivers, this.#terms);
  }

  get waivers(): readonly Waiver[] {
    return this.#waivers.waivers;
  }

  checkPlatform(): GuardrailResult[] {
    const { name } = this.#parts.platform.platform.metadata;
    return [
      ...this.#policyDefects().map(problem =>
        problemResult(problem, {
          policy: GUARDRAIL_POLICIES.id,
          source: GUARDRAIL_POLICIES.source,
          object: {
            apiVersion: 'freehold.dev/v1alpha1',
            kind: 'Platform',
            name,
          },
        }),
      ),
      ...this.#withoutCodeowners(),
      ...checkWaivers(this.#waivers, { ...this.#terms, rules: this.rules }),
      ...checkRendered(this.#parts.platformFiles, this.#parts.now),
    ];
  }

  checkApplication(
    name: string,
    files: ReadonlyMap<string, string>,
    options: CheckApplicationOptions = {},
  ): GuardrailResult[] {
    return this.checkReading(this.readApplication(name, files), options);
  }

  readApplication(
    name: string,
    files: ReadonlyMap<string, string>,
  ): WorkspaceReading {
    return buildApplicationWorkspace(name, files, this.#parts.platform);
  }

  checkReading(
    reading: WorkspaceReading,
    options: CheckApplicationOptions = {},
  ): GuardrailResult[] {
    const { verdicts = 'findings', codeowners, sources } = options;
    const { workspace } = reading;
    const { name } = workspace;
    const platform =
      codeowners === undefined
        ? this.#parts.platform
        : {
            ...this.#parts.platform,
            codeowners: parseCodeowners(codeowners),
          };
    const isAsked = (source: GuardrailSource) =>
      sources === undefined || sources.includes(source);
    const results = [
      ...readingFindings(reading).filter(({ source }) => isAsked(source)),
      ...workspace.environments.flatMap(environment => {
        const cluster = this.#clusters.of(environment.kubernetesVersion);
        const about = { application: name, verdicts };
        return [
          ...(isAsked('schema')
            ? schemaFindings(environment, cluster, about)
            : []),
          ...(isAsked('policy')
            ? policyFindings(environment, {
                ...about,
                evaluator: cluster.evaluator,
                policies: this.#parts.policies.policies,
              })
            : []),
        ];
      }),
      ...(isAsked('repository')
        ? repositoryRules.flatMap(rule =>
            ruleFindings(rule, workspace, platform, verdicts),
          )
        : []),
    ];
    return this.#withWaivers(name, results, sources === undefined);
  }

  #withWaivers(
    name: string,
    results: GuardrailResult[],
    areAll: boolean,
  ): GuardrailResult[] {
    const waivers = this.#waiverIndex.of(name);
    if (waivers.length === 0) {
      return results;
    }
    const waived = applyWaivers(results, this.#waiverIndex, this.#terms);
    return areAll
      ? [...waived, ...checkUnusedWaivers(waivers, results, this.#terms)]
      : waived;
  }

  /** The rule on CODEOWNERS says nothing of applications then; somebody has to say it once. */
  #withoutCodeowners(): GuardrailResult[] {
    const { codeowners, platform } = this.#parts.platform;
    return codeowners
      ? []
      : [
          {
            policy: 'codeowners-agree',
            rule: 'file-missing',
            verdict: 'fail',
            severity: 'error',
            source: 'repository',
            object: {
              apiVersion: 'freehold.dev/v1alpha1',
              kind: 'Platform',
              name: platform.metadata.name,
            },
            file: CODEOWNERS_FILE,
            message: `The monorepo has no ${CODEOWNERS_FILE}: whoever may write to it may change every application`,
            remediation: 'Restore it from the history of the monorepo.',
          },
        ];
  }

  /** Expressions that the API server of any of the clusters would refuse. */
  #policyDefects(): Problem[] {
    const { platform } = this.#parts.platform;
    const versions = new Map(
      platform.spec.environments.map(({ cluster }) => {
        const version = kubernetesVersionOf(platform, cluster);
        return [version.minor, version] as const;
      }),
    );
    const problems = new Map<string, Problem>();
    for (const kubernetesVersion of versions.values()) {
      for (const problem of checkPolicies(this.#parts.policies.policies, {
        kubernetesVersion,
      })) {
        // What only a cluster can evaluate is no defect; the objects that it is about say that they were not evaluated.
        if (problem.severity === 'error') {
          const { file, line, message } = problem;
          problems.set(`${file}:${line} ${message}`, problem);
        }
      }
    }
    return [...problems.values()];
  }
}
