import type {
  ApplicationWorkspace,
  PlatformWorkspace,
  WorkspaceObject,
} from '../check/workspace';
import type { GuardrailFix } from '../check/result';
import type { PolicySeverity } from '../policy';

/**
 * What a rule has against an application. Give `object` and the `path` within it, or `file` with a place.
 *
 * @public
 */
export interface RuleFinding {
  /** Stable code of what is wrong, unique within the rule: `selector-matches-nothing`. */
  code: string;
  message: string;
  /** Beside that of the rule, when this finding needs its own. */
  remediation?: string;
  /** Beside that of the rule. */
  severity?: PolicySeverity;
  /** `fail` unless something that the rule needs is not known. */
  verdict?: 'fail' | 'not-evaluated';
  object?: WorkspaceObject;
  /** Folder of the environment, when no object tells. */
  environment?: string;
  file?: string;
  line?: number;
  column?: number;
  /** Field of the object; its place is looked up in the file. */
  path?: ReadonlyArray<string | number>;
  fix?: GuardrailFix;
}

/**
 * What admission cannot know. One rule a folder, named after its id; a pure function of an application and its platform.
 *
 * @public
 */
export interface RepositoryRule {
  /** What waivers name: `disruption-budget-covers-workloads`. */
  id: string;
  /** In a few words, what has to be so: "Every replicated workload has a disruption budget". */
  title: string;
  /** What goes wrong without it, for people. */
  why: string;
  /** What to do about a violation. */
  remediation: string;
  severity: PolicySeverity;
  /** Every code that its findings can have; each has a fixture of its own. */
  codes?: readonly string[];
  /** `undefined` when the rule says nothing of this application; otherwise what it has against it. */
  check(
    application: ApplicationWorkspace,
    platform: PlatformWorkspace,
  ): readonly RuleFinding[] | undefined;
}
