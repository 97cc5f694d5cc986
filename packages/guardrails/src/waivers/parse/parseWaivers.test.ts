import { FILE, NAME } from '../__testUtils__/waivers';
import { parseWaivers } from './parseWaivers';

const GRANTED = `# Agreed in the review of November.
apiVersion: freehold.dev/v1alpha1
kind: Waivers
metadata:
  name: ${NAME}
spec:
  waivers:
    - id: no-probes-yet
      rule: probes
      object: {kind: Deployment, name: ${NAME}}
      environments: [production]
      reason: The vendor adds a health endpoint in version 5.
      requestedBy: user:default/aoi.ito
      approver: group:default/sre
      expires: 2027-01-31
`;

function parse(text: string) {
  return parseWaivers(text, { file: FILE, application: NAME });
}

function problemsOf(text: string) {
  const parsed = parse(text);
  expect(parsed.ok).toBe(false);
  return parsed.problems;
}

describe('parseWaivers', () => {
  it('reads a waiver with its place', () => {
    expect(parse(GRANTED)).toEqual({
      ok: true,
      value: [
        {
          id: 'no-probes-yet',
          application: NAME,
          rule: 'probes',
          object: { kind: 'Deployment', name: NAME },
          environments: ['production'],
          reason: 'The vendor adds a health endpoint in version 5.',
          requestedBy: 'user:default/aoi.ito',
          approver: 'group:default/sre',
          expires: '2027-01-31',
          file: FILE,
          line: 8,
        },
      ],
      problems: [],
    });
  });

  it('reads a request, and one for the application as a whole', () => {
    const text = GRANTED.replace(/ {6}(approver|object|environments).*\n/g, '');
    const [read] = (parse(text) as { value: unknown[] }).value;
    expect(read).toMatchObject({ environments: [] });
    expect(read).not.toHaveProperty('approver');
    expect(read).not.toHaveProperty('object');
  });

  it('reads a file without waivers', () => {
    const empty = GRANTED.replace(/waivers:\n[\s\S]*/, 'waivers: []\n');
    expect(parse(empty)).toEqual({ ok: true, value: [], problems: [] });
  });

  it.each<[string, string, string, string, number]>([
    ['another kind', 'kind: Waivers', 'kind: Waiver', 'kind', 3],
    ['another version', 'v1alpha1', 'v1', 'kind', 2],
    ['a misspelt field', 'expires:', 'expire:', 'unknown-field', 15],
    [
      'a field of its own',
      'rule: probes',
      'rule: a\n      x: 1',
      'unknown-field',
      10,
    ],
    [
      'another application',
      `name: ${NAME}\nspec`,
      'name: cart\nspec',
      'application-not-file',
      5,
    ],
    ['no reason', /reason: .*/.source, "reason: ''", 'reason-length', 12],
    [
      'a short reason',
      /reason: .*/.source,
      'reason: Please.',
      'reason-length',
      12,
    ],
    [
      'a long reason',
      /reason: .*/.source,
      `reason: ${'x'.repeat(501)}`,
      'reason-length',
      12,
    ],
    [
      'a reason on lines',
      /reason: .*/.source,
      'reason: "first line\\nsecond line"',
      'reason-not-plain',
      12,
    ],
    [
      'a reason that turns',
      /reason: .*/.source,
      'reason: "all is \\u202Ewell here"',
      'reason-not-plain',
      12,
    ],
    [
      'a reason that is none',
      /reason: .*/.source,
      'reason: [because, of, reasons]',
      'type',
      12,
    ],
    ['a day that is none', '2027-01-31', '2027-02-30', 'expires-invalid', 15],
    ['a moment', '2027-01-31', "'2027-01-31T00:00:00Z'", 'expires-invalid', 15],
    ['never', '2027-01-31', 'never', 'expires-invalid', 15],
    ['a nobody', 'group:default/sre', 'hana', 'person-invalid', 14],
    [
      'a component',
      'group:default/sre',
      'component:default/cart',
      'person-invalid',
      14,
    ],
    ['an empty approver', 'group:default/sre', "''", 'person-invalid', 14],
    ['an approver of null', 'group:default/sre', '', 'type', 14],
    ['every environment', '[production]', "['*']", 'environment-invalid', 11],
    [
      'an environment twice',
      '[production]',
      '[production, production]',
      'duplicate',
      11,
    ],
    ['an environment alone', '[production]', 'production', 'type', 11],
    [
      'every object',
      `name: ${NAME}}`,
      "name: '*/*'}",
      'object-name-invalid',
      10,
    ],
    [
      'generated names',
      `name: ${NAME}}`,
      'name: web-}',
      'object-name-invalid',
      10,
    ],
    [
      'a plural kind',
      'kind: Deployment',
      'kind: deployments',
      'kind-invalid',
      10,
    ],
    ['half an object', `, name: ${NAME}}`, '}', 'required', 10],
    ['an id with a capital', 'no-probes-yet', 'NoProbes', 'id-invalid', 8],
    ['an id that is a number', 'no-probes-yet', '7', 'type', 8],
    ['every rule', 'rule: probes', "rule: '*'", 'rule-invalid', 9],
  ])('refuses %s', (_, wanted, instead, code, line) => {
    const text = GRANTED.replace(
      new RegExp(wanted.replace(/[[\]]/g, '\\$&')),
      () => instead,
    );
    expect(text).not.toBe(GRANTED);
    expect(problemsOf(text)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: `waivers/${code}`,
          severity: 'error',
          file: FILE,
          line,
          remedy: expect.stringMatching(/\.$|\?$/),
        }),
      ]),
    );
  });

  it('refuses two of one id, whatever else is wrong with them', () => {
    const entry = GRANTED.slice(GRANTED.indexOf('    - id'));
    const codes = problemsOf(
      `${GRANTED}${entry.replace('2027-01-31', 'never')}`,
    ).map(({ code }) => code);
    expect(codes).toEqual(['waivers/id-duplicate', 'waivers/expires-invalid']);
  });

  it('waives nothing by the other waivers of a file with a mistake', () => {
    const second = GRANTED.slice(GRANTED.indexOf('    - id'))
      .replace('no-probes-yet', 'second')
      .replace('2027-01-31', 'never');
    expect(problemsOf(`${GRANTED}${second}`)).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    [
      'anchors',
      GRANTED.replace('group:default/sre', '&a group:default/sre'),
      'yaml/alias',
    ],
    ['a key twice', `${GRANTED}      id: again\n`, 'yaml/duplicate-key'],
    [
      'a second document',
      `${GRANTED}---\n${GRANTED}`,
      'yaml/multiple-documents',
    ],
    ['no YAML', 'spec: [', 'yaml/syntax'],
    ['nothing', '', 'yaml/empty'],
    ['bytes', '\u0000', 'yaml/control-character'],
    ['a bomb of brackets', `a: ${'['.repeat(100_000)}`, 'yaml/too-deep'],
    [
      'a file without an end',
      `# ${'x'.repeat(300_000)}\n${GRANTED}`,
      'yaml/too-large',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(problemsOf(text).map(problem => problem.code)).toContain(code);
  });

  it('does not read a list without an end', () => {
    const entry = GRANTED.slice(GRANTED.indexOf('    - id'));
    const many = Array.from({ length: 51 }, (_, index) =>
      entry.replace('no-probes-yet', `w${index}`),
    ).join('');
    expect(
      problemsOf(GRANTED.replace(entry, many)).map(({ code }) => code),
    ).toEqual(['waivers/too-many']);
  });

  it('takes the application from the file when nobody names it', () => {
    expect(parseWaivers(GRANTED)).toMatchObject({
      ok: true,
      value: [{ application: NAME, file: FILE }],
    });
    expect(
      parseWaivers(GRANTED.replace(NAME, '../../evil')).problems,
    ).toMatchObject([{ code: 'waivers/application-invalid' }]);
  });
});
