import { ConflictError } from '@backstage/errors';
import {
  APPLICATION_FILE,
  Application,
  Platform,
  checkApplication,
  formatProblem,
  isApplicationName,
  parseApplication,
  resolveApplication,
  resolveObservability,
} from '@freehold/application';
import { SloDefinitionFile } from '@freehold/backstage-plugin-namespaces-common';
import { generateApplication } from '@freehold/generators';
import { MonorepoStore } from '@freehold/monorepo';
import { readPlatform } from '../../platform/readPlatform';
import { sourceProblem } from '../../sourceProblem';
import { deriveObjectives } from '../definitions/deriveObjectives';
import { noApplication, sloPath } from './applicationSlos';

/** slo.yaml of an application at the head of the monorepo, or what it would start with. */
export async function definitionFile(
  store: MonorepoStore,
  name: string,
): Promise<SloDefinitionFile> {
  // Asked first, because the name becomes a path.
  if (!isApplicationName(name)) {
    throw noApplication(name);
  }
  const snapshot = await store.snapshot();
  const path = sloPath(name);
  const file = `applications/${name}/${APPLICATION_FILE}`;
  const [{ platform }, texts] = await Promise.all([
    readPlatform(snapshot),
    snapshot.readTexts([file, path]),
  ]);
  const record = texts.get(file);
  if (record === undefined) {
    throw noApplication(name);
  }
  const application = readApplication(record, file);
  const observability = resolveObservability(platform);
  const written = texts.get(path);
  const text = written ?? defaultText(application, platform, path, file);
  const { objectives = [], problems } = deriveObjectives(
    name,
    { text },
    observability,
  );
  return {
    application: name,
    ownerRef: application.spec.owner,
    path,
    commit: snapshot.commit,
    text,
    exists: written !== undefined,
    objectives: objectives.map(({ objective, title, target, definition }) => {
      const line = definition.objectives[0].line ?? definition.line;
      return {
        objective,
        title,
        target,
        ...(line !== undefined && { line }),
      };
    }),
    problems: problems.map(sourceProblem),
  };
}

function readApplication(text: string, file: string): Application {
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) {
    throw new ConflictError(
      `${file} cannot be read: ${parsed.problems
        .map(formatProblem)
        .join('; ')}`,
    );
  }
  return parsed.value;
}

/** What the generators write for a new application like this one. */
function defaultText(
  application: Application,
  platform: Platform,
  path: string,
  file: string,
): string {
  const refused = checkApplication(application, platform, { file }).filter(
    ({ severity }) => severity === 'error',
  );
  if (refused.length > 0) {
    throw new ConflictError(
      `There is no ${path}, and what it would start with cannot be told: ${refused
        .map(formatProblem)
        .join('; ')}`,
    );
  }
  const generated = generateApplication(
    resolveApplication(application, platform),
  );
  return generated.get(path) ?? '';
}
