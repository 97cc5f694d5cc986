import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  APPLICATION_FILE,
  Application,
  Platform,
  checkApplication,
  deriveOwnership,
  formatProblem,
  isApplicationName,
  parseApplication,
  resolveApplication,
} from '@freehold/application';
import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';
import { CODEOWNERS_FILE, parseCodeowners } from '@freehold/generators';
import { MonorepoStore, Snapshot } from '@freehold/monorepo';
import { readPlatform } from '../platform/readPlatform';
import { sourceProblem } from '../sourceProblem';
import { codeOwnersOf } from './codeOwners';
import { environmentDetail } from './environmentDetail';
import { pipelineDetails } from './pipelineDetails';
import {
  DirectoryTexts,
  readDirectory,
  unreadableReason,
} from './readDirectory';
import { sourceFiles } from './sourceFiles';

/**
 * Reads one application at the head of the monorepo: what its directory says, not what would be generated for it.
 *
 * @param options - `lastCommit`: what the index knows of the directory's history, which is dear to ask git for
 */
export async function readApplicationDetail(options: {
  store: MonorepoStore;
  name: string;
  lastCommit: ApplicationDetail['lastCommit'];
}): Promise<ApplicationDetail> {
  const { store, name, lastCommit } = options;
  const snapshot = await store.snapshot();
  const directory = `applications/${name}`;
  const files = await readExistingDirectory(snapshot, name, directory);
  const file = `${directory}/${APPLICATION_FILE}`;
  const [{ platform }, codeOwners] = await Promise.all([
    readPlatform(snapshot),
    readCodeOwners(snapshot, directory),
  ]);
  const { application, problems, resolved } = readRecord(file, files, platform);

  const { metadata, spec } = application;
  const sources = sourceFiles(store.links, snapshot.commit);
  const groupRefs = groupRefsByDirectoryGroup(application, platform);
  const environments = platform.spec.environments
    .filter(environment => Object.hasOwn(spec.environments, environment.name))
    .map(environment =>
      environmentDetail({
        environment,
        platform,
        application: name,
        resolved,
        directory,
        files,
        sources,
        groupRefs,
      }),
    );
  const pipelines = pipelineDetails(files, sources);
  const shown = new Set([
    ...environments.flatMap(each => each.files.map(({ path }) => path)),
    ...pipelines.map(pipeline => pipeline.file.path),
  ]);
  // The team's bare name is for generators; everything that people meet somewhere is shown.
  const { team: _team, ...ownership } = deriveOwnership(spec.owner, platform);

  return {
    name,
    title: resolved?.title ?? metadata.title ?? name,
    description: metadata.description ?? '',
    tier: spec.tier,
    profile: spec.profile,
    lifecycle: spec.lifecycle ?? 'production',
    ownership,
    ...(spec.system && { systemRef: spec.system }),
    codeOwners,
    directory: sources.directory(directory),
    environments,
    pipelines,
    otherFiles: files.paths.filter(path => !shown.has(path)).map(sources.file),
    problems: problems.map(sourceProblem),
    commit: snapshot.commit,
    ...(lastCommit && { lastCommit }),
  };
}

async function readExistingDirectory(
  snapshot: Snapshot,
  name: string,
  directory: string,
): Promise<DirectoryTexts> {
  // Asked first, because the name becomes a path.
  const files = isApplicationName(name)
    ? await readDirectory(snapshot, directory)
    : undefined;
  if (!files?.paths.length) {
    throw new NotFoundError(
      `The monorepo has no application ${JSON.stringify(name)}`,
    );
  }
  return files;
}

/** The application's record, what the platform has against it, and what it resolves to when that is nothing. */
function readRecord(file: string, files: DirectoryTexts, platform: Platform) {
  const text = files.texts.get(file);
  if (text === undefined) {
    throw new ConflictError(
      `${file} cannot be read: ${unreadableReason(
        files,
        file,
      )}; without it nothing can be told of this application`,
    );
  }
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) {
    throw new ConflictError(
      `${file} cannot be read: ${parsed.problems
        .map(formatProblem)
        .join('; ')}`,
    );
  }
  const application = parsed.value;
  const problems = [
    ...parsed.problems,
    ...checkApplication(application, platform, { file, text }),
  ];
  const resolved = problems.every(({ severity }) => severity !== 'error')
    ? resolveApplication(application, platform)
    : undefined;
  return { application, problems, resolved };
}

async function readCodeOwners(
  snapshot: Snapshot,
  directory: string,
): Promise<ApplicationDetail['codeOwners']> {
  const text = await snapshot.readText(CODEOWNERS_FILE);
  return codeOwnersOf(parseCodeowners(text ?? '').entries, directory);
}

/** Which catalog group a directory group belongs to, for the groups that application.yaml names. */
function groupRefsByDirectoryGroup(
  application: Application,
  platform: Platform,
): Map<string, string> {
  const { owner, access = [] } = application.spec;
  const refs = [owner, ...access.map(({ group }) => group)];
  return new Map(
    refs.map(text => {
      const { directoryGroup, ref } = deriveOwnership(text, platform);
      return [directoryGroup, ref];
    }),
  );
}
