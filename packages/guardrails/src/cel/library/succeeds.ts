import { CelFault } from '../fault';

/** Whether a text can be read: what `isIP()`, `isURL()` and their kind answer. */
export function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (fault) {
    if (fault instanceof CelFault && fault.kind === 'evaluation') {
      return false;
    }
    throw fault;
  }
}
