import type { ResourceIndex } from '../policy/resources/resourceIndex';
import { groupVersionOf } from '../policy/resources/resourceIndex';
import { BUILTIN_RESOURCES } from '../policy/resources/builtinResources';
import type { SchemaReport } from './SchemaReport';
import { closest } from './structure/closest';

/** Groups that only Kubernetes itself has kinds in; other names under k8s.io belong to add-ons. */
const BUILTIN_GROUPS: ReadonlySet<string> = new Set(
  Object.keys(BUILTIN_RESOURCES),
);

/** What is to be said of kinds that no table and no definition describes. */
export class UnknownKinds {
  readonly #resources: ResourceIndex;
  readonly #version: { major: number; minor: number };

  constructor(
    resources: ResourceIndex,
    version: { major: number; minor: number },
  ) {
    this.#resources = resources;
    this.#version = version;
  }

  check(apiVersion: string, kind: string, report: SchemaReport): void {
    const { group, version } = groupVersionOf(apiVersion);
    const resource = this.#resources.ofKind(group, kind);
    if (!BUILTIN_GROUPS.has(group)) {
      report.problem(
        'definition-unknown',
        ['kind'],
        `No CustomResourceDefinition of ${kind} in ${apiVersion} is in the monorepo: its fields are evaluated as written, and not checked`,
        {
          severity: 'info',
          verdict: 'not-applicable',
          remediation:
            'Put the CustomResourceDefinition of the cluster into platform/crds to have its objects checked.',
        },
      );
    } else if (!resource) {
      const kinds = (BUILTIN_RESOURCES[group] ?? []).map(
        row => row.split(' ')[0],
      );
      const meant = closest(kind, kinds);
      report.field(
        'unknown-kind',
        ['kind'],
        `is no kind that Kubernetes ${this.#release} has in ${apiVersion}${
          meant ? `; did you mean ${meant}?` : ''
        }`,
        meant
          ? `Write ${meant}.`
          : 'Correct the kind, or the group before the slash of apiVersion.',
        meant
          ? {
              title: `Write kind ${meant}`,
              edits: [{ op: 'set', path: ['kind'], value: meant }],
            }
          : undefined,
      );
    } else if (!resource.versions.includes(version)) {
      report.field(
        'unknown-kind',
        ['apiVersion'],
        `is ${apiVersion}, which Kubernetes ${
          this.#release
        } does not serve for ${kind}`,
        `Write one of ${resource.versions
          .map(served => (group ? `${group}/${served}` : served))
          .join(', ')}.`,
      );
    } else {
      report.problem(
        'definition-unknown',
        ['kind'],
        `The fields of a ${kind} in ${apiVersion} are evaluated as written, and not checked`,
        {
          severity: 'info',
          verdict: 'not-applicable',
          remediation:
            'Nothing has to be done; kubectl apply --dry-run=server checks the object against a cluster.',
        },
      );
    }
  }

  get #release(): string {
    return `${this.#version.major}.${this.#version.minor}`;
  }
}
