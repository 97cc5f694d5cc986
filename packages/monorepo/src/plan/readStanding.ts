import {
  Application,
  APPLICATION_FILE,
  applicationDirectory,
  checkApplication,
  checkApplicationDirectory,
  isApplicationName,
  parseApplication,
  PLATFORM_FILE,
  ResolvedApplication,
  resolveApplication,
} from '@freehold/application';
import {
  GENERATED_RECORD_FILE,
  GeneratedRecord,
  GENERATOR_VERSION,
  parseGeneratedRecord,
} from '@freehold/generators';
import { showValue, SLO_FILE } from '@freehold/slo';
import { Snapshot } from '../types';
import { ApplicationPlanError, throwErrors } from './applicationPlanError';
import { readPlatform } from './createApplication';

/** An application of a commit, with what its SLOs are rendered from. */
export interface StandingApplication {
  application: Application;
  resolved: ResolvedApplication;
  sloFile: string;
  /** Text of slo.yaml; `undefined` when it has none. */
  slo: string | undefined;
  recordFile: string;
  /** Text of the record of generation; `undefined` when people made the directory. */
  recordText: string | undefined;
  record: GeneratedRecord;
}

/** Throws `ApplicationPlanError` when there is no such application, or it or its platform cannot be used. */
export async function readStanding(
  name: string,
  snapshot: Snapshot,
): Promise<StandingApplication> {
  // Asked first, because the name becomes a path.
  if (!isApplicationName(name)) throw unknownApplication(name);
  const directory = applicationDirectory(name);
  const file = `${directory}/${APPLICATION_FILE}`;
  const sloFile = `${directory}/${SLO_FILE}`;
  const recordFile = `${directory}/${GENERATED_RECORD_FILE}`;
  const texts = await snapshot.readTexts([
    PLATFORM_FILE,
    file,
    sloFile,
    recordFile,
  ]);
  const text = texts.get(file);
  if (text === undefined) throw unknownApplication(name);

  const platform = readPlatform(texts.get(PLATFORM_FILE));
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  const application = parsed.value;
  throwErrors(checkApplicationDirectory(application, name, { file, text }));
  throwErrors(checkApplication(application, platform, { file, text }));
  return {
    application,
    resolved: resolveApplication(application, platform),
    sloFile,
    slo: texts.get(sloFile),
    recordFile,
    recordText: texts.get(recordFile),
    record: readRecord(recordFile, texts.get(recordFile)),
  };
}

function readRecord(file: string, text: string | undefined): GeneratedRecord {
  if (text === undefined) {
    return { version: 1, generator: GENERATOR_VERSION, files: new Map() };
  }
  const parsed = parseGeneratedRecord(text, { file });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  return parsed.value;
}

function unknownApplication(name: string): ApplicationPlanError {
  return new ApplicationPlanError([
    {
      code: 'application/unknown',
      severity: 'error',
      path: [],
      message: `The monorepo has no application ${showValue(name)}.`,
      remedy: 'Choose one that exists, or create it first.',
    },
  ]);
}
