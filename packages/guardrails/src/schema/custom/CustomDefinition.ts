import type { ManifestObject } from '../../object';
import type { SchemaReport } from '../SchemaReport';
import type { StructuralSchema } from './StructuralSchema';

/** One version of a custom resource. */
export class CustomDefinition {
  readonly #isServed: boolean;
  readonly #schema: StructuralSchema | undefined;

  constructor(isServed: boolean, schema: StructuralSchema | undefined) {
    this.#isServed = isServed;
    this.#schema = schema;
  }

  check(object: ManifestObject, report: SchemaReport): void {
    if (!this.#isServed) {
      report.field(
        'unknown-kind',
        ['apiVersion'],
        `is ${object.apiVersion}, which its CustomResourceDefinition does not serve`,
        'Write a version that the definition serves.',
      );
      return;
    }
    if (!this.#schema) {
      report.problem(
        'definition-incomplete',
        ['kind'],
        `The CustomResourceDefinition of ${object.kind} has no schema in ${object.apiVersion}: its fields are not checked`,
        {
          severity: 'info',
          verdict: 'not-evaluated',
          remediation: 'Put the definition with its schema into platform/crds.',
        },
      );
      return;
    }
    this.#schema.checkObject(object, report);
  }
}
