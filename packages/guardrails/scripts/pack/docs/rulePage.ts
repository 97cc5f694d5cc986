import type { GuardrailRule } from '../../../src/check';
import { list, page, prose } from './markdown';

const SOURCES: Record<GuardrailRule['source'], string> = {
  policy: 'a ValidatingAdmissionPolicy',
  schema: 'part of the schema check',
  repository: 'a rule of the repository, which no cluster knows',
  file: 'about the files themselves',
};

const SEVERITIES: Record<GuardrailRule['severity'], string> = {
  error: 'A violation is an error',
  warning: 'A violation is a warning',
  info: 'A violation is an info',
};

/** What people read about a rule that is built in. */
export function rulePage(
  { id, title, why = '', remediation = '', source, severity }: GuardrailRule,
  codes: readonly string[],
): string {
  return page(
    `# ${prose(title)}`,
    `\`${id}\`, ${SOURCES[source]}. ${SEVERITIES[severity]}, in every environment, unless the finding says otherwise.`,
    prose(why),
    '## What to do',
    prose(remediation),
    ...(codes.length === 0
      ? []
      : [
          '## What it finds',
          'A report names what is wrong by one of these codes:',
          list(codes.map(code => `\`${code}\``)),
        ]),
  );
}
