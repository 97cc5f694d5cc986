import type { FindingWeight } from './finding';

export type Paint = Record<
  FindingWeight | 'title' | 'strong' | 'dim',
  (text: string) => string
>;

/** Codes of SGR, which every terminal with colours knows. */
const CODES: Record<keyof Paint, string> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  'not-evaluated': '1;35',
  waived: '2',
  none: '32',
  title: '1;4',
  strong: '1',
  dim: '2',
};

/** Colours of a terminal, or none. */
export function paintWith(color: boolean): Paint {
  return Object.fromEntries(
    Object.entries(CODES).map(([name, code]) => [
      name,
      (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text),
    ]),
  ) as Paint;
}
