import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  copyMonorepo,
  guardedMonorepo,
} from '../__testUtils__/guardedMonorepo';
import { runFreehold } from '../__testUtils__/runFreehold';
import type { Workspace } from '../__testUtils__/workspace';

// Every run is a process, and the first one compiles the program.
jest.setTimeout(120_000);

const OWNERS_UNKNOWN =
  'Whether owners exist was not checked: name the groups of the organisation with --groups.\n';
const DEPLOYMENT = 'applications/hello-world/production/deployment.yaml';

interface JsonReport {
  results: Array<Record<string, unknown>>;
  summary: Record<string, number>;
}

describe('freehold check', () => {
  let workspace: Workspace;
  let copies = 0;
  beforeAll(async () => {
    workspace = await guardedMonorepo();
  });
  afterAll(() => workspace.dispose());

  const copy = () => {
    copies += 1;
    const name = `copy-${copies}`;
    return { name, path: copyMonorepo(workspace, name) };
  };
  const edit = (name: string, file: string, change: (text: string) => string) =>
    workspace.edit(`${name}/${file}`, change);
  const breakDeployment = (name: string) =>
    edit(name, DEPLOYMENT, text =>
      text.replace(
        /^( +)automountServiceAccountToken: false.*\n/m,
        '$1automountServiceAccountToken: true # for a moment\n$1hostNetwork: true\n',
      ),
    );
  const json = async (cwd: string, ...args: string[]) => {
    const run = await runFreehold(['check', '--format', 'json', ...args], cwd);
    const report: JsonReport = JSON.parse(run.stdout || '{"results":[]}');
    return { ...run, report };
  };

  it('finds nothing in what Freehold generates', async () => {
    const run = await runFreehold(
      ['check'],
      join(workspace.path, 'monorepo/applications'),
    );
    expect(run.stdout).toMatch(
      /^0 errors, 0 warnings, 0 waived, 0 not evaluated in 1 application, \d+ files\n$/,
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: OWNERS_UNKNOWN });
  });

  it('shows what is wrong, with its line and how to mend it', async () => {
    const { name, path } = copy();
    breakDeployment(name);
    const run = await runFreehold(['check', '--no-color'], path);
    expect(run).toMatchObject({ exitCode: 1, stderr: OWNERS_UNKNOWN });
    expect(run.stdout).toMatch(
      /^error\[no-host-namespaces\/validations\[\d\]\]: /m,
    );
    expect(run.stdout).toMatch(
      new RegExp(`^ *--> ${DEPLOYMENT.replaceAll('.', '\\.')}:\\d+:\\d+$`, 'm'),
    );
    expect(run.stdout).toMatch(/^\d+ \| +hostNetwork: true$/m);
    expect(run.stdout).toMatch(/^ +\| +\^{11}$/m);
    expect(run.stdout).not.toContain('\u001b');

    const coloured = await runFreehold(['check', '--color', DEPLOYMENT], path);
    expect(coloured.stdout).toContain('\u001b[1;31merror[');
  });

  it('keeps the contract of its JSON, and checks only what is named', async () => {
    const { name, path } = copy();
    breakDeployment(name);
    const file = await json(path, DEPLOYMENT);
    expect(file.exitCode).toBe(1);
    const finding = file.report.results.find(
      ({ policy }) => policy === 'no-host-namespaces',
    );
    expect(finding).toMatchObject({
      rule: expect.stringMatching(/^validations\[\d\]$/),
      verdict: 'fail',
      severity: 'error',
      object: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'hello-world-production',
        name: 'hello-world',
      },
      file: DEPLOYMENT,
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.stringMatching(/./),
      remediation: expect.stringMatching(/./),
    });
    expect(file.report.summary).toMatchObject({ applications: 1 });

    const elsewhere = await json(path, 'applications/hello-world/develop');
    expect(elsewhere).toMatchObject({ exitCode: 0, report: { results: [] } });
    const platform = await json(path, 'platform');
    expect(platform).toMatchObject({ exitCode: 0, report: { results: [] } });
  });

  it('lists every rule with every object when it is asked to', async () => {
    const { report, exitCode } = await json(
      join(workspace.path, 'monorepo'),
      ...['--verdicts', 'all'],
    );
    expect(exitCode).toBe(0);
    expect(new Set(report.results.map(({ verdict }) => verdict))).toEqual(
      new Set(['pass', 'not-applicable']),
    );
    expect(report.results.length).toBeGreaterThan(1000);
    expect(report.summary.pass + report.summary['not-applicable']).toBe(
      report.results.length,
    );
  });

  it.each([
    ['sarif', /"version": "2\.1\.0"/],
    ['junit', /<testsuite name="hello-world"/],
    ['github', /^::error file=applications\/hello-world\/production\//],
  ])('reports as %s', async (format, expected) => {
    const { name, path } = copy();
    breakDeployment(name);
    const run = await runFreehold(['check', '--format', format], path);
    expect(run).toMatchObject({ exitCode: 1, stderr: OWNERS_UNKNOWN });
    expect(run.stdout).toMatch(expected);
  });

  it.each([
    ['github', ['::error file=deploy/applications/hello-world/production/']],
    // A fix can only be written down by somebody who finds the text.
    ['sarif', ['"uri": "deploy/applications/hello-world/', '"deletedRegion"']],
  ])(
    'names files from the root of the repository for %s',
    async (format, expected) => {
      const path = copyMonorepo(workspace, `repository-${format}/deploy`);
      breakDeployment(`repository-${format}/deploy`);
      execFileSync('git', ['init', '-q', join(path, '..')]);
      const run = await runFreehold(['check', '--format', format], path);
      for (const text of expected) expect(run.stdout).toContain(text);
      expect(run.stdout).not.toMatch(/(?:file=|"uri": ")applications/);
    },
  );

  it('mends what a machine can mend, and leaves the rest of the file alone', async () => {
    const { name, path } = copy();
    breakDeployment(name);
    const before = workspace.read(`${name}/${DEPLOYMENT}`);
    const run = await runFreehold(['check', '--fix'], path);
    expect(run.stderr).toMatch(/^Mended \d+ findings in 1 files\.$/m);
    // Whether a workload needs the network of its node, no machine can tell.
    expect(run.exitCode).toBe(1);
    expect(run.stdout).not.toContain('no-service-account-token');
    expect(run.stdout).toContain('no-host-namespaces');
    expect(workspace.read(`${name}/${DEPLOYMENT}`)).toBe(
      before.replace('Token: true # for', 'Token: false # for'),
    );
  });

  it('does not fail on warnings when only errors count', async () => {
    const { name, path } = copy();
    edit(name, 'platform/guardrails/no-host-namespaces.yaml', text =>
      text.replace(/\bDeny\b/g, 'Warn'),
    );
    edit(name, DEPLOYMENT, text =>
      text.replace(
        /^( +)automountServiceAccountToken: .*\n/m,
        '$&$1hostPID: true\n',
      ),
    );
    const strict = await json(path, DEPLOYMENT);
    expect(strict.exitCode).toBe(1);
    expect(strict.report.summary).toMatchObject({ errors: 0 });
    const lenient = await json(path, '--fail-on', 'error', DEPLOYMENT);
    expect(lenient.exitCode).toBe(0);
    expect(lenient.report).toEqual(strict.report);
  });

  it('asks a list of groups whether an owner exists', async () => {
    const { name, path } = copy();
    workspace.write(`${name}/groups.json`, '["group:default/SRE"]');
    const known = await json(path, '--groups', 'groups.json');
    expect(known).toMatchObject({ exitCode: 0, stderr: '' });
    workspace.write(`${name}/groups.txt`, '# ours\ngroup:default/other\n');
    const unknown = await json(path, '--groups', 'groups.txt');
    expect(unknown.exitCode).toBe(1);
    expect(unknown.report.results).toMatchObject([
      {
        policy: 'owner-exists',
        file: 'applications/hello-world/application.yaml',
      },
    ]);
  });

  it('does not follow links, and says that it knows nothing of what they lead to', async () => {
    const { path } = copy();
    symlinkSync('/etc', join(path, 'applications/outside'));
    symlinkSync(
      '/etc/hostname',
      join(path, 'applications/hello-world/develop/linked.yaml'),
    );
    const run = await json(path);
    expect(run.exitCode).toBe(2);
    expect(
      run.report.results.map(({ file, rule, verdict }) => [
        file,
        rule,
        verdict,
      ]),
    ).toEqual([
      [
        'applications/hello-world/develop/linked.yaml',
        'file/symbolic-link',
        'not-evaluated',
      ],
      ['applications/outside', 'file/symbolic-link', 'not-evaluated'],
    ]);
  });

  it('finds the same in several threads', async () => {
    const { name, path } = copy();
    for (let number = 0; number < 120; number += 1) {
      workspace.write(
        `${name}/applications/broken-${number}/application.yaml`,
        'kind: Application\n',
      );
    }
    const single = await json(path, '--jobs', '1');
    expect(single.report.results.length).toBeGreaterThanOrEqual(120);
    const several = await json(path, '--jobs', '2');
    expect(several).toEqual(single);
  });

  describe('of what changed', () => {
    const withHistory = () => {
      const { name, path } = copy();
      const git = (...args: string[]) => workspace.git(name, ...args);
      workspace.write(
        `${name}/applications/other/application.yaml`,
        'kind: Application\n',
      );
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'First');
      git('checkout', '-q', '-b', 'change');
      return { name, path, git };
    };

    it('checks applications that differ from the merge base, committed or not', async () => {
      const { name, path, git } = withHistory();
      const nothing = await json(path, '--changed-since', 'main');
      expect(nothing).toMatchObject({
        exitCode: 0,
        stderr:
          'Checking 0 of 2 applications; 2 did not change since the merge base with main.\n',
      });
      breakDeployment(name);
      const dirty = await json(path, '--changed-since', 'main');
      expect(dirty.exitCode).toBe(1);
      expect(dirty.report.summary).toMatchObject({ applications: 1 });
      git('commit', '-q', '-a', '-m', 'Break it');
      git('checkout', '-q', 'main');
      edit(
        name,
        'applications/other/application.yaml',
        text => `${text}a: 1\n`,
      );
      git('commit', '-q', '-a', '-m', 'Elsewhere');
      git('checkout', '-q', 'change');
      workspace.write(
        `${name}/applications/hello-world/production/new.yaml`,
        'a: [',
      );
      const committed = await json(path, '--changed-since', 'main');
      expect(committed.exitCode).toBe(2);
      expect(committed.stderr).toContain('Checking 1 of 2 applications');
    });

    it('checks everything when the platform changed', async () => {
      const { name, path } = withHistory();
      edit(name, 'platform/platform.yaml', text => `${text}# Changed.\n`);
      const run = await json(path, '--changed-since', 'main');
      expect(run.report.summary).toMatchObject({ applications: 2 });
      expect(run.stderr).toContain('platform/platform.yaml changed');
    });

    it.each([
      ['--output=/tmp/x', 'is no revision'],
      ['nowhere', 'There is no revision'],
    ])('cannot run with %s', async (revision, expected) => {
      const { path } = withHistory();
      const run = await json(path, `--changed-since=${revision}`);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain('error cli/changed-since: ');
      expect(run.stderr).toContain(expected);
    });
  });

  it.each<[string, string[], string]>([
    ['what does not exist', ['nowhere'], 'cli/path-missing'],
    ['what lies outside', ['applications', '/etc'], 'cli/path-outside'],
    ['a path upwards', ['applications', '..'], 'cli/path-outside'],
    ['a link', ['linked'], 'cli/symbolic-link'],
    ['an unknown version', ['--kubernetes-version', '1.2'], 'cli/option'],
    ['no number of threads', ['--jobs', '0'], 'cli/option'],
    ['groups that are none', ['--groups', 'CODEOWNERS'], 'cli/groups'],
    ['policies that are not there', ['--policies', 'none'], 'cli/no-policies'],
  ])('cannot run with %s', async (_, args, code) => {
    const { path } = copy();
    symlinkSync('/etc', join(path, 'linked'));
    const run = await runFreehold(['check', ...args], path);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
  });

  it('says where there is no monorepo', async () => {
    workspace.write('alone/a.yaml', 'a: 1\n');
    const run = await runFreehold(['check'], join(workspace.path, 'alone'));
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('error cli/no-monorepo: ');
  });
});
