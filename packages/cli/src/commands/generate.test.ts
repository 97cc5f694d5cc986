import { execFileSync } from 'node:child_process';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runFreehold } from '../__testUtils__/runFreehold';
import { Workspace } from '../__testUtils__/workspace';

const APPLICATION = 'applications/hello-world';
const RECORD = `${APPLICATION}/.freehold/generated.json`;

// Every run is a process that compiles what it loads.
jest.setTimeout(60_000);

describe('freehold generate', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.dispose());

  const generate = (out = 'out', application = 'application.yaml') =>
    runFreehold(
      [
        'generate',
        '--application',
        application,
        '--platform',
        'platform.yaml',
        '--out',
        out,
      ],
      workspace.path,
    );

  it('writes the whole directory and the code owners', async () => {
    const run = await generate();
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain(
      `created   ${APPLICATION}/develop/namespace.yaml (new)\n`,
    );
    const tree = workspace.tree('out');
    expect(run.stdout).toContain(
      `hello-world: ${
        Object.keys(tree).length
      } created, 0 updated, 0 deleted, 0 kept, 0 in conflict\n`,
    );
    expect(Object.keys(tree)).toEqual(
      expect.arrayContaining([
        'CODEOWNERS',
        RECORD,
        `${APPLICATION}/application.yaml`,
        `${APPLICATION}/develop/deployment.yaml`,
        `${APPLICATION}/production/rolebinding.yaml`,
        `${APPLICATION}/spinnaker/application.json`,
        `${APPLICATION}/spinnaker/deploy-production.json`,
      ]),
    );
    expect(tree.CODEOWNERS).toContain(`/${APPLICATION}/ @example/sre\n`);
    expect(tree[`${APPLICATION}/application.yaml`]).toBe(
      workspace.read('application.yaml'),
    );
  });

  it('writes the same bytes wherever it runs, and touches nothing the second time', async () => {
    await generate('one');
    await generate('two');
    expect(workspace.tree('two')).toEqual(workspace.tree('one'));

    const file = join(workspace.path, 'one', RECORD);
    const before = statSync(file);
    const again = await generate('one');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toMatch(
      /^hello-world: 0 created, 0 updated, 0 deleted, \d+ kept, 0 in conflict\n$/,
    );
    expect(statSync(file).ino).toBe(before.ino);
    expect(workspace.tree('one')).toEqual(workspace.tree('two'));
  });

  it('adds to the code owners of other applications', async () => {
    await generate();
    workspace.edit('application.yaml', text =>
      text
        .replace('name: hello-world', 'name: another')
        .replace('group:default/sre', 'group:default/team-cart'),
    );
    expect((await generate()).exitCode).toBe(0);
    const owners = workspace.read('out/CODEOWNERS');
    expect(owners).toContain('/applications/another/ @example/team-cart\n');
    expect(owners).toContain('/applications/hello-world/ @example/sre\n');
  });

  it('completes a run that was cut off', async () => {
    await generate('whole');
    await generate('cut');
    workspace.remove(`cut/${RECORD}`);
    workspace.remove(`cut/${APPLICATION}/production`);
    expect((await generate('cut')).exitCode).toBe(0);
    expect(workspace.tree('cut')).toEqual(workspace.tree('whole'));
  });

  it('writes what all applications share, and removes it when the platform no longer asks for it', async () => {
    const shared = () =>
      runFreehold(
        ['generate', '--platform', 'platform.yaml', '--out', 'out'],
        workspace.path,
      );
    const rules = 'platform/slo/prometheusrule.yaml';
    const first = await shared();
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toBe(
      `created   ${rules} (new)\nplatform: 1 created, 0 updated, 0 deleted, 0 kept, 0 in conflict\n`,
    );
    const written = workspace.read(`out/${rules}`);
    expect(written).toContain('alert: SloErrorBudgetBurnsFast');

    workspace.edit(`out/${rules}`, text => `# Ours.\n${text}`);
    await shared();
    expect(workspace.read(`out/${rules}`)).toBe(written);

    workspace.edit('platform.yaml', text =>
      text.replace('operator: true', 'operator: false'),
    );
    expect((await shared()).stdout).toContain(`deleted   ${rules}`);
    expect(workspace.tree('out')).toEqual({});
  });

  describe('in a directory that holds the application', () => {
    const edited = `out/${APPLICATION}/develop/deployment.yaml`;
    const byPeople = '# Sized by hand after the load test.\n';

    it('keeps what people edited, deleted and added', async () => {
      await generate();
      workspace.edit(edited, text => byPeople + text);
      workspace.remove(`out/${APPLICATION}/develop/limitrange.yaml`);
      workspace.write(
        `out/${APPLICATION}/develop/extra.yaml`,
        'theirs: true\n',
      );
      workspace.write('out/README.md', 'Ours.\n');
      const before = workspace.tree('out');

      const run = await generate();
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toContain(
        `kept      ${APPLICATION}/develop/deployment.yaml (edited)\n`,
      );
      expect(run.stdout).toContain(
        `kept      ${APPLICATION}/develop/limitrange.yaml (deleted-by-people)\n`,
      );
      const after = workspace.tree('out');
      delete before[RECORD];
      delete after[RECORD];
      expect(after).toEqual(before);
    });

    it('lets the objectives follow the tier where nobody edited them, and renders what stands there', async () => {
      const slo = `out/${APPLICATION}/slo.yaml`;
      const rules = `out/${APPLICATION}/production/prometheusrule.yaml`;
      await generate();
      workspace.git('out', 'init', '--quiet');
      workspace.git('out', 'add', '.');
      workspace.git('out', 'commit', '--quiet', '-m', 'Generate');
      // The latency is theirs, the availability still that of the tier.
      workspace.edit(slo, text => {
        const [availability, latency] = text.split('---\n');
        return `${availability}---\n${latency.replace('0.99', '0.9')}`;
      });
      workspace.edit('application.yaml', text =>
        text.replace('tier: c', 'tier: a'),
      );
      const run = await generate();
      expect(run).toMatchObject({ exitCode: 0 });
      expect(run.stdout).toContain(`${APPLICATION}/slo.yaml (merged)\n`);
      for (const target of ['0.9995', '0.9']) {
        expect(workspace.read(slo)).toContain(`target: ${target}\n`);
        expect(workspace.read(rules)).toContain(`vector(${target})`);
      }

      workspace.remove(slo);
      expect((await generate()).exitCode).toBe(0);
      expect(workspace.read(rules)).toContain('groups: []');
    });

    it('does not render objectives that cannot be read', async () => {
      await generate();
      workspace.write(`out/${APPLICATION}/slo.yaml`, 'kind: SLO\n');
      const before = workspace.tree('out');
      const run = await generate();
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain(`${APPLICATION}/slo.yaml:1`);
      expect(workspace.tree('out')).toEqual(before);
    });

    it('follows the application where nobody edited', async () => {
      await generate();
      workspace.edit('application.yaml', text =>
        text
          .replace('    staging: {}\n', '')
          .replace('group:default/sre', 'group:default/team-cart'),
      );
      workspace.write(`out/${APPLICATION}/staging/notes.md`, 'Ours.\n');

      const run = await generate();
      expect(run.exitCode).toBe(0);
      const tree = workspace.tree('out');
      expect(
        Object.keys(tree).filter(path =>
          path.startsWith(`${APPLICATION}/staging/`),
        ),
      ).toEqual([`${APPLICATION}/staging/notes.md`]);
      expect(tree[`${APPLICATION}/develop/namespace.yaml`]).toContain(
        'freehold.dev/owner: team-cart',
      );

      workspace.remove(`out/${APPLICATION}/staging`);
      await generate('fresh');
      expect(workspace.tree('out')).toEqual(workspace.tree('fresh'));
    });

    it('merges an edit with a change when git remembers what was generated', async () => {
      await generate();
      workspace.git('out', 'init', '--quiet');
      workspace.git('out', 'add', '.');
      workspace.git('out', 'commit', '--quiet', '-m', 'Generate');
      workspace.edit(edited, text => byPeople + text);
      workspace.edit(
        'application.yaml',
        text => `${text}  env: { COLOUR: blue }\n`,
      );

      const run = await generate();
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toContain(
        `updated   ${APPLICATION}/develop/deployment.yaml (merged)\n`,
      );
      expect(workspace.read(edited)).toContain(byPeople);
      expect(workspace.read(edited)).toContain('blue');

      const again = await generate();
      expect(again).toMatchObject({ exitCode: 0 });
      expect(again.stdout).toContain(' 0 updated');
    });

    it('writes nothing when it cannot know what an edited file was', async () => {
      await generate();
      workspace.edit(edited, text => byPeople + text);
      workspace.edit(
        'application.yaml',
        text => `${text}  env: { COLOUR: blue }\n`,
      );
      const before = workspace.tree('out');

      const run = await generate();
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain(
        `conflict  ${APPLICATION}/develop/deployment.yaml (exists)\n`,
      );
      expect(workspace.tree('out')).toEqual(before);
    });

    it('writes nothing over files that it did not generate', async () => {
      const foreign = `out/${APPLICATION}/develop/namespace.yaml`;
      workspace.write(foreign, 'kind: Namespace\n');
      expect((await generate()).exitCode).toBe(1);
      expect(workspace.tree('out')).toEqual({
        [foreign.replace('out/', '')]: 'kind: Namespace\n',
      });
    });
  });

  it('reports the problems of both documents at once', async () => {
    workspace.edit('application.yaml', text =>
      text.replace('tier: c', 'tier: gold'),
    );
    workspace.edit('platform.yaml', text =>
      text.replace('kind: Platform', 'kind: Platfrom'),
    );
    const run = await generate();
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^application\.yaml:\d+:\d+: error application\//m,
    );
    expect(run.stderr).toMatch(/^platform\.yaml:\d+:\d+: error platform\//m);
    expect(workspace.tree('out')).toEqual({});
  });

  it('refuses an application that the platform does not allow', async () => {
    workspace.edit('application.yaml', text =>
      text.replace('asia-docker.pkg.dev/example/apps', 'docker.io/library'),
    );
    const run = await generate();
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(
      /^application\.yaml:\d+:\d+: error application\//,
    );
    expect(workspace.tree('out')).toEqual({});
  });

  it('says which lines of CODEOWNERS it would lose', async () => {
    workspace.write('out/CODEOWNERS', '/docs/ @someone\n');
    const run = await generate();
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(
      'CODEOWNERS:1:1: error codeowners/foreign-line',
    );
    expect(workspace.tree('out')).toEqual({ CODEOWNERS: '/docs/ @someone\n' });
  });

  it('does not trust a damaged record', async () => {
    await generate();
    workspace.write(
      `out/${RECORD}`,
      '{"version":1,"generator":"x","files":{"../../x":{}}}',
    );
    const before = workspace.tree('out');
    const run = await generate();
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('error record/path-invalid');
    expect(workspace.tree('out')).toEqual(before);
  });

  it('never leaves the directory through a symbolic link', async () => {
    workspace.write('elsewhere/README.md', 'Not yours.\n');
    workspace.write('out/README.md', 'Ours.\n');
    symlinkSync(
      join(workspace.path, 'elsewhere'),
      join(workspace.path, 'out/applications'),
    );
    const run = await generate();
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('error cli/symbolic-link');
    expect(workspace.tree('elsewhere')).toEqual({
      'README.md': 'Not yours.\n',
    });
  });

  it.each<[string, (workspace: Workspace) => void]>([
    ['is missing', () => {}],
    ['is a directory', w => w.write('bad/file', '')],
    ['is not text', w => w.write('bad', Buffer.from([0xc3, 0x28]))],
    [
      'is too large',
      w => w.write('bad', Buffer.alloc(4 * 1024 * 1024 + 1, 32)),
    ],
    [
      'is a pipe into which nobody writes',
      w => execFileSync('mkfifo', [join(w.path, 'bad')]),
    ],
  ])('refuses an application that %s', async (_, make) => {
    make(workspace);
    const run = await generate('out', 'bad');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^bad: error cli\/file-unreadable: /);
  });

  it('says so when it cannot write', async () => {
    workspace.write('out', 'a file\n');
    const run = await generate();
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('error cli/file-unwritable');
    expect(workspace.read('out')).toBe('a file\n');
  });
});
