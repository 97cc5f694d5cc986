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
import {
  ApplicationDetail,
  PipelineDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { parseCodeowners, readPipeline } from '@freehold/generators';
import { MonorepoStore, Snapshot } from '@freehold/monorepo';
import { readPlatform } from '../platform/readPlatform';
import { codeOwnersOf } from './codeOwners';
import { environmentDetail } from './environmentDetail';
import { DirectoryTexts, readDirectory } from './readDirectory';
import { SourceFiles, sourceFiles } from './sourceFiles';

const CODEOWNERS_FILE = 'CODEOWNERS';

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
  const files = isApplicationName(name)
    ? await readDirectory(snapshot, directory)
    : undefined;
  if (!files?.paths.length) {
    throw new NotFoundError(
      `The monorepo has no application ${JSON.stringify(name)}`,
    );
  }

  const [{ platform }, codeOwners] = await Promise.all([
    readPlatform(snapshot),
    readCodeOwners(snapshot, directory),
  ]);
  const file = `${directory}/${APPLICATION_FILE}`;
  const application = parseOrThrow(file, files);
  const checks = checkApplication(application, platform, {
    file,
    text: files.texts.get(file),
  });
  const isSound = checks.every(({ severity }) => severity !== 'error');
  const resolved = isSound
    ? resolveApplication(application, platform)
    : undefined;

  const { metadata, spec } = application;
  const sources = sourceFiles(store.links, snapshot.commit);
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
        groupRefs: groupRefsByDirectoryGroup(application, platform),
      }),
    );
  const pipelines = pipelinesOf(directory, files, sources);
  const shown = new Set([
    ...environments.flatMap(environment =>
      environment.files.map(({ path }) => path),
    ),
    ...pipelines.map(pipeline => pipeline.file.path),
  ]);
  const { ref, scmTeam, directoryGroup, spinnakerRole, email, chat } =
    deriveOwnership(spec.owner, platform);

  return {
    name,
    title: resolved?.title ?? metadata.title ?? name,
    description: metadata.description ?? '',
    tier: spec.tier,
    profile: spec.profile,
    lifecycle: spec.lifecycle ?? 'production',
    ownership: {
      ref,
      scmTeam,
      directoryGroup,
      spinnakerRole,
      email,
      ...(chat && { chat }),
    },
    ...(spec.system && { systemRef: spec.system }),
    codeOwners,
    directory: sources.directory(directory),
    environments,
    pipelines,
    otherFiles: files.paths.filter(path => !shown.has(path)).map(sources.file),
    problems: checks.map(({ code, line, column, message, remedy }) => ({
      code,
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message,
      remedy,
    })),
    commit: snapshot.commit,
    ...(lastCommit && { lastCommit }),
  };
}

function parseOrThrow(file: string, files: DirectoryTexts): Application {
  const text = files.texts.get(file);
  if (text === undefined) {
    throw new ConflictError(
      `${file} ${
        files.unreadable.get(file) ?? 'does not exist'
      }, so nothing can be told of this application; add a readable one`,
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
  return parsed.value;
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

function pipelinesOf(
  directory: string,
  files: DirectoryTexts,
  sources: SourceFiles,
): PipelineDetail[] {
  const prefix = `${directory}/spinnaker/`;
  return files.paths
    .filter(
      path =>
        path.startsWith(prefix) &&
        path.endsWith('.json') &&
        path !== `${prefix}application.json`,
    )
    .map(path => {
      const text = files.texts.get(path);
      const name = path.slice(prefix.length, -'.json'.length);
      const file = sources.file(path);
      return text === undefined
        ? {
            name,
            file,
            triggers: [],
            stages: [],
            problem: files.unreadable.get(path) ?? 'it is not a regular file',
          }
        : { ...readPipeline(path, text), file };
    });
}
