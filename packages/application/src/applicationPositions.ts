import type { DocumentPath, DocumentPosition } from '@freehold/slo';
import { parseRecord } from './document/parseRecord';
import { applicationFormat } from './parseApplication';

/**
 * Where the values of an application.yaml stand in its text; nowhere without a text, or in one that is none. It is read
 * when the first problem asks: most applications have none, and are checked by the thousand.
 */
export function applicationPositions(
  text: string | undefined,
): (path: DocumentPath) => DocumentPosition | undefined {
  const read = () =>
    text === undefined ? undefined : parseRecord(text, applicationFormat);
  let source: ReturnType<typeof read>;
  return path => {
    source ??= read();
    return source?.ok ? source.positions.ofValue(path) : undefined;
  };
}
