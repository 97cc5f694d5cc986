import { version } from '../package.json';
import { checkCommand } from './commands/check';
import { generateCommand } from './commands/generate';
import { guardrailsCommand } from './commands/guardrails';
import { planCommand } from './commands/plan';
import { referenceCommand } from './commands/reference';
import { commands } from './commands/registry';
import { schemaCommand } from './commands/schema';
import { sloCommand } from './commands/slo';
import { main } from './main';

/** Jest cannot load them one by one, as the program does. */
const all = [
  checkCommand,
  generateCommand,
  guardrailsCommand,
  planCommand,
  referenceCommand,
  schemaCommand,
  sloCommand,
];

const rules = (...args: string[]) => ['slo', 'rules', '--slo', 's', ...args];

describe('main', () => {
  const run = async (...args: string[]) => {
    let stdout = '';
    let stderr = '';
    const exitCode = await main(
      args,
      {
        stdout: text => {
          stdout += text;
        },
        stderr: text => {
          stderr += text;
        },
        cwd: '/nowhere',
      },
      async () => all,
    );
    return { exitCode, stdout, stderr };
  };

  it.each([
    ['help', ['--help'], 'Exit codes:'],
    ['help of a command', ['generate', '--help'], '--application <file>'],
    ['help of a check', ['check', '--help'], '--changed-since <revision>'],
    ['help of a group', ['slo', '--help'], 'rules [options]'],
    ['the version', ['--version'], version],
  ])('prints %s', async (_, args, expected) => {
    const result = await run(...args);
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.stdout).toContain(expected);
  });

  it.each([
    ['no command', [], 'Usage:'],
    ['an unknown command', ['destroy'], "unknown command 'destroy'"],
    ['a missing option', ['plan'], "'--application <file>'"],
    [
      'an unknown option',
      ['schema', '--kind', 'platform', '--all'],
      "unknown option '--all'",
    ],
    ['an extra argument', ['schema', '--kind', 'platform', 'x'], 'arguments'],
    ['an unknown kind', ['schema', '--kind', 'slo'], 'Allowed choices'],
    [
      'a check without a file',
      ['reference', '--kind', 'platform', '--check'],
      "'--out <file>'",
    ],
    [
      'an unknown format of a check',
      ['check', '--format', 'xml'],
      'Allowed choices',
    ],
    ['no command of a group', ['slo'], 'Usage: freehold slo'],
    [
      'Datadog without a platform',
      rules('--target', 'datadog', '--out', '-'),
      "'--platform <file>'",
    ],
    [
      'a kind of Prometheus for Datadog',
      rules(
        ...['--target', 'datadog', '--platform', 'p', '--out', '-'],
        ...['--kind', 'rules'],
      ),
      "'--kind'",
    ],
    [
      'a check of standard output',
      rules('--target', 'prometheus', '--out', '-', '--check'),
      "'--check'",
    ],
    [
      'an application and an owner',
      [
        'slo',
        'status',
        '--portal',
        'http://p',
        '--application',
        'a',
        '--owner',
        'b',
      ],
      'cannot be used with',
    ],
  ])('cannot run with %s', async (_, args, expected) => {
    const result = await run(...args);
    expect(result).toMatchObject({ exitCode: 2, stdout: '' });
    expect(result.stderr).toContain(expected);
  });

  it('has every command', async () => {
    const { stdout } = await run('--help');
    for (const name of commands.keys()) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    }
    expect(commands.size).toBe(all.length);
  });

  it('never prints control characters of a file name', async () => {
    const result = await run(
      ...['generate', '--platform', 'p', '--out', 'o'],
      ...['--application', 'a\n\u001b[31mb'],
    );
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toContain('a\\u000a\\u001b[31mb');
    expect(result.stderr).not.toContain('\u001b');
  });
});
