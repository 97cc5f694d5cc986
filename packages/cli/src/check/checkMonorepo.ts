import { PLATFORM_FILE } from '@freehold/application';
import {
  waiversFile,
  type GuardrailChecker,
  type GuardrailResult,
} from '@freehold/guardrails';
import { join, resolve } from 'node:path';
import type { CheckOptions } from '../commands/check';
import { CouldNotRunError } from '../couldNotRunError';
import { readTextFile } from '../input/readTextFile';
import type { Terminal } from '../terminal';
import { changedSince } from './changedSince';
import { checkInThreads } from './checkInThreads';
import { listApplications } from './listApplications';
import type { CheckOutcome } from './outcome';
import { parseJobsOption, parseVersionOption } from './parseOptions';
import { Progress } from './progress';
import { readFiles } from './readFiles';
import { readGroups } from './readGroups';
import { readPlatformFiles } from './readPlatformFiles';
import { readPolicyFolder } from './readPolicyFolder';
import type { Wanted } from './scope';
import { createChecker, unreadableResult, type CheckSetup } from './setup';
import { isWanted, selectionOf, type Selection } from './wantedResults';

const OWNERS_UNKNOWN =
  'Whether owners exist was not checked: name the groups of the organisation with --groups.';

const MAX_WITH_ALL_VERDICTS = 300;

/** Holds a monorepo, or the parts of it that somebody asked about, to its guardrails. */
export async function checkMonorepo(
  { root, wanted }: { root: string; wanted: readonly Wanted[] },
  options: CheckOptions,
  terminal: Terminal,
  now: () => number,
): Promise<CheckOutcome> {
  const jobs = parseJobsOption(options);
  // Git looks for changes while this thread reads the platform.
  const changes =
    options.changedSince === undefined
      ? undefined
      : changedSince(root, options.changedSince);
  changes?.catch(() => {});
  const setup = await readSetup(root, options, terminal, now());
  const checker = createChecker(setup);
  const { names, unreadable } = listApplications(root);
  const selected = narrowed(
    selectionOf(wanted),
    names,
    options.changedSince,
    await changes,
  );
  refuseTooMany(selected.names.length, options);
  const progress = new Progress(selected.names.length, terminal, now);
  const checked = await checkInThreads(selected.names, setup, checker, {
    threadFile: terminal.threadFile,
    jobs,
    onProgress: done => progress.update(done),
  });
  progress.clear();
  const results = [
    ...checked.results,
    ...unreadable.map(file => unreadableResult(file)),
    ...platformResults(checker, selected, setup),
  ].filter(result => isWanted(result, wanted));
  return {
    root,
    results,
    rules: checker.rules,
    checked: { applications: checked.applications, files: checked.files },
    textOf: textsBelow(root, setup.platformFiles),
    notes: [
      ...selected.notes,
      ...(setup.groups === undefined && checked.applications > 0
        ? [OWNERS_UNKNOWN]
        : []),
    ],
    pathOf: file =>
      /^applications\/[^/]+\/./.test(file) && !file.split('/').includes('..')
        ? join(root, file)
        : undefined,
  };
}

/** Some thousand pairs an application do not fit into the memory for thousands of applications. */
function refuseTooMany(applications: number, { verdicts }: CheckOptions): void {
  if (verdicts === 'findings' || applications <= MAX_WITH_ALL_VERDICTS) return;
  throw CouldNotRunError.because({
    code: 'cli/too-many-verdicts',
    message: `--verdicts all is for at most ${MAX_WITH_ALL_VERDICTS} applications, and these are ${applications}.`,
    remedy: 'Name fewer of them, or leave --verdicts out.',
  });
}

/**
 * What is wrong with the platform itself, or with the waivers of the applications that were asked about. Without any, the
 * platform is not looked at: that takes longer than one application does.
 */
function platformResults(
  checker: GuardrailChecker,
  { names, platform }: { names: readonly string[]; platform: boolean },
  { platformFiles }: CheckSetup,
): GuardrailResult[] {
  if (platform) return checker.checkPlatform();
  const waived = new Set(
    names.filter(name => platformFiles.has(waiversFile(name))),
  );
  return waived.size === 0
    ? []
    : checker
        .checkPlatform()
        .filter(
          ({ application }) =>
            application !== undefined && waived.has(application),
        );
}

async function readSetup(
  root: string,
  options: CheckOptions,
  terminal: Terminal,
  now: number,
): Promise<CheckSetup> {
  const { policies, platform, groups, verdicts } = options;
  const platformFiles = readPlatformFiles(root);
  if (platform !== undefined) {
    const path = resolve(terminal.cwd, platform);
    platformFiles.set(PLATFORM_FILE, await readTextFile(path, platform));
  }
  return {
    root,
    platformFiles,
    now,
    verdicts,
    kubernetesVersion: parseVersionOption(options.kubernetesVersion),
    policyFiles:
      policies === undefined
        ? undefined
        : readPolicyFolder(policies, terminal.cwd),
    groups:
      groups === undefined ? undefined : await readGroups(groups, terminal.cwd),
  };
}

/** What is left of a selection when only changes count. */
function narrowed(
  { applications, platform }: Selection,
  existing: readonly string[],
  revision: string | undefined,
  changes: readonly string[] | undefined,
): { names: string[]; platform: boolean; notes: string[] } {
  const asked =
    applications === 'all'
      ? [...existing]
      : existing.filter(name => applications.has(name));
  if (changes === undefined) return { names: asked, platform, notes: [] };
  const since = `since the merge base with ${revision}`;
  const common = changes.find(path => /^(?:platform\/|CODEOWNERS$)/.test(path));
  if (common !== undefined) {
    const notes = [
      `Checking everything that was asked for: ${common} changed ${since}, which may concern all applications.`,
    ];
    return { names: asked, platform, notes };
  }
  const changed = new Set(
    changes.flatMap(path => {
      const [top, name, ...rest] = path.split('/');
      return top === 'applications' && rest.length > 0 ? [name] : [];
    }),
  );
  const names = asked.filter(name => changed.has(name));
  const notes = [
    `Checking ${names.length} of ${asked.length} applications; ${
      asked.length - names.length
    } did not change ${since}.`,
  ];
  return { names, platform: false, notes };
}

/** Reads again what a report shows: the texts of thousands of sound files are not kept. */
function textsBelow(
  root: string,
  known: ReadonlyMap<string, string>,
): CheckOutcome['textOf'] {
  let last: { file: string; text: string | undefined } | undefined;
  return file => {
    if (last?.file !== file) {
      const text =
        known.get(file) ??
        (file.startsWith('applications/') && !file.split('/').includes('..')
          ? readFiles(root, file).texts.get(file)
          : undefined);
      last = { file, text };
    }
    return last.text;
  };
}
