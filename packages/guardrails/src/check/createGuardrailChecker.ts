import type { Problem } from '@freehold/application';
import { Checker } from './Checker';
import type {
  GuardrailCheckerInput,
  GuardrailCheckerResult,
} from './GuardrailChecker';
import {
  DEFINITIONS_DIRECTORY,
  GUARDRAILS_DIRECTORY,
  readPlatformObjects,
  readPolicyFiles,
  yamlFilesBelow,
} from './guardrailFiles';
import { readPlatformWorkspace } from './platformWorkspace';

/**
 * Prepares everything that the guardrails of a monorepo say. It fails closed: a platform or a policy that cannot be read
 * gives no checker, because nobody knows what it would have refused.
 *
 * @public
 */
export function createGuardrailChecker(
  input: GuardrailCheckerInput,
): GuardrailCheckerResult {
  const { platformFiles, groups, now, kubernetesVersion } = input;
  const platform = readPlatformWorkspace(platformFiles, {
    groups,
    kubernetesVersion,
  });
  const policies = readPolicyFiles(
    input.policyFiles ?? yamlFilesBelow(GUARDRAILS_DIRECTORY, platformFiles),
  );
  const definitions = readPlatformObjects(
    yamlFilesBelow(DEFINITIONS_DIRECTORY, platformFiles),
  );
  if (!platform.ok || !policies.ok || definitions.problems.length > 0) {
    const problems: Problem[] = [
      ...(platform.ok ? [] : platform.problems),
      ...(policies.ok ? [] : policies.problems),
      ...definitions.problems,
    ];
    return { ok: false, problems };
  }
  const checker = new Checker({
    platform: platform.value,
    policies: policies.value,
    // Parameters of policies may be custom resources, whose definitions stand beside them.
    definitions: [...definitions.objects, ...policies.value.params],
    platformFiles,
    now,
  });
  return { ok: true, checker };
}
