import { aPlatform } from '../__testUtils__/documents';
import { checkApplication } from '../checkApplication';
import { applicationJsonSchema } from '../jsonSchema';
import { parseApplication } from '../parseApplication';
import { exampleApplicationText, exampleJobText } from './applicationExample';
import { objectSections } from './fieldRows';
import { referenceMarkdown } from './referenceMarkdown';

describe('referenceMarkdown', () => {
  it.each(['application', 'platform'] as const)(
    'is a page of well-formed tables for %s',
    kind => {
      const page = referenceMarkdown(kind);
      const rows = page
        .split('```')[0]
        .split('\n')
        .filter(line => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
      }
      expect(page).toMatch(/^# (application|platform)\.yaml\n/);
      expect(page.endsWith('```\n')).toBe(true);
    },
  );

  it('says of a field its type, whether it must be written, and its default', () => {
    expect(referenceMarkdown('application')).toContain(
      '| `tier` | `a`, `b`, `c` | yes |  | How much depends on it',
    );
    expect(referenceMarkdown('platform')).toContain(
      '| `podSecurity` | `restricted`, `baseline`, `privileged` | no | `restricted` |',
    );
    expect(referenceMarkdown('application')).toContain(
      '## `spec.environments.<name>.replicas`',
    );
  });

  it.each([exampleApplicationText, exampleJobText])(
    'shows an application that is right in every respect',
    text => {
      const parsed = parseApplication(text);
      expect(parsed.problems).toEqual([]);
      expect(parsed.ok && checkApplication(parsed.value, aPlatform())).toEqual(
        [],
      );
    },
  );

  it('shows every field of spec in an example', () => {
    const spec = objectSections(applicationJsonSchema()).find(
      ({ path }) => path === 'spec',
    );
    for (const { field } of spec?.rows ?? []) {
      expect(exampleApplicationText + exampleJobText).toContain(
        `\n  ${field}:`,
      );
    }
    expect(spec?.rows.length).toBeGreaterThan(10);
  });
});
