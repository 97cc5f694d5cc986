import { RATIO, sloText } from '../__testUtils__/definitions';
import { parseOpenSlo } from './parseOpenSlo';

function codesOf(text: string): string[] {
  return parseOpenSlo(text).problems.map(({ code }) => code);
}

describe('files of several objects', () => {
  const shared = [
    'apiVersion: openslo/v1',
    'kind: SLI',
    'metadata: {name: shared}',
    `spec: {ratioMetric: ${RATIO}}`,
    '',
  ].join('\n');
  const referring = sloText().replace(/indicator: .*/, 'indicatorRef: shared');

  it.each([
    ['before', [shared, referring]],
    ['after', [referring, shared]],
    ['with empty documents', ['', shared, '# nothing\n', referring, '']],
  ])('follow references to what stands %s', (_where, documents) => {
    const parsed = parseOpenSlo(documents.join('---\n'));
    expect(parsed).toMatchObject({ ok: true, problems: [] });
    expect(parsed.ok && parsed.value.slos[0].objectives[0].indicator.name).toBe(
      'shared',
    );
  });

  it('may be lists', () => {
    const item = (text: string) => `- ${text.trim().replace(/\n/g, '\n  ')}\n`;
    expect(parseOpenSlo(item(shared) + item(referring))).toMatchObject({
      ok: true,
      value: { slos: [{ service: 'shop' }] },
    });
  });

  it('warn of a threshold that a referenced ratio does not use', () => {
    // The Go SDK cannot know here that the indicator is a ratio, and allows it.
    const text = referring.replace('{target: 0.999}', '{target: 0.9, op: lt}');
    expect(parseOpenSlo(`${shared}---\n${text}`)).toMatchObject({
      ok: true,
      problems: [{ code: 'openslo/forbidden', severity: 'warning' }],
    });
  });

  it.each([
    ['an indicator that is not there', referring, ['openslo/reference']],
    [
      'two of one name',
      `${sloText()}---\n${sloText()}`,
      ['openslo/duplicate-name'],
    ],
    [
      'an indicator that is wrong, once',
      `${shared.replace(RATIO, '{}')}---\n${referring}`,
      ['openslo/exclusive'],
    ],
    [
      'another version',
      sloText().replace('openslo/v1', 'openslo/v1alpha'),
      ['openslo/api-version'],
    ],
    [
      'no version',
      sloText().replace('apiVersion: openslo/v1', ''),
      ['openslo/api-version'],
    ],
    ['another kind', sloText().replace('SLO', 'SLOs'), ['openslo/value']],
    ['a text', 'hello', ['openslo/type']],
    ['nothing', '', ['yaml/empty']],
    ['an alias', 'a: &a [1]\nb: *a\n', ['yaml/alias', 'yaml/alias']],
  ])('refuse %s', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('may have services and data sources', () => {
    const others = [
      'apiVersion: openslo/v1\nkind: Service\nmetadata: {name: shop}\nspec: {description: Sells.}\n',
      'apiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: prom}\nspec: {type: Prometheus, connectionDetails: {url: http://x}}\n',
      sloText(),
    ];
    expect(codesOf(others.join('---\n'))).toEqual([]);
    expect(codesOf(others[1].replace('type: Prometheus, ', ''))).toEqual([
      'openslo/required',
    ]);
  });
});

describe('metadata', () => {
  const labelled = (metadata: string) =>
    sloText().replace('{name: availability}', `{name: a, ${metadata}}`);

  it('has labels with one value or several, and annotations', () => {
    const parsed = parseOpenSlo(
      labelled(
        'displayName: A, labels: {team: [x, y], tier: a}, annotations: {example.com/link: b}',
      ),
    );
    expect(parsed.ok && parsed.value.slos[0].metadata).toEqual({
      name: 'a',
      displayName: 'A',
      labels: { team: ['x', 'y'], tier: ['a'] },
      annotations: { 'example.com/link': 'b' },
    });
  });

  it.each([
    ['a long title', `displayName: ${'x'.repeat(64)}`, 'openslo/too-long'],
    ['a key with a space', 'labels: {"a b": c}', 'openslo/key'],
    ['a domain before a label', 'labels: {example.com/a: c}', 'openslo/key'],
    ['two slashes', 'annotations: {a/b/c: d}', 'openslo/key'],
    ['a value that is no text', 'labels: {a: 1}', 'openslo/type'],
    ['labels that are a list', 'labels: [a]', 'openslo/type'],
  ])('refuses %s', (_what, metadata, code) => {
    expect(codesOf(labelled(metadata))).toEqual([code]);
  });

  it('has a description of at most 1050 characters', () => {
    const described = (length: number) =>
      sloText().replace('spec:', `spec:\n  description: ${'x'.repeat(length)}`);
    expect(codesOf(described(1050))).toEqual([]);
    expect(codesOf(described(1051))).toEqual(['openslo/too-long']);
  });
});
