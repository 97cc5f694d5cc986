import {
  exampleApplicationText,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  resolveApplication,
} from '@freehold/application';
import {
  ChangePlan,
  generateApplication,
  planFiles,
} from '@freehold/generators';
import { editSloTargets } from '@freehold/slo';
import { seedTree } from '../plan/seedTree';
import { planUpdateSlo } from '../plan/updateSlo';
import { MonorepoStore } from '../types';
import { AUTHOR } from './gitRepositories';

export const NAME = 'payment-authorizer';
export const DIRECTORY = `applications/${NAME}`;
export const SLO = `${DIRECTORY}/slo.yaml`;
export const RECORD = `${DIRECTORY}/.freehold/generated.json`;
export const RULES = ['develop', 'production', 'staging'].map(
  environment => `${DIRECTORY}/${environment}/prometheusrule.yaml`,
);
export const PRODUCTION_RULES = RULES[1];

export const OWN = `apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: ${NAME}
  indicator:
    metadata: {name: checkout}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {spec: {query: 'checkout_total{result="ok"}', datadogQuery: 'sum:ok{kube_namespace:$namespace}'}}}
        total: {metricSource: {spec: {query: checkout_total, datadogQuery: 'sum:all{kube_namespace:$namespace}'}}}
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{target: 0.99}]
`;

/** The files of a monorepo with one application. */
export function seed(
  extra: Record<string, string> = {},
  platformText = examplePlatformText,
): Record<string, string> {
  const tree = seedTree({
    platformText,
    applications: [{ name: NAME, text: exampleApplicationText }],
    extra: new Map(Object.entries(extra)),
  });
  return Object.fromEntries(tree);
}

let writes = 0;

/** Writes files as somebody with an editor would; `undefined` deletes. */
export async function write(
  store: MonorepoStore,
  files: Record<string, string | undefined>,
) {
  writes += 1;
  const proposal = await store.propose({
    id: `write-${writes}`,
    subject: 'Edit by hand',
    author: AUTHOR,
    async plan(snapshot) {
      const current = await snapshot.readTexts(Object.keys(files));
      const next = new Map(
        Object.entries(files).flatMap(([path, text]) =>
          text === undefined ? [] : [[path, text] as const],
        ),
      );
      return planFiles({ base: current, current, next });
    },
  });
  expect(proposal.status).toBe('landed');
}

export function withTarget(
  text: string,
  objective: string,
  target: number,
): string {
  const edited = editSloTargets(text, [{ objective, target }]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return edited.text;
}

export async function read(
  store: MonorepoStore,
  path: string,
): Promise<string> {
  const text = await (await store.snapshot()).readText(path);
  if (text === undefined) throw new Error(`No ${path}`);
  return text;
}

export async function planOn(
  store: MonorepoStore,
  text: string,
  base?: string,
) {
  return planUpdateSlo({
    snapshot: await store.snapshot(),
    base: await store.snapshot(base),
    application: NAME,
    text,
  });
}

export async function problemCodes(
  promise: Promise<unknown>,
): Promise<string[]> {
  const error = await promise.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toHaveProperty('name', 'ApplicationPlanError');
  return error.problems.map(({ code }: { code: string }) => code);
}

export function actions({ entries }: ChangePlan): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(({ action }) => action !== 'keep')
      .map(({ path, action, reason }) => [path, `${action} ${reason}`]),
  );
}

/** What generation writes for the standing slo.yaml, and what stands in its place. */
export async function generatedAndStanding(store: MonorepoStore) {
  const application = parseApplication(exampleApplicationText);
  const platform = parsePlatform(await read(store, 'platform/platform.yaml'));
  if (!application.ok || !platform.ok) throw new Error('Broken example');
  const slo = await read(store, SLO);
  const generated = generateApplication(
    resolveApplication(application.value, platform.value),
    { slo },
  );
  const snapshot = await store.snapshot();
  return {
    generated: Object.fromEntries([...generated, [SLO, slo]]),
    standing: Object.fromEntries(await snapshot.readTexts(generated.keys())),
  };
}

export function withoutObservability(): string {
  return examplePlatformText.replace(/\n {2}observability:[\s\S]*$/, '\n');
}

export function withDatadog(): string {
  return `${withoutObservability()}  observability: {backend: datadog, datadog: {operator: true}}\n`;
}
