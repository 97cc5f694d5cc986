import { execFile } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import { version } from '../package.json';
import { Workspace } from './__testUtils__/workspace';
import { checkCommand } from './commands/check';
import { main } from './main';

// What a monorepo is given to run in its CI has to fit this program: nobody else tries it before it is needed.

const SAMPLE = resolve(__dirname, '../../../examples/monorepo');
const SCRIPT = 'scripts/check.sh';
const read = (file: string) => readFileSync(join(SAMPLE, file), 'utf8');

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'working-directory'?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; 'timeout-minutes': number }>;
}

describe('the workflow of the sample', () => {
  const document = parseDocument(read('.github/workflows/guardrails.yaml'));
  const workflow = document.toJS() as Workflow;
  const steps = Object.values(workflow.jobs).flatMap(job => job.steps);

  it('is YAML, runs on pull requests and may only read', () => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
    expect(Object.keys(workflow.on)).toContain('pull_request');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('uses actions by their commit, and all of the history', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
    const checkout = steps.find(({ uses }) => uses?.includes('checkout'));
    expect(checkout?.with).toMatchObject({ 'fetch-depth': 0 });
  });

  it('lets no text of a pull request become a command', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.join('\n')).not.toContain('${{');
    const install = steps.find(({ run }) => run?.startsWith('npm install'));
    expect(install?.['working-directory']).toBe('${{ runner.temp }}');
    expect(install?.run).toContain(
      `@freehold/cli@${version.split('.').slice(0, 2).join('.')}`,
    );
  });

  it('asks for options that there are', async () => {
    let help = '';
    const terminal = {
      cwd: '/nowhere',
      stdout: (text: string) => {
        help += text;
      },
      stderr: () => {},
    };
    await main(['check', '--help'], terminal, async () => [checkCommand]);
    const commands = [...steps.flatMap(({ run }) => run ?? []), read(SCRIPT)];
    const options = commands
      .join('\n')
      .split('\n')
      .filter(line => line.includes('check --changed-since'))
      .flatMap(line => line.split(/ check /)[1].match(/--[a-z-]+/g) ?? []);
    expect(options.length).toBeGreaterThan(3);
    for (const option of options) expect(help).toContain(`${option} `);
  });
});

describe('the script of the sample', () => {
  const run = promisify(execFile);
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
    workspace.write('monorepo/scripts/check.sh', read(SCRIPT));
    workspace.write('bin/freehold', '#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n');
    chmodSync(join(workspace.path, 'bin/freehold'), 0o755);
  });
  afterEach(() => workspace.dispose());

  it.each<[string, string[], string, string[]]>([
    ['against main', [], 'origin/main', []],
    ['against a revision', ['origin/x y'], 'origin/x y', []],
    ['with options', ['v1', '--format', 'junit'], 'v1', ['--format', 'junit']],
    ['with options alone', ['--fix'], 'origin/main', ['--fix']],
  ])(
    'checks %s, from wherever it is called',
    async (_, args, revision, options) => {
      const { stdout } = await run(
        'sh',
        [join(workspace.path, 'monorepo/scripts/check.sh'), ...args],
        {
          cwd: '/',
          env: { PATH: `${join(workspace.path, 'bin')}:${process.env.PATH}` },
        },
      );
      expect(stdout.trimEnd().split('\n')).toEqual([
        join(workspace.path, 'monorepo'),
        ...['check', '--changed-since', revision],
        ...['--fail-on', 'error', ...options],
      ]);
    },
  );
});
