const MAX_REASON = 2_000;

/**
 * The body of the commit: why, in the author's words, and who asked through which template. Words of people are quoted
 * line by line, so that none of them can be taken for a trailer of git.
 */
export function reasonedCommitBody(
  reason: string | undefined,
  origin: { subject: string; templateRef?: string },
): string {
  const quoted = (reason ?? '')
    .slice(0, MAX_REASON)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
  return [
    ...(quoted === ''
      ? []
      : [...quoted.split('\n').map(line => `> ${line}`.trimEnd()), '']),
    `Requested by ${origin.subject}${
      origin.templateRef ? ` with ${origin.templateRef}` : ''
    }.`,
  ].join('\n');
}
