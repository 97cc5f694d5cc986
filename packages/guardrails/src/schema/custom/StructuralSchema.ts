import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { mappingOf } from '../../policy/objectFields';
import type { SchemaReport } from '../SchemaReport';
import { Patterns } from './Patterns';
import { StructuralCheck } from './StructuralCheck';

/** A structural schema of a CustomResourceDefinition: `apiextensions-apiserver/pkg/apiserver/schema` of Kubernetes. */
export class StructuralSchema {
  readonly #root: KubernetesObject;
  readonly #patterns = new Patterns();

  private constructor(root: KubernetesObject) {
    this.#root = root;
  }

  static read(value: CelJson | undefined): StructuralSchema {
    return new StructuralSchema(mappingOf(value));
  }

  checkObject(object: KubernetesObject, report: SchemaReport): void {
    const check = new StructuralCheck(this.#patterns, report);
    check.object(this.#root, object, true);
    check.finish();
  }
}
