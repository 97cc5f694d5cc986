import type { GuardrailResult } from '../check/result';
import { GUARDRAILS_DIRECTORY, yamlFilesBelow } from '../check/guardrailFiles';
import { RENDERED_GUARDRAILS_DIRECTORY } from './renderGuardrails';
import { renderPlatformGuardrails } from './renderPlatform';
import { renderedWaivers } from './renderedWaivers';

/** `policy` of the results about what clusters apply; no waiver can name it. @public */
export const RENDERED_GUARDRAILS_RULE = 'rendered-guardrails';

const REMEDIATION =
  'Run `freehold guardrails render` and commit what it writes.';

interface Finding {
  rule: string;
  file: string;
  message: string;
  remediation?: string;
}

/**
 * Whether what clusters apply is what the policies and the waivers say now. A monorepo without waivers of policies, and
 * without anything rendered, applies `platform/guardrails` as it is.
 *
 * @param platformFiles - texts of everything below `platform/`, by path
 * @param now - milliseconds since 1970: decides which waivers hold
 * @public
 */
export function checkRendered(
  platformFiles: ReadonlyMap<string, string>,
  now: number,
): GuardrailResult[] {
  const standing = yamlFilesBelow(RENDERED_GUARDRAILS_DIRECTORY, platformFiles);
  const rendered = renderPlatformGuardrails(platformFiles, now);
  if (!rendered.ok) {
    return standing.size === 0
      ? []
      : [
          toResult({
            verdict: 'not-evaluated',
            rule: 'rendered-unknown',
            file: RENDERED_GUARDRAILS_DIRECTORY,
            message:
              'What clusters have to apply is not known: the platform, or a policy, cannot be read.',
            remediation: 'Mend what is reported of these files first.',
          }),
        ];
  }
  const { files, needed } = rendered.value;
  if (!needed) {
    return [];
  }
  if (standing.size === 0) {
    const waived = [...files.values()].flatMap(text => [
      ...renderedWaivers(text),
    ]);
    return [
      toResult({
        rule: 'rendered-missing',
        file: RENDERED_GUARDRAILS_DIRECTORY,
        message: `The monorepo has no ${RENDERED_GUARDRAILS_DIRECTORY}, so that clusters refuse what is waived: ${[
          ...new Set(waived),
        ].join(', ')}.`,
        remediation: `${REMEDIATION} Let clusters apply that folder instead of ${GUARDRAILS_DIRECTORY}.`,
      }),
    ];
  }
  return [
    ...[...files].flatMap(([path, text]) =>
      drift(path, standing.get(path), text),
    ),
    ...[...standing.keys()]
      .filter(path => !files.has(path))
      .map(path => ({
        rule: 'rendered-orphan',
        file: path,
        message: `${path} stands for a file of ${GUARDRAILS_DIRECTORY} that is gone: clusters still apply it.`,
        remediation: `Remove it. ${REMEDIATION}`,
      })),
  ].map(toResult);
}

function drift(
  path: string,
  standing: string | undefined,
  text: string,
): Finding[] {
  if (standing === undefined) {
    return [
      {
        rule: 'rendered-missing',
        file: path,
        message: `${path} is missing: clusters do not apply the policies that it is rendered from.`,
      },
    ];
  }
  if (standing === text) {
    return [];
  }
  const now = renderedWaivers(text);
  const ended = [...renderedWaivers(standing)].filter(
    waiver => !now.has(waiver),
  );
  return [
    ended.length > 0
      ? {
          rule: 'rendered-waiver-ended',
          file: path,
          message: `${path} still leaves out what is not waived any more: ${ended.join(
            ', ',
          )}.`,
        }
      : {
          rule: 'rendered-stale',
          file: path,
          message: `${path} is not what the policies and waivers of the platform say now.`,
        },
  ];
}

function toResult({
  verdict = 'fail',
  ...finding
}: Finding & { verdict?: 'fail' | 'not-evaluated' }): GuardrailResult {
  return {
    policy: RENDERED_GUARDRAILS_RULE,
    source: 'repository',
    severity: 'error',
    remediation: REMEDIATION,
    ...finding,
    verdict,
    object: {
      apiVersion: 'freehold.dev/v1alpha1',
      kind: 'Guardrails',
      name: finding.file.slice(RENDERED_GUARDRAILS_DIRECTORY.length + 1),
    },
  };
}
