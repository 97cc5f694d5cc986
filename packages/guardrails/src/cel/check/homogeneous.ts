import { CelFault } from '../fault';
import type { Expression, ListNode, MapNode } from '../syntax/ast';
import type { Checked } from './model';
import { formatStaticType } from './staticType';

/**
 * Refuses literals whose parts are of several types, as `[1, "a"]` and `[object.a, true]`, of which the first is `dyn`:
 * `ValidateHomogeneousAggregateLiterals` of cel-go.
 */
export function checkHomogeneous({ literals, typeOf }: Checked): void {
  for (const literal of literals) {
    for (const parts of partsOf(literal)) {
      let wanted: string | undefined;
      for (const { value, optional } of parts) {
        const type = typeOf(value);
        const held =
          optional && type.name === 'optional_type' ? type.params[0] : type;
        const found = formatStaticType(held);
        wanted ??= found;
        if (found !== wanted) {
          throw new CelFault(
            'type',
            `expected type '${wanted}' but found '${found}'`,
            value.offset,
          );
        }
      }
    }
  }
}

interface Part {
  value: Expression;
  optional: boolean;
}

/** What has to be of one type: the elements of a list; the keys of a map, and its values. */
function partsOf(literal: ListNode | MapNode): Array<readonly Part[]> {
  return literal.kind === 'list'
    ? [literal.elements]
    : [
        literal.entries.map(({ key }) => ({ value: key, optional: false })),
        literal.entries,
      ];
}
