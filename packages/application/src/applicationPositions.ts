import { applicationFormat } from './parseApplication';
import { parseRecord } from './document/parseRecord';
import { Positions } from './document/positions';

/** Where the fields of an application.yaml stand in its text; `undefined` without a text, or with one that is none. */
export function applicationPositions(
  text: string | undefined,
): Positions | undefined {
  const source =
    text === undefined ? undefined : parseRecord(text, applicationFormat);
  return source?.ok ? source.positions : undefined;
}
