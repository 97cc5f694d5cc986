import type { Log } from 'sarif';
import type { GuardrailResult } from '../check/result';
import {
  FILE,
  finding,
  HOSTILE,
  RULES,
  TEXT,
  WAIVER,
} from './__testUtils__/results';
import { XmlReader } from './__testUtils__/XmlReader';
import { reportGithub } from './reportGithub';
import { reportJson } from './reportJson';
import { reportJunit } from './reportJunit';
import { reportSarif } from './reportSarif';

const hostile = finding({
  policy: HOSTILE,
  rule: HOSTILE,
  message: HOSTILE,
  remediation: HOSTILE,
  file: HOSTILE,
  application: HOSTILE,
  object: { apiVersion: HOSTILE, kind: HOSTILE, name: HOSTILE },
});

const mixed: GuardrailResult[] = [
  finding({ severity: 'warning', line: 9 }),
  finding(),
  finding({ severity: 'info', line: 10 }),
  finding({ waiver: WAIVER, line: 11 }),
  finding({ verdict: 'not-evaluated', message: 'No answer', line: 12 }),
  finding({ verdict: 'pass', line: 13 }),
  finding({ verdict: 'not-applicable', line: 14 }),
];

describe('reportJson', () => {
  const json = (results: GuardrailResult[]) =>
    JSON.parse([...reportJson({ results, rules: RULES })].join(''));

  it('has the keys of the contract, in its order, and counts', () => {
    const report = json([
      finding({
        file: undefined,
        line: undefined,
        column: undefined,
        object: { apiVersion: 'v1', kind: 'Namespace', name: 'web' },
      }),
    ]);
    expect(Object.keys(report)).toEqual(['results', 'summary']);
    expect(Object.entries(report.results[0]).slice(0, 10)).toEqual([
      ['policy', 'no-host-network'],
      ['rule', 'validations[0]'],
      ['verdict', 'fail'],
      ['severity', 'error'],
      [
        'object',
        { apiVersion: 'v1', kind: 'Namespace', namespace: null, name: 'web' },
      ],
      ['file', null],
      ['line', null],
      ['column', null],
      ['message', 'The pod uses the network of its node'],
      ['remediation', 'Remove hostNetwork.'],
    ]);
    expect(json(mixed).summary).toEqual({
      pass: 1,
      fail: 4,
      'not-applicable': 1,
      'not-evaluated': 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      waived: 1,
      fixable: 0,
    });
    expect(json([])).toMatchObject({ results: [], summary: { fail: 0 } });
  });

  it('is the same, whoever found something first', () => {
    expect([...reportJson({ results: mixed, rules: [] })].join('')).toBe(
      [...reportJson({ results: [...mixed].reverse(), rules: [] })].join(''),
    );
  });
});

