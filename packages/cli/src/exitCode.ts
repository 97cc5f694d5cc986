/** The exit codes that other tools rely on. */
export const exitCodes = {
  /** It ran and nothing is wrong. */
  ok: 0,
  /** It ran and found something: conflicts, or a file that is not current. */
  findings: 1,
  /** It could not run: bad arguments, unreadable or unparsable input. */
  couldNotRun: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
