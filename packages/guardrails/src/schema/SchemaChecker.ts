import type { CelJson } from '../cel';
import type { ManifestObject } from '../object';
import { kindTypeOf } from '../object/kinds';
import { NEWEST_MINOR, OLDEST_MINOR } from '../object/types/typeTable';
import {
  ResourceIndex,
  groupVersionOf,
} from '../policy/resources/resourceIndex';
import { lifecycleOf } from '../deprecations/lifecycle';
import { SchemaReport } from './SchemaReport';
import { checkConstraints } from './constraints/checkConstraints';
import { checkKind } from './kinds/checkKind';
import { checkMetadata } from './metadata/checkMetadata';
import { nameFormOf } from './metadata/names';
import type { SchemaOptions, SchemaProblem, SchemaSubject } from './model';
import { StructureCheck } from './structure/StructureCheck';
import { hasStatus } from './structure/statuses';
import { UnknownKinds } from './UnknownKinds';
import { CustomDefinitions } from './custom/CustomDefinitions';

const STATUS: ReadonlySet<string> = new Set(['status']);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * What the API server of a version of Kubernetes would refuse, of any number of objects, one after the other: fields that
 * it does not know, values that they do not take, and what contradicts itself. It knows the kinds that `canonicalise`
 * knows, and custom resources whose CustomResourceDefinition is given.
 *
 * @public
 */
export class SchemaChecker {
  readonly #minor: number;
  readonly #version: { major: number; minor: number };
  readonly #resources: ResourceIndex;
  readonly #definitions: CustomDefinitions;
  readonly #unknownKinds: UnknownKinds;

  constructor({ kubernetesVersion, definitions = [] }: SchemaOptions) {
    const objects = [...definitions];
    this.#version = kubernetesVersion;
    this.#minor = Math.min(
      NEWEST_MINOR,
      Math.max(OLDEST_MINOR, kubernetesVersion.minor),
    );
    this.#resources = new ResourceIndex(objects);
    this.#definitions = new CustomDefinitions(objects, kubernetesVersion);
    this.#unknownKinds = new UnknownKinds(this.#resources, kubernetesVersion);
  }

  check({ asWritten, object }: SchemaSubject): SchemaProblem[] {
    const report = new SchemaReport();
    const { apiVersion, kind } = asWritten;
    if (!isText(apiVersion) || !isText(kind)) {
      missingType(asWritten, report);
      return report.problems;
    }
    const type = kindTypeOf(apiVersion, kind);
    if (type !== undefined) {
      this.#checkKnown(type, { asWritten, object }, report);
    } else if (
      lifecycleOf(apiVersion, kind, this.#version).status !== 'removed'
    ) {
      // What was removed is said by the check of versions.
      this.#checkOther(apiVersion, kind, asWritten, report);
    }
    return report.problems;
  }

  #checkKnown(
    type: string,
    { asWritten, object }: SchemaSubject,
    report: SchemaReport,
  ): void {
    const structure = new StructureCheck(this.#minor, report);
    structure.struct(type, asWritten, hasStatus(type) ? STATUS : NOTHING);
    if (structure.hasMismatch) {
      // The API server cannot even read it, and says nothing else.
      return;
    }
    checkMetadata(
      asWritten.metadata,
      {
        form: nameFormOf(type, this.#minor),
        namespaced: this.#isNamespaced(asWritten),
      },
      report,
    );
    checkConstraints(type, object, this.#minor, report);
    checkKind(type, object, { minor: this.#minor, report, asWritten });
  }

  #checkOther(
    apiVersion: string,
    kind: string,
    asWritten: ManifestObject,
    report: SchemaReport,
  ): void {
    const definition = this.#definitions.of(apiVersion, kind);
    if (definition === undefined) {
      this.#unknownKinds.check(apiVersion, kind, report);
    } else {
      definition.check(asWritten, report);
    }
    checkMetadata(
      asWritten.metadata,
      {
        form: definition ? 'subdomain' : 'path-segment',
        namespaced: this.#isNamespaced(asWritten),
      },
      report,
    );
  }

  #isNamespaced({ apiVersion, kind }: ManifestObject): boolean | undefined {
    const { group } = groupVersionOf(String(apiVersion));
    return this.#resources.ofKind(group, String(kind))?.namespaced;
  }
}

function isText(value: CelJson | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function missingType(object: ManifestObject, report: SchemaReport): void {
  for (const field of ['apiVersion', 'kind']) {
    if (!isText(object[field])) {
      report.field(
        'required',
        [field],
        'is required, as text',
        `Write ${field}: without it nobody knows what the object is.`,
      );
    }
  }
}