describe('reportSarif', () => {
  const sarif = (results: GuardrailResult[], text = TEXT): Log =>
    JSON.parse(
      reportSarif(
        { results, rules: RULES },
        { version: '1.2.3', textOf: () => text },
      ),
    );

  it('tells viewers what is wrong, where, and what is waived', () => {
    const { runs } = sarif(mixed);
    expect(runs[0].tool.driver).toMatchObject({
      name: 'freehold',
      version: '1.2.3',
      rules: [
        {
          id: 'no-host-network',
          shortDescription: { text: RULES[0].title },
          help: { text: `${RULES[0].why}\n\n${RULES[0].remediation}` },
        },
      ],
    });
    expect(runs[0].invocations).toMatchObject([{ executionSuccessful: false }]);
    expect(
      runs[0].results?.map(({ level, suppressions, locations }) => [
        level,
        suppressions?.[0]?.justification,
        locations?.[0].physicalLocation?.region?.startLine,
      ]),
    ).toEqual([
      ['error', undefined, 8],
      ['warning', undefined, 9],
      ['note', undefined, 10],
      [
        'error',
        'It measures the node. (approved by user:default/yui.kobayashi, until 2027-01-31)',
        11,
      ],
      ['error', undefined, 12],
    ]);
    expect(runs[0].results?.[4].message.text).toMatch(/^Not evaluated: /);
  });

  it('keeps its fingerprints when lines move, and tells equal findings apart', () => {
    const prints = (results: GuardrailResult[]) =>
      sarif(results).runs[0].results?.map(
        result => result.partialFingerprints?.primaryLocationLineHash,
      );
    const [first, second] = prints([finding(), finding({ line: 9 })]) ?? [];
    expect(first).not.toBe(second);
    expect(prints([finding({ line: 70, column: 2 })])).toEqual([first]);
  });

  it('carries fixes as lines to replace', () => {
    const fix: GuardrailResult['fix'] = {
      title: 'Remove hostNetwork',
      file: FILE,
      documentLine: 1,
      edits: [
        { op: 'remove', path: ['spec', 'template', 'spec', 'hostNetwork'] },
      ],
    };
    const [result] = sarif([finding({ fix })]).runs[0].results ?? [];
    expect(result.fixes?.[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: {
          startLine: 8,
          startColumn: 1,
          endLine: 9,
          endColumn: 1,
        },
        insertedContent: { text: '' },
      },
    ]);
    expect(sarif([finding({ fix })], 'a: [').runs[0].results?.[0].fixes).toBe(
      undefined,
    );
  });

  it('has no links and no paths of strangers, and holds no more than GitHub takes', () => {
    const [run] = sarif([hostile]).runs;
    const uri =
      run.results?.[0].locations?.[0].physicalLocation?.artifactLocation?.uri;
    expect(uri).toMatch(/^[\w.~!*'()%-]+$/);
    const link = finding({ message: '[click](https://evil.example)' });
    expect(sarif([link]).runs[0].results?.[0].message.text).toContain(
      '\\[click\\]',
    );
    const many = sarif([
      ...Array.from({ length: 25_000 }, (_, line) =>
        finding({ severity: 'warning', line }),
      ),
      finding({ line: 30_000 }),
    ]).runs[0];
    expect(many.results).toHaveLength(25_000);
    expect(many.results?.some(({ level }) => level === 'error')).toBe(true);
    expect(many.invocations?.[0].toolExecutionNotifications).toMatchObject([
      { message: { text: expect.stringContaining('1 findings are left out') } },
    ]);
  });
});

describe('reportJunit', () => {
  const junit = (results: GuardrailResult[], failOn?: 'error' | 'warning') =>
    reportJunit({ results, rules: RULES }, { failOn });

  it('fails tests for violations, errs for what was not evaluated, skips what is waived', () => {
    const xml = junit(mixed);
    expect(xml).toContain(
      '<testsuites name="freehold check" tests="7" failures="2" errors="1" skipped="2">',
    );
    expect(xml).toContain(
      '<testcase classname="no-host-network" name="validations[0] (production: Deployment web in web-production)" file="applications/web/production/deployment.yaml" line="8"><failure type="error" message="The pod uses the network of its node">',
    );
    expect(xml).toContain('<error type="error" message="No answer">');
    expect(xml).toContain('<skipped message="Waived until 2027-01-31');
    expect(junit(mixed, 'error')).toContain('failures="1"');
  });

  it('has a test when there is nothing to tell', () => {
    expect(junit([])).toContain('tests="1" failures="0"');
  });

  it('is XML, whatever the texts are', () => {
    const xml = junit([hostile]);
    expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
    const parsed = new XmlReader(xml);
    expect(parsed.errors).toEqual([]);
  });
});

describe('reportGithub', () => {
  const github = (results: GuardrailResult[]) =>
    reportGithub({ results, rules: RULES }).split('\n');

  it('annotates the lines of a pull request', () => {
    expect(github(mixed)).toEqual([
      `::error file=${FILE},line=8,col=7,title=no-host-network (Deployment web in web-production)::The pod uses the network of its node%0ARemove hostNetwork.`,
      `::error file=${FILE},line=12,col=7,title=no-host-network (Deployment web in web-production)::Not evaluated: No answer%0ARemove hostNetwork.`,
      `::warning file=${FILE},line=9,col=7,title=no-host-network (Deployment web in web-production)::The pod uses the network of its node%0ARemove hostNetwork.`,
      `::notice file=${FILE},line=10,col=7,title=no-host-network (Deployment web in web-production)::The pod uses the network of its node%0ARemove hostNetwork.`,
      '1 error, 1 warning, 1 info, 1 waived, 1 not evaluated',
      '',
    ]);
  });

  it('lists in the log what GitHub would drop', () => {
    const lines = github(
      Array.from({ length: 12 }, (_, line) => finding({ line })),
    );
    expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10);
    expect(lines).toContain(
      '::group::2 more findings, which GitHub does not annotate',
    );
    expect(lines.filter(line => line.startsWith('- error '))).toHaveLength(2);
  });

  it('lets no text be a command', () => {
    const lines = github(Array.from({ length: 11 }, () => hostile));
    expect(
      lines.filter(line => line.trimStart().startsWith('::')),
    ).toHaveLength(10 + 2);
    expect(lines.join('\n').replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\u202e]/u,
    );
    const [command] = lines;
    expect(command.split('::')[1]).not.toContain('x=1,');
    expect(command).toContain('%250A');
    const listed = lines.filter(line => line.startsWith('- '));
    expect(listed.join()).not.toContain('##[');
  });
});
