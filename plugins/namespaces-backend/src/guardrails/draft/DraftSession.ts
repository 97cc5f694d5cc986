import { Problem } from '@freehold/application';
import {
  GuardrailChecker,
  ManifestObject,
  PolicySet,
  createGuardrailChecker,
  readPolicyFiles,
} from '@freehold/guardrails';
import { Snapshot } from '@freehold/monorepo';
import { readPlatformSource } from '../evaluate/platformSource';
import { DraftError } from './DraftError';
import {
  BINDING_KIND,
  DRAFT_FILE,
  POLICY_KIND,
  draftPolicyFiles,
  filesOfPolicies,
  standingPolicyFiles,
} from './draftPolicyFiles';

const NOTHING_TO_EVALUATE: Problem = {
  code: 'draft/nothing-to-evaluate',
  severity: 'error',
  file: DRAFT_FILE,
  path: [],
  line: 1,
  message: 'No policy is concerned by what the draft holds',
  remedy:
    'Write a policy with its binding, or a parameter of a policy that exists.',
};

/** A draft at one commit, with everything that is the same for every application. */
export interface DraftSession {
  snapshot: Snapshot;
  /** Names of all applications, sorted. */
  applications: string[];
  /** Policies that the draft holds, or whose bindings or parameters it changes. */
  policies: ReadonlySet<string>;
  standing: GuardrailChecker;
  draft: GuardrailChecker;
}

/** Rejects with a `DraftError` when the draft, or what it would stand beside, cannot be evaluated. */
export async function openDraftSession(options: {
  snapshot: Snapshot;
  yaml: string;
  now: Date;
}): Promise<DraftSession> {
  const { snapshot, yaml, now } = options;
  const { texts } = await readPlatformSource(snapshot);
  const stands = standingPolicyFiles(texts);
  const { files, drafted } = draftPolicyFiles(stands, yaml);
  const set = readPolicyFiles(files);
  if (!set.ok) {
    throw new DraftError(set.problems);
  }
  refuseVain(set.problems);
  const policies = concernedPolicies(set.value, drafted);
  if (policies.size === 0) {
    throw new DraftError([NOTHING_TO_EVALUATE]);
  }
  const checkerWith = (policyFiles: ReadonlyMap<string, string>) =>
    checkerOf(
      createGuardrailChecker({
        platformFiles: texts,
        policyFiles: filesOfPolicies(policyFiles, policies),
        now: now.getTime(),
      }),
    );
  const standing = checkerWith(stands);
  const draft = checkerWith(files);
  refuseDefects(draft);
  const applications = await snapshot.listApplications();
  return {
    snapshot,
    applications: applications.map(({ name }) => name),
    policies,
    standing,
    draft,
  };
}

function checkerOf(
  made: ReturnType<typeof createGuardrailChecker>,
): GuardrailChecker {
  if (!made.ok) {
    throw new DraftError(made.problems);
  }
  return made.checker;
}

/**
 * What a folder is only warned about, such as a policy that nothing binds, makes a draft worthless: that nothing would
 * break says nothing of what holds for nothing.
 */
function refuseVain(problems: readonly Problem[]): void {
  const inDraft = problems.filter(({ file }) => file === DRAFT_FILE);
  if (inDraft.length > 0) {
    throw new DraftError(inDraft);
  }
}

/** Expressions of the draft that the API server would refuse. */
function refuseDefects(draft: GuardrailChecker): void {
  const defects = draft
    .checkPlatform()
    .filter(({ file, verdict }) => file === DRAFT_FILE && verdict !== 'pass');
  if (defects.length > 0) {
    throw new DraftError(
      defects.map(({ rule, line, column, message, remediation }) => ({
        code: rule,
        severity: 'error',
        file: DRAFT_FILE,
        path: [],
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
        message,
        remedy: remediation,
      })),
    );
  }
}

function concernedPolicies(
  { policies, bindings }: PolicySet,
  drafted: readonly ManifestObject[],
): Set<string> {
  const parameters = new Set(
    drafted
      .filter(({ kind }) => kind !== POLICY_KIND && kind !== BINDING_KIND)
      .map(({ apiVersion, kind }) => `${apiVersion} ${kind}`),
  );
  return new Set([
    ...bindings
      .filter(({ source }) => source.file === DRAFT_FILE)
      .map(({ policyName }) => policyName),
    ...policies
      .filter(
        ({ source, paramKind }) =>
          source.file === DRAFT_FILE ||
          (paramKind &&
            parameters.has(`${paramKind.apiVersion} ${paramKind.kind}`)),
      )
      .map(({ name }) => name),
  ]);
}
