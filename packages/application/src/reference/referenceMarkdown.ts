import {
  applicationJsonSchema,
  JsonSchema,
  platformJsonSchema,
} from '../jsonSchema';
import { exampleApplicationText, exampleJobText } from './applicationExample';
import { objectSections, ObjectSection } from './fieldRows';
import { examplePlatformText } from './platformExample';

interface Page {
  file: string;
  schema: () => JsonSchema;
  examples: Array<{ title: string; text: string }>;
}

const pages: Record<'application' | 'platform', Page> = {
  application: {
    file: 'application.yaml',
    schema: applicationJsonSchema,
    examples: [
      { title: 'Every field', text: exampleApplicationText },
      { title: 'A scheduled job, as short as it can be', text: exampleJobText },
    ],
  },
  platform: {
    file: 'platform.yaml',
    schema: platformJsonSchema,
    examples: [{ title: 'The sample monorepo', text: examplePlatformText }],
  },
};

/**
 * The reference of a document as a page of Markdown, made from its schema, so that it cannot say something else than
 * what is checked.
 *
 * @public
 */
export function referenceMarkdown(kind: 'application' | 'platform'): string {
  const { file, schema, examples } = pages[kind];
  const [document, ...sections] = objectSections(schema());
  return [
    `# ${file}`,
    document.description,
    'This page is generated from the schema. Fields that are not listed here are errors.',
    table(document),
    ...sections.flatMap(section => [
      `## ${codeSpan(section.path)}`,
      section.description,
      table(section),
    ]),
    '## Examples',
    ...examples.flatMap(({ title, text }) => [
      `### ${title}`,
      `\`\`\`yaml\n${text}\`\`\``,
    ]),
  ]
    .filter(block => block !== '')
    .join('\n\n')
    .concat('\n');
}

function table({ rows }: ObjectSection): string {
  return [
    '| Field | Type | Required | Default | Description |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      row =>
        `| ${[
          codeSpan(row.field),
          row.type,
          row.required ? 'yes' : 'no',
          row.default,
          row.description,
        ]
          .map(cell => cell.replaceAll('|', '\\|'))
          .join(' | ')} |`,
    ),
  ].join('\n');
}

function codeSpan(text: string): string {
  return `\`${text}\``;
}
