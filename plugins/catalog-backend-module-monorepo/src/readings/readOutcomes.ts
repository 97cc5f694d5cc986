import { Platform } from '@freehold/application';
import { MonorepoStore, Snapshot } from '@freehold/monorepo';
import { ApplicationOutcome } from '../provider/planCatalogMutation';
import { lastGoodApplication } from './lastGoodVersion';
import {
  applicationFile,
  ApplicationReading,
  readApplication,
} from './readApplication';

export interface ReadOutcomesOptions {
  /** Applications to read; all of them by default. */
  names?: string[];
  /** Whether the catalog has an application already, so that no last good version has to be looked for. */
  isProvided(name: string): boolean;
}

/** Reads applications of a snapshot, and the last good version of those that cannot be understood. */
export async function readOutcomes(
  store: MonorepoStore,
  snapshot: Snapshot,
  platform: Platform,
  options: ReadOutcomesOptions,
): Promise<ApplicationOutcome[]> {
  const outcomes: ApplicationOutcome[] = [];
  for await (const record of snapshot.readApplications(options.names)) {
    const { name } = record;
    const reading =
      record.text === undefined
        ? unreadable(name, record.error)
        : readApplication(name, record.text, platform);
    if (reading.status === 'ok' || options.isProvided(name)) {
      outcomes.push(reading);
      continue;
    }
    const application = await lastGoodApplication(store, name);
    outcomes.push(
      application ? { ...reading, status: 'stale', application } : reading,
    );
  }
  return outcomes;
}

function unreadable(name: string, reason: string): ApplicationReading {
  const file = applicationFile(name);
  return {
    status: 'broken',
    name,
    problems: [
      {
        code: 'application/unreadable',
        severity: 'error',
        file,
        path: [],
        message: reason,
        remedy: `Restore ${file} from the history, or remove the directory.`,
      },
    ],
  };
}
