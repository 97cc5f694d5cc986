import type { KubernetesVersion } from '../../deprecations/lifecycle';
import type { KubernetesObject } from '../../policy';
import type { SchemaReport } from '../SchemaReport';
import { Patterns } from './Patterns';
import { StructuralCheck } from './StructuralCheck';
import { ValidationRules } from './ValidationRules';

/** A structural schema of a CustomResourceDefinition: `apiextensions-apiserver/pkg/apiserver/schema` of Kubernetes. */
export class StructuralSchema {
  readonly #root: KubernetesObject;
  readonly #patterns = new Patterns();
  readonly #rules: ValidationRules;

  constructor(root: KubernetesObject, version: KubernetesVersion) {
    this.#root = root;
    this.#rules = new ValidationRules(version);
  }

  checkObject(object: KubernetesObject, report: SchemaReport): void {
    const check = new StructuralCheck(this.#patterns, report);
    check.root(this.#root, object);
    check.finish(this.#rules);
  }
}
