/**
 * The surroundings of one run. Commands get them as an argument, so that nothing below `runProcess` knows the process.
 *
 * @public
 */
export interface Terminal {
  /** What other tools read: reports and generated text. */
  stdout(text: string): void;
  /** What people read when something is wrong. */
  stderr(text: string): void;
  /** Directory that relative paths in arguments start from. */
  cwd: string;
  /** Environment variables: where secrets come from, which arguments would show to everybody on the machine. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970; the clock of the machine when absent. */
  now?: () => number;
  /** Whether people read stdout as it comes, so that colours help. */
  stdoutIsTerminal?: boolean;
  /** Whether people read stderr as it comes, so that progress may be shown and wiped out again. */
  stderrIsTerminal?: boolean;
  /** A file of JavaScript that starts a thread of a check; without one everything is done in this thread. */
  threadFile?: string;
}
