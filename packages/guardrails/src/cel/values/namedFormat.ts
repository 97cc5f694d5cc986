import { CelOpaque } from './opaque';

/**
 * A format of strings that Kubernetes names: `format.dns1123Label()`.
 */
export class CelNamedFormat extends CelOpaque {
  readonly typeName = 'kubernetes.NamedFormat';

  constructor(
    readonly name: string,
    /** What is wrong with a text: nothing when it has the format. */
    readonly problemsOf: (text: string) => string[],
  ) {
    super();
  }

  equals(other: CelOpaque): boolean {
    return other instanceof CelNamedFormat && this.name === other.name;
  }
}
