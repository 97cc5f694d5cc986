import { resolve } from 'node:path';
import { runFreehold } from '../__testUtils__/runFreehold';
import { Workspace } from '../__testUtils__/workspace';

const docs = resolve(__dirname, '../../../../docs/reference');

// Every run is a process that compiles what it loads.
jest.setTimeout(60_000);

describe('freehold reference and freehold schema', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = new Workspace();
  });
  afterAll(() => workspace.dispose());

  const freehold = (...args: string[]) => runFreehold(args, workspace.path);

  it.each([
    ['application', 'application-yaml.md'],
    ['platform', 'platform-yaml.md'],
  ])(
    'the reference of %s in the documentation is current',
    async (kind, page) => {
      const run = await freehold(
        'reference',
        '--kind',
        kind,
        '--out',
        `${docs}/${page}`,
        '--check',
      );
      expect(run).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    },
  );

  it('writes what it prints, and notices when the file is not current', async () => {
    const args = ['reference', '--kind', 'application'];
    const printed = await freehold(...args);
    expect(printed.stdout).toMatch(/^# application\.yaml\n/);

    expect(await freehold(...args, '--out', 'page.md')).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
    expect(workspace.read('page.md')).toBe(printed.stdout);

    workspace.edit('page.md', text => `${text}By hand.\n`);
    const check = await freehold(...args, '--out', 'page.md', '--check');
    expect(check.exitCode).toBe(1);
    expect(check.stderr).toMatch(/^page\.md: error cli\/not-current: /);
    expect(workspace.read('page.md')).toContain('By hand.');
  });

  it.each([
    ['application', 'Freehold application'],
    ['platform', 'Freehold platform'],
  ])('prints the JSON Schema of %s', async (kind, title) => {
    const run = await freehold('schema', '--kind', kind);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ title, type: 'object' });
  });
});
