/**
 * What a thread of `freehold check` runs. It is loaded only there: commands that start no thread do not wait for it.
 *
 * @public
 */
export async function runCheckThread(): Promise<void> {
  (await import('./check/checkThread')).answerUntilEnded();
}
