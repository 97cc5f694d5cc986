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
}
