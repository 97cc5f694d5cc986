import type { KubernetesVersion } from '../../deprecations/lifecycle';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { CustomDefinition } from './CustomDefinition';
import { StructuralSchema } from './StructuralSchema';

/** Finds the schema of a custom resource in the CustomResourceDefinitions that were given. */
export class CustomDefinitions {
  readonly #schemas = new Map<string, () => CustomDefinition>();

  constructor(
    objects: Iterable<KubernetesObject>,
    private readonly version: KubernetesVersion,
  ) {
    for (const object of objects) {
      if (
        object.kind === 'CustomResourceDefinition' &&
        object.apiVersion === 'apiextensions.k8s.io/v1'
      ) {
        this.#add(object);
      }
    }
  }

  of(apiVersion: string, kind: string): CustomDefinition | undefined {
    return this.#schemas.get(keyOf(apiVersion, kind))?.();
  }

  #add(definition: KubernetesObject): void {
    const spec = mappingOf(definition.spec);
    const kind = textOf(mappingOf(spec.names).kind);
    const group = textOf(spec.group);
    for (const item of listOf(spec.versions)) {
      const version = mappingOf(item);
      const name = textOf(version.name);
      if (!kind || !group || !name) {
        continue;
      }
      // Definitions are large and few of them are used: each is read when the first object asks.
      let read: CustomDefinition | undefined;
      this.#schemas.set(keyOf(`${group}/${name}`, kind), () => {
        const { openAPIV3Schema } = mappingOf(version.schema);
        read ??= new CustomDefinition(
          version.served === true,
          openAPIV3Schema === undefined
            ? undefined
            : new StructuralSchema(mappingOf(openAPIV3Schema), this.version),
        );
        return read;
      });
    }
  }
}

function keyOf(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}
