import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runFreehold } from '../__testUtils__/runFreehold';
import { Workspace } from '../__testUtils__/workspace';

const APPLICATION = 'applications/hello-world';
const DEPLOYMENT = `${APPLICATION}/develop/deployment.yaml`;

// Every run is a process that compiles what it loads.
jest.setTimeout(60_000);

describe('freehold plan', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.dispose());

  const documents = [
    '--application',
    'application.yaml',
    '--platform',
    'platform.yaml',
  ];
  const plan = (...args: string[]) =>
    runFreehold(['plan', ...documents, ...args], workspace.path);

  /** A checkout with the application as it was generated, and a bare repository of it. */
  const commitMonorepo = async () => {
    await runFreehold(
      ['generate', ...documents, '--out', 'checkout'],
      workspace.path,
    );
    workspace.git('checkout', 'init', '--quiet', '--initial-branch', 'main');
    workspace.git('checkout', 'add', '.');
    workspace.git('checkout', 'commit', '--quiet', '-m', 'Generate');
  };
  const publish = () => {
    workspace.remove('bare.git');
    workspace.git('.', 'clone', '--quiet', '--bare', 'checkout', 'bare.git');
  };
  const editByPeople = (change: (text: string) => string) => {
    workspace.edit(`checkout/${DEPLOYMENT}`, change);
    workspace.git('checkout', 'commit', '--quiet', '-am', 'Edit');
  };

  it('creates everything in an empty monorepo, and writes nothing', async () => {
    const before = workspace.tree('.');
    const run = await plan();
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain(`created   ${DEPLOYMENT} (new)\n`);
    expect(run.stdout).toContain('created   CODEOWNERS (new)\n');
    expect(run.stdout).toMatch(
      /hello-world: \d+ created, 0 updated, 0 deleted, 0 kept, 0 in conflict\n$/,
    );
    expect(workspace.tree('.')).toEqual(before);
  });

  it('reports as JSON, every file once and sorted', async () => {
    const run = await plan('--format', 'json');
    expect(run.exitCode).toBe(0);
    const report = JSON.parse(run.stdout);
    expect(report.application).toBe('hello-world');
    expect(report.entries).toContainEqual({
      path: DEPLOYMENT,
      action: 'create',
      reason: 'new',
    });
    expect(report.summary).toEqual({
      create: report.entries.length,
      update: 0,
      delete: 0,
      keep: 0,
      conflict: 0,
    });
    const paths = report.entries.map((entry: { path: string }) => entry.path);
    expect(paths).toEqual([...new Set(paths)].sort());
    expect((await plan('--format', 'json')).stdout).toBe(run.stdout);
  });

  it.each(['checkout', 'bare.git'])(
    'finds nothing to do in %s when nothing changed',
    async monorepo => {
      await commitMonorepo();
      publish();
      const run = await plan('--monorepo', monorepo);
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toMatch(
        /^hello-world: 0 created, 0 updated, 0 deleted, \d+ kept, 0 in conflict\n$/,
      );
    },
  );

  it.each(['checkout', 'bare.git'])(
    'merges the edits in %s with what changed',
    async monorepo => {
      await commitMonorepo();
      editByPeople(text => `# Sized by hand.\n${text}`);
      publish();
      workspace.edit(
        'application.yaml',
        text => `${text}  env: { COLOUR: blue }\n`,
      );
      const run = await plan('--monorepo', monorepo);
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toContain(`updated   ${DEPLOYMENT} (merged)\n`);
      expect(run.stdout).toContain(
        `updated   ${APPLICATION}/production/deployment.yaml (regenerated)\n`,
      );
      expect(run.stdout).toContain(
        `updated   ${APPLICATION}/application.yaml (regenerated)\n`,
      );
    },
  );

  it('shows both sides of a conflict', async () => {
    await commitMonorepo();
    const image = 'asia-docker.pkg.dev/example/apps/hello';
    editByPeople(text => text.replace(`${image}-world`, `${image}-theirs`));
    publish();
    workspace.edit('application.yaml', text =>
      text.replace(`${image}-world`, `${image}-ours`),
    );
    const run = await plan('--monorepo', 'bare.git', '--format', 'json');
    expect(run.exitCode).toBe(1);
    const report = JSON.parse(run.stdout);
    expect(report.summary.conflict).toBe(1);
    const conflict = report.entries.find(
      (entry: { path: string }) => entry.path === DEPLOYMENT,
    );
    expect(conflict).toMatchObject({
      action: 'conflict',
      reason: 'both-changed',
    });
    expect(conflict.text).toMatch(/^<{7} /m);
    expect(conflict.text).toContain(`${image}-theirs`);
    expect(conflict.text).toContain(`${image}-ours`);
  });

  it.each<[string, string, string[]]>([
    ['is missing', 'cli/monorepo-missing', ['--monorepo', 'nowhere']],
    ['is a file', 'cli/monorepo-missing', ['--monorepo', 'platform.yaml']],
    [
      'has no such branch',
      'monorepo/branch-unreadable',
      ['--monorepo', 'bare.git', '--branch', 'nope'],
    ],
  ])('cannot run when the monorepo %s', async (_, code, args) => {
    await commitMonorepo();
    publish();
    const run = await plan(...args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
  });

  it('refuses a symbolic link that stands in a bare repository', async () => {
    await commitMonorepo();
    workspace.remove('checkout/CODEOWNERS');
    symlinkSync('/etc/hostname', join(workspace.path, 'checkout/CODEOWNERS'));
    workspace.git('checkout', 'commit', '--quiet', '-am', 'Link');
    publish();
    const run = await plan('--monorepo', 'bare.git');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^bare\.git: error cli\/monorepo-unreadable: .*CODEOWNERS.*symbolic link/,
    );
  });
});
