import {
  PLATFORM_FILE,
  kubernetesVersionOf,
  parsePlatform,
} from '@freehold/application';
import { SourceProblem } from '@freehold/backstage-plugin-namespaces-common';
import { GuardrailChecker, GuardrailResult } from '@freehold/guardrails';
import { grouped } from '../../database/grouped';
import { PlatformSource } from './platformSource';

/** A page of problems: whoever mends these sees the others next. */
export const MAX_PLATFORM_PROBLEMS = 100;

/** What lists need of platform.yaml: `platform_json` of the state. */
export interface EvaluatedPlatform {
  /** In the platform's order. */
  environments: string[];
  /** Version of Kubernetes by which manifests are checked: `1.36`. */
  current: string;
  /** Versions that the platform is going to run. */
  targets: string[];
}

/** `undefined` for a platform that cannot be read. */
export function evaluatedPlatform({
  texts,
}: PlatformSource): EvaluatedPlatform | undefined {
  const parsed = parsePlatform(texts.get(PLATFORM_FILE) ?? '');
  if (!parsed.ok) {
    return undefined;
  }
  const { environments, guardrails } = parsed.value.spec;
  const { major, minor } = kubernetesVersionOf(parsed.value);
  return {
    environments: environments.map(({ name }) => name),
    current: `${major}.${minor}`,
    targets: guardrails?.upgradeTo ?? [],
  };
}

/** Results about the platform's files by the application that they are about, as those of its waivers. */
export function platformResults(
  checker: GuardrailChecker,
): Map<string | undefined, GuardrailResult[]> {
  const results = checker
    .checkPlatform()
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'not-evaluated');
  return grouped(results, ({ application }) => application);
}

/** What is wrong with the guardrails themselves: everything that is told at no application. */
export function platformProblems(
  results: ReadonlyMap<string | undefined, GuardrailResult[]>,
  applications: ReadonlySet<string>,
): SourceProblem[] {
  return [...results]
    .filter(([name]) => name === undefined || !applications.has(name))
    .flatMap(([, found]) => found)
    .slice(0, MAX_PLATFORM_PROBLEMS)
    .map(({ policy, rule, file, line, column, message, remediation }) => ({
      code: `${policy}/${rule}`,
      ...(file && { file }),
      ...(line && { line }),
      ...(column && { column }),
      message,
      remedy: remediation,
    }));
}
