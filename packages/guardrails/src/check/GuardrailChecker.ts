import type { Problem } from '@freehold/application';
import type { PolicySeverity } from '../policy';
import type { Waiver } from '../waivers/model';
import type { WorkspaceReading } from './buildWorkspace';
import type { GuardrailResult, GuardrailSource } from './result';

/**
 * A rule as lists and reports show it.
 *
 * @public
 */
export interface GuardrailRule {
  /** `policy` of its results, and what waivers name. */
  id: string;
  title: string;
  why?: string;
  remediation?: string;
  source: GuardrailSource;
  /** The worst that it can be, wherever it is bound. */
  severity: PolicySeverity;
  /** File of the policy. */
  file?: string;
}

/** @public */
export interface GuardrailCheckerInput {
  /** Texts of everything below `platform/`, and CODEOWNERS, by path. */
  platformFiles: ReadonlyMap<string, string>;
  /** In place of the policies of `platform/guardrails/`; their paths are only named in reports. */
  policyFiles?: ReadonlyMap<string, string>;
  /** Milliseconds since 1970: decides which waivers hold. */
  now: number;
  /** Groups of the organisation, as full references; when nobody can be asked, absent. */
  groups?: ReadonlySet<string>;
  /** In place of the versions that platform.yaml gives to its clusters: to see what another one would say. */
  kubernetesVersion?: { major: number; minor: number };
}

/** @public */
export interface CheckApplicationOptions {
  /** Only what failed or could not be evaluated, which is the default, or everything. */
  verdicts?: 'findings' | 'all';
  /** Text of CODEOWNERS as it would be, in place of the one that stands. */
  codeowners?: string;
  /** Only what these have to say. Whether a waiver is of any use is told only when all are asked. */
  sources?: readonly GuardrailSource[];
}

/**
 * Everything that the guardrails say of a monorepo, one application after the other: the policies, the schema check and
 * the rules of the repository, with the waivers. Forms, CI, the portal and the CLI all ask this class.
 *
 * @public
 */
export interface GuardrailChecker {
  readonly rules: readonly GuardrailRule[];
  /** Names of the environments' folders, in the platform's order. */
  readonly environments: readonly string[];
  /** Of all files of waivers that can be read, whatever their state. */
  readonly waivers: readonly Waiver[];
  /** What is wrong with the platform itself: policies that do not compile, waivers that ended. */
  checkPlatform(): GuardrailResult[];
  /**
   * @param name - name of the directory below `applications/`
   * @param files - all texts of the directory, by path from the root of the monorepo
   */
  checkApplication(
    name: string,
    files: ReadonlyMap<string, string>,
    options?: CheckApplicationOptions,
  ): GuardrailResult[];
  /** Reads the directory of an application, for checkers of the same platform to look at one after the other. */
  readApplication(
    name: string,
    files: ReadonlyMap<string, string>,
  ): WorkspaceReading;
  /** What `checkApplication` says, of an application that has been read. */
  checkReading(
    reading: WorkspaceReading,
    options?: CheckApplicationOptions,
  ): GuardrailResult[];
}

/** @public */
export type GuardrailCheckerResult =
  | { ok: true; checker: GuardrailChecker }
  | { ok: false; problems: Problem[] };
