import type { DocumentPositions } from '@freehold/slo';
import { parseRecord } from './document/parseRecord';
import { applicationFormat } from './parseApplication';

/** Where the fields of an application.yaml stand in its text; `undefined` without a text, or with one that is none. */
export function applicationPositions(
  text: string | undefined,
): DocumentPositions | undefined {
  const source =
    text === undefined ? undefined : parseRecord(text, applicationFormat);
  return source?.ok ? source.positions : undefined;
}
