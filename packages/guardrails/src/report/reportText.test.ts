import {
  FILE,
  finding,
  HOSTILE,
  RULES,
  TEXT,
  WAIVER,
} from './__testUtils__/results';
import { reportText } from './reportText';

const textOf = () => TEXT;

describe('reportText', () => {
  it('shows the line, what it points at, why it matters and how to mend it', () => {
    const fix = {
      title: 'Remove hostNetwork',
      file: FILE,
      documentLine: 1,
      edits: [],
    };
    const report = {
      results: [
        finding({
          policy: 'image-by-digest',
          line: 11,
          column: 11,
          severity: 'warning',
          message: 'The image has no digest',
          remediation: 'Write a digest.',
        }),
        finding({ fix }),
        finding({ waiver: WAIVER, file: 'a.yaml', line: 2, column: 1 }),
        finding({ verdict: 'not-evaluated', file: undefined, line: undefined }),
      ],
      rules: RULES,
      checked: { applications: 1, files: 12 },
    };
    expect(reportText(report, { textOf })).toBe(`The monorepo

not evaluated[no-host-network/validations[0]]: The pod uses the network of its node
  = object: Deployment web in web-production
  = why: A pod there reaches what only nodes may reach.
  = mend: Remove hostNetwork.

a.yaml

waived[no-host-network/validations[0]]: The pod uses the network of its node
 --> a.yaml:2:1
  |
1 | apiVersion: apps/v1
2 | kind: Deployment
  | ^^^^
  = object: Deployment web in web-production
  = waiver: Waived until 2027-01-31 by user:default/yui.kobayashi (platform/waivers/web.yaml, needs-node): It measures the node.

applications/web/production/deployment.yaml

error[no-host-network/validations[0]]: The pod uses the network of its node
 --> applications/web/production/deployment.yaml:8:7
  |
7 |     spec:
8 |       hostNetwork: true # why not
  |       ^^^^^^^^^^^
  = object: Deployment web in web-production
  = mend: Remove hostNetwork.
  = fix: Remove hostNetwork (freehold check --fix)

warning[image-by-digest/validations[0]]: The image has no digest
  --> applications/web/production/deployment.yaml:11:11
   |
10 |         - name: 価格
11 |           image: "registry/web:latest"
   |           ^^^^^
   = object: Deployment web in web-production
   = mend: Write a digest.

1 error, 1 warning, 1 waived, 1 not evaluated in 1 application, 12 files; 1 can be mended with freehold check --fix
`);
  });

  it.each<[string, number, number, string]>([
    ['wide characters', 10, 17, '  |                 ^^^^'],
    ['a text in quotes', 11, 18, '  |                  ^^^^^^^^^^^^^^^^^^^^^'],
    [
      'the first word, when only the line is known',
      8,
      1,
      '  |       ^^^^^^^^^^^',
    ],
    ['a place behind the end of a line', 2, 90, '  |                 ^'],
  ])('points at %s', (_, line, column, carets) => {
    const report = { results: [finding({ line, column })], rules: [] };
    expect(
      reportText(report, { textOf }).replace(/^ {3}\|/gm, '  |'),
    ).toContain(`\n${carets}\n`);
  });

  it('shows a part of a line that is very long', () => {
    const long = `a: ${'x'.repeat(50_000)} end: ${'y'.repeat(50_000)}`;
    const text = reportText(
      { results: [finding({ line: 1, column: 50_005 })], rules: [] },
      { textOf: () => long },
    );
    expect(text.length).toBeLessThan(1_500);
    expect(text).toContain('…');
  });

  it('never shows what a Secret holds', () => {
    const secret = finding({
      object: { apiVersion: 'v1', kind: 'Secret', name: 'key' },
    });
    expect(
      reportText({ results: [secret], rules: [] }, { textOf }),
    ).not.toContain('why not');
  });

  it('has colours when they are asked for', () => {
    const report = { results: [finding()], rules: RULES };
    const coloured = reportText(report, { textOf, color: true });
    expect(coloured).toContain(
      '\u001b[1;31merror[no-host-network/validations[0]]\u001b[0m',
    );
    const escape = String.fromCharCode(27);
    expect(
      coloured.replaceAll(new RegExp(`${escape}\\[[\\d;]*m`, 'g'), ''),
    ).toBe(reportText(report, { textOf }));
  });

  it('lets no text forge a line or drive the terminal', () => {
    const hostile = finding({
      policy: HOSTILE,
      rule: HOSTILE,
      message: HOSTILE,
      remediation: HOSTILE,
      file: HOSTILE,
      object: { apiVersion: 'v1', kind: HOSTILE, name: HOSTILE },
    });
    const text = reportText(
      { results: [hostile], rules: RULES },
      { textOf: () => HOSTILE.replaceAll('\n', '').repeat(9) },
    );
    // Everything but line feeds is visible.
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text).not.toMatch(/^::/m);
  });

  it('says that nothing was found', () => {
    expect(reportText({ results: [], rules: RULES })).toBe(
      '0 errors, 0 warnings, 0 waived, 0 not evaluated\n',
    );
  });
});
