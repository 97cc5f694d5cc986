/**
 * The `freehold` command: what the portal does to the manifest monorepo, on a laptop and in its CI.
 *
 * @packageDocumentation
 */

export { runCheckThread } from './startCheckThread';
export { main, runProcess } from './main';
export type { Terminal } from './terminal';
