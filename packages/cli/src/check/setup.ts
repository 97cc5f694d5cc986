import {
  createGuardrailChecker,
  type GuardrailChecker,
  type GuardrailResult,
} from '@freehold/guardrails';
import { CouldNotRunError } from '../couldNotRunError';
import { readFiles, type UnreadableFile } from './readFiles';

/** What a thread needs to know to check applications. Plain data, because it is handed from thread to thread. */
export interface CheckSetup {
  root: string;
  platformFiles: Map<string, string>;
  policyFiles?: Map<string, string>;
  groups?: Set<string>;
  now: number;
  kubernetesVersion?: { major: number; minor: number };
  verdicts: 'findings' | 'all';
}

/** What a thread has found. */
export interface CheckedApplications {
  results: GuardrailResult[];
  applications: number;
  files: number;
}

/** Files that mean something to a guardrail; of others it is only known that they are there. */
const READ_BY_GUARDRAILS = /\.(?:ya?ml|json)$|^Kustomization$/;

/** What Freehold last generated, and git itself. */
const SKIPPED = new Set(['.freehold', '.git', 'node_modules']);

/**
 * @throws CouldNotRunError when the platform or a policy cannot be read: nobody knows what it would have refused.
 */
export function createChecker(setup: CheckSetup): GuardrailChecker {
  const { platformFiles, policyFiles, groups, now, kubernetesVersion } = setup;
  const created = createGuardrailChecker({
    platformFiles,
    policyFiles,
    groups,
    now,
    kubernetesVersion,
  });
  if (!created.ok) throw new CouldNotRunError(created.problems);
  return created.checker;
}

/** Checks some applications, one after the other: no more than one is ever in memory. */
export function checkApplications(
  names: readonly string[],
  checker: GuardrailChecker,
  { root, verdicts }: CheckSetup,
): CheckedApplications {
  const checked: CheckedApplications = {
    results: [],
    applications: names.length,
    files: 0,
  };
  for (const name of names) {
    const { texts, unreadable } = readFiles(root, `applications/${name}`, {
      skip: entry => SKIPPED.has(entry),
      isOptional: entry => !READ_BY_GUARDRAILS.test(entry),
    });
    checked.files += texts.size;
    for (const result of checker.checkApplication(name, texts, { verdicts })) {
      checked.results.push(result);
    }
    for (const file of unreadable) {
      checked.results.push(unreadableResult(file, name));
    }
  }
  return checked;
}

/** A file that cannot be used, as a line of the report: what it would say is unknown, which is no pass. */
export function unreadableResult(
  { file, code, message, remedy }: UnreadableFile,
  application?: string,
): GuardrailResult {
  const folder = file.split('/')[2];
  const isInFolder = application !== undefined && file.split('/').length > 3;
  return {
    policy: 'readable-files',
    rule: code,
    verdict: 'not-evaluated',
    severity: 'error',
    object: {
      apiVersion: 'freehold.dev/v1alpha1',
      kind: application === undefined ? 'File' : 'Application',
      name: application ?? file,
    },
    file,
    line: 1,
    column: 1,
    message,
    remediation: remedy,
    source: 'file',
    ...(application === undefined ? {} : { application }),
    ...(isInFolder ? { environment: folder } : {}),
  };
}
