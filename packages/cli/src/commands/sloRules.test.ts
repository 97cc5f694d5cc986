import { defaultSlos } from '@freehold/slo';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { runFreehold } from '../__testUtils__/runFreehold';
import { Workspace } from '../__testUtils__/workspace';

// Every run is a process that compiles what it loads.
jest.setTimeout(60_000);

interface Rule {
  record?: string;
  alert?: string;
  annotations?: Record<string, string>;
}

const slos = (name: string, profile: 'http' | 'grpc' = 'http') =>
  defaultSlos({ name, profile, sloTarget: 99.9, datadog: true });

describe('freehold slo rules', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
  });
  afterEach(() => workspace.dispose());

  const rules = (slo: string, ...args: string[]) =>
    runFreehold(['slo', 'rules', '--slo', slo, ...args], workspace.path);
  const prometheus = ['--target', 'prometheus', '--out', '-'];
  const datadog = [
    ...['--target', 'datadog', '--platform', 'platform.yaml'],
    ...['--out', '-'],
  ];
  const writeApplication = (name: string, slo = slos(name)) => {
    workspace.write(
      `applications/${name}/application.yaml`,
      workspace.read('application.yaml').replaceAll('hello-world', name),
    );
    workspace.write(`applications/${name}/slo.yaml`, slo);
  };

  it('writes one set of rules for Prometheus, whatever is in the directory', async () => {
    writeApplication('zebra', slos('zebra', 'grpc'));
    writeApplication('ant');
    workspace.write('applications/.hidden/slo.yaml', 'not: read');
    workspace.write('applications/node_modules/x/slo.yaml', 'not: read');
    const run = await rules('.', ...prometheus);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { groups } = parse(run.stdout) as {
      groups: Array<{ rules: Rule[] }>;
    };
    const all = groups.flatMap(group => group.rules);
    expect(all.map(({ record, alert }) => record ?? alert)).toEqual(
      expect.arrayContaining([
        'slo:sli_error:ratio_rate5m',
        'slo:sli_error:ratio_rate3d',
        'SloErrorBudgetBurnsFast',
      ]),
    );
    expect(run.stdout).toContain('grpc_server_handled_total');

    const again = await rules('applications', ...prometheus);
    expect(again.stdout).toBe(run.stdout);
  });

  it('writes an object for the Prometheus Operator as the platform has it', async () => {
    workspace.write('slo.yaml', slos('hello-world'));
    const run = await rules(
      'slo.yaml',
      ...['--target', 'prometheus', '--kind', 'prometheusrule'],
      ...['--platform', 'platform.yaml', '--out', 'out/rules.yaml'],
    );
    expect(run).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(parse(workspace.read('out/rules.yaml'))).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: {
        name: 'freehold-slo',
        namespace: 'monitoring',
        labels: { release: 'kube-prometheus-stack' },
      },
    });
    expect(workspace.read('out/rules.yaml')).toContain('runbook_url');
  });

  it('compares instead of writing', async () => {
    workspace.write('slo.yaml', slos('hello-world'));
    const check = () =>
      rules(
        'slo.yaml',
        ...['--target', 'prometheus', '--out', 'rules.yaml', '--check'],
      );
    expect((await check()).exitCode).toBe(1);
    await rules('slo.yaml', '--target', 'prometheus', '--out', 'rules.yaml');
    expect(await check()).toMatchObject({ exitCode: 0, stderr: '' });
    workspace.edit('rules.yaml', text => `${text}# Edited.\n`);
    const run = await check();
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/^rules\.yaml: error cli\/not-current: /);
  });

  it('writes the objects of every namespace for Datadog', async () => {
    writeApplication('zebra');
    writeApplication('ant');
    const run = await rules('applications', ...datadog);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const objects = parseAllDocuments(run.stdout).map(document => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    });
    expect(
      objects.map(({ kind, metadata }) => [
        kind,
        metadata.namespace,
        metadata.name,
      ]),
    ).toEqual(
      ['ant', 'zebra'].flatMap(name =>
        ['develop', 'production', 'staging'].flatMap(environment =>
          ['availability', 'latency'].map(slo => [
            'DatadogGenericResource',
            `${name}-${environment}`,
            `${name}.${slo}`,
          ]),
        ),
      ),
    );
    expect(JSON.parse(objects[0].spec.jsonSpec)).toMatchObject({
      type: 'metric',
      thresholds: [{ target: 99.9, timeframe: '30d' }],
      tags: expect.arrayContaining(['kube_namespace:ant-develop']),
    });
  });

  it('renders nothing when it cannot render everything, and names each line', async () => {
    writeApplication('ant', slos('ant').replace('30d', '28d'));
    writeApplication('bee', slos('bee').replace(/^ +datadogQuery: .*\n/m, ''));
    writeApplication('cat');
    const run = await rules('applications', ...datadog);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^applications\/ant\/slo\.yaml:\d+:\d+: error datadog\/window: /,
      ),
      expect.stringMatching(
        /^applications\/bee\/slo\.yaml:\d+:\d+: error datadog\/query-missing: /,
      ),
    ]);
  });

  it('reports the mistakes of all files at once, and leaves the old rules alone', async () => {
    workspace.write('rules.yaml', 'groups: []\n');
    writeApplication(
      'ant',
      slos('ant').replace('target: 0.999', 'target: 99.9'),
    );
    writeApplication('bee', slos('bee').replace('isRolling: true', ''));
    const run = await rules(
      'applications',
      ...['--target', 'prometheus', '--out', 'rules.yaml'],
    );
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^applications\/ant\/slo\.yaml:\d+:\d+: error /m,
    );
    expect(run.stderr).toMatch(
      /^applications\/bee\/slo\.yaml:\d+:\d+: error /m,
    );
    expect(workspace.read('rules.yaml')).toBe('groups: []\n');
  });

  it('warns of what can be rendered, but not alert', async () => {
    workspace.write(
      'slo.yaml',
      slos('hello-world').replace('target: 0.999', 'target: 0.9'),
    );
    const run = await rules('slo.yaml', ...prometheus);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toMatch(
      /^slo\.yaml:\d+:\d+: warning prometheus\/alert-unreachable: /,
    );
  });

  it.each<[string, string, string, string[]]>([
    ['there is nothing', 'nowhere', 'cli/slo-missing', prometheus],
    ['a directory has none', 'empty', 'cli/slo-missing', prometheus],
    ['a file is a link', 'linked', 'cli/symbolic-link', prometheus],
    ['an application is missing', 'alone', 'cli/file-unreadable', datadog],
    ['the service is another one', 'foreign', 'openslo/service', datadog],
  ])('cannot run when %s', async (_, directory, code, args) => {
    workspace.write('empty/README.md', 'Nothing.');
    workspace.write('alone/slo.yaml', slos('hello-world'));
    workspace.write('foreign/slo.yaml', slos('somebody-else'));
    workspace.write(
      'foreign/application.yaml',
      workspace.read('application.yaml'),
    );
    workspace.write('linked/README.md', 'A link.');
    symlinkSync('/etc/hostname', join(workspace.path, 'linked/slo.yaml'));
    const run = await rules(directory, ...args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
  });
});
