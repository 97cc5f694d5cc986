import type { GuardrailRule } from '../../../src/check';
import { GUARDRAIL_ANNOTATIONS } from '../../../src/check/annotations';
import type { Pack } from '../readPack';
import { page, prose, table } from './markdown';
import { inShort, severitiesOf } from './severities';

/** Every guardrail that there is, with a link to its page. */
export function indexPage(
  { set }: Pack,
  rules: readonly GuardrailRule[],
): string {
  const rows = (...sources: GuardrailRule['source'][]) =>
    rules
      .filter(({ source }) => sources.includes(source))
      .map(({ id, title, severity }) => [
        `[${id}](rules/${id}.md)`,
        prose(title),
        severity,
      ]);
  const header = ['Rule', 'What has to be so', 'A violation is'];
  return page(
    '# Guardrails',
    'A guardrail is a rule that a manifest or the monorepo has to satisfy. The form that creates an application, `freehold check` in CI, the portal and the cluster evaluate the same files, and say the same.',
    '- A finding is an **error**, which is refused, a **warning** or an **info**. What could not be evaluated is **not evaluated**, and never a pass.\n- An exception, for a while: [Waivers](waivers.md).\n- A rule of your own: [Writing a policy](writing-a-policy.md).\n- What only a cluster knows: [What a cluster sees](what-a-cluster-sees.md).',
    '## Policies',
    `${set.policies.length} ValidatingAdmissionPolicies, for clusters that many teams share. They are files of the monorepo, below \`platform/guardrails/\`: change them, remove them, or bind them differently. They hold in namespaces that have the label \`freehold.dev/environment\`, and nowhere else.`,
    table(
      header,
      set.policies.map(({ name, annotations }) => [
        `[${name}](policies/${name}.md)`,
        prose(annotations[GUARDRAIL_ANNOTATIONS.title]),
        inShort(
          severitiesOf(
            set.bindings.filter(({ policyName }) => policyName === name),
          ),
        ),
      ]),
    ),
    '## Rules of the repository',
    'What admission cannot know, because it takes more than one object: whether places agree, whether names exist, and whether pipelines are safe.',
    table(header, rows('repository')),
    '## Schema and files',
    'Whether the API server accepts an object at all, in the version that `spec.guardrails` of platform.yaml names, and in those that the platform is going to run.',
    table(header, rows('schema', 'file')),
  );
}
