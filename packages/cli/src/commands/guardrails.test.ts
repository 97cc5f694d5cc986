import { runFreehold } from '../__testUtils__/runFreehold';
import {
  copyMonorepo,
  guardedMonorepo,
} from '../__testUtils__/guardedMonorepo';
import type { Workspace } from '../__testUtils__/workspace';

jest.setTimeout(120_000);

const RENDERED = 'platform/rendered/guardrails';

describe('freehold guardrails', () => {
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

  it('lists what there is, with the names that waivers use', async () => {
    const { path } = copy();
    const text = await runFreehold(['guardrails', 'list'], path);
    expect(text).toMatchObject({ exitCode: 0, stderr: '' });
    expect(text.stdout).toMatch(
      /^no-host-namespaces +error {4}.+ \(platform\/guardrails\/no-host-namespaces\.yaml\)$/m,
    );
    expect(text.stdout).toMatch(/^owner-exists +error {4}/m);
    const json = await runFreehold(
      ['guardrails', 'list', '--format', 'json'],
      path,
    );
    expect(JSON.parse(json.stdout).rules).toContainEqual(
      expect.objectContaining({ id: 'owner-exists', source: 'repository' }),
    );
  });

  it('writes what clusters apply, once, and takes away what is gone', async () => {
    const { name, path } = copy();
    workspace.write(`${name}/${RENDERED}/gone.yaml`, 'kind: Old\n');
    const stale = await runFreehold(['guardrails', 'render', '--check'], path);
    expect(stale).toMatchObject({ exitCode: 1, stdout: '' });
    expect(stale.stderr).toContain(
      `${RENDERED}/no-host-namespaces.yaml: error cli/not-current: `,
    );
    expect(workspace.tree(`${name}/${RENDERED}`)).toEqual({
      'gone.yaml': 'kind: Old\n',
    });

    const written = await runFreehold(['guardrails', 'render'], path);
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written.stdout).toContain(`deleted   ${RENDERED}/gone.yaml\n`);
    expect(Object.keys(workspace.tree(`${name}/${RENDERED}`))).toEqual(
      Object.keys(workspace.tree(`${name}/platform/guardrails`)),
    );

    const again = await runFreehold(['guardrails', 'render'], path);
    expect(again).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const current = await runFreehold(
      ['guardrails', 'render', '--check'],
      path,
    );
    expect(current).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('writes elsewhere when it is told to', async () => {
    const { name, path } = copy();
    const run = await runFreehold(
      ['guardrails', 'render', '--out', 'out'],
      path,
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(Object.keys(workspace.tree(`${name}/out`))).toContain(
      'no-host-namespaces.yaml',
    );
  });

  it('cannot run where there is no monorepo', async () => {
    const run = await runFreehold(['guardrails', 'list'], workspace.path);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('error cli/no-monorepo: ');
  });
});
