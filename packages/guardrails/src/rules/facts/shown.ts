import { showValue } from '@freehold/slo';

/** What prints on one line, and is no longer than names are. */
const PLAIN = /^[^\p{C}\p{Zl}\p{Zp}]{1,300}$/u;

/** What nearly all names are, and quicker to tell. */
const ASCII = /^[ -~]{1,300}$/;

/** A text of a file as a message has it: as it is, unless it could disguise itself or flood the report. */
export function shown(text: string): string {
  return ASCII.test(text) || PLAIN.test(text) ? text : showValue(text);
}

const MOST_LISTED = 5;

/** The first few of what may be many: `a, b and 3 more`. */
export function listed(items: readonly string[], separator = ', '): string {
  const more = items.length - MOST_LISTED;
  return more > 0
    ? `${items.slice(0, MOST_LISTED).join(separator)} and ${more} more`
    : items.join(separator);
}
