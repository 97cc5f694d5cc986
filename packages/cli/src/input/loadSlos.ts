import type { Problem } from '@freehold/application';
import {
  parseOpenSlo,
  PLATFORM_DEFAULT_POLICY,
  type SloDefinition,
} from '@freehold/slo';
import { resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { findSloFiles } from './findSloFiles';
import { readTextFile } from './readTextFile';

/** An slo.yaml that was read. */
export interface LoadedSlos {
  /** As problems name it. */
  file: string;
  text: string;
  slos: SloDefinition[];
  /** Nothing that stops a run. */
  problems: Problem[];
}

/** Reads all slo.yaml files that an argument names, and reports the problems of all of them at once. */
export async function loadSlos(
  argument: string,
  cwd: string,
): Promise<LoadedSlos[]> {
  const loaded: LoadedSlos[] = [];
  const failures: Problem[] = [];
  for (const file of await findSloFiles(argument, cwd)) {
    try {
      const text = await readTextFile(resolve(cwd, file), file);
      const parsed = parseOpenSlo(text, {
        file,
        platformPolicies: [PLATFORM_DEFAULT_POLICY.name],
      });
      if (parsed.ok) {
        const { slos } = parsed.value;
        loaded.push({ file, text, slos, problems: parsed.problems });
      } else {
        failures.push(...parsed.problems);
      }
    } catch (error) {
      if (!(error instanceof CouldNotRunError)) throw error;
      failures.push(...error.problems);
    }
  }
  if (failures.length > 0) throw new CouldNotRunError(failures);
  return loaded;
}
