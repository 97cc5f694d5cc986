import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkApplication,
  parseApplication,
  ParseResult,
  parsePlatform,
  Problem,
  resolveApplication,
} from '@freehold/application';
import { parseOpenSlo } from '@freehold/slo';
import { invalidFields } from './__testUtils__/kubernetesModels';
import { manifestsOf } from './__testUtils__/manifestsOf';
import { podSecurityViolations } from './__testUtils__/podSecurityViolations';
import { generateApplication } from './generateApplication';
import {
  generatePlatform,
  SHARED_RULES_FILE,
} from './platform/generatePlatform';
import { checkPipelines } from './pipelines/checkPipelines';
import { parseSlo } from './slo/parseSlo';

const ROOT = join(__dirname, '..', '..', '..', 'examples', 'monorepo');

function valueOf<T>(result: ParseResult<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

const platform = valueOf(
  parsePlatform(readFileSync(join(ROOT, 'platform', 'platform.yaml'), 'utf8')),
);
const applications = readdirSync(join(ROOT, 'applications')).sort();

const sloTexts = new Map(
  applications
    .map(name => [name, join(ROOT, 'applications', name, 'slo.yaml')] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [name, readFileSync(file, 'utf8')]),
);

describe('the sample monorepo', () => {
  it('has applications', () => {
    expect(applications.length).toBeGreaterThan(30);
  });

  it.each(applications)('gets valid manifests and pipelines for %s', name => {
    const application = valueOf(
      parseApplication(
        readFileSync(
          join(ROOT, 'applications', name, 'application.yaml'),
          'utf8',
        ),
      ),
    );
    const errors = checkApplication(application, platform).filter(
      ({ severity }: Problem) => severity === 'error',
    );
    expect(errors).toEqual([]);

    const resolved = resolveApplication(application, platform);
    const slo = sloTexts.get(name);
    expect(slo === undefined ? [] : parseSlo(resolved, slo).problems).toEqual(
      [],
    );
    const tree = generateApplication(resolved, { slo });
    const objects = manifestsOf(tree)
      .map(({ manifest }) => manifest)
      .filter(({ kind }) => kind !== 'Kustomization');
    expect(objects.flatMap(invalidFields)).toEqual([]);
    expect(objects.flatMap(podSecurityViolations)).toEqual([]);
    expect(checkPipelines(tree)).toEqual([]);
  });

  it('shows what can be said of objectives, and one application that has none', () => {
    const slos = [...sloTexts].map(([name, text]) => {
      const parsed = parseOpenSlo(text);
      return [name, valueOf(parsed).slos] as const;
    });
    expect(slos.filter(([, each]) => each.length === 0)).toHaveLength(1);
    const objectives = slos.flatMap(([, each]) =>
      each.flatMap(slo => slo.objectives),
    );
    expect(new Set(objectives.map(each => each.budgeting.method))).toEqual(
      new Set(['Occurrences', 'Timeslices']),
    );
    expect(
      slos.flatMap(([, each]) =>
        each.flatMap(({ window }) =>
          window.kind === 'calendar' ? [window.timeZone] : [],
        ),
      ),
    ).toEqual(['Asia/Tokyo']);
  });

  it('gets one set of rules for all namespaces', () => {
    const tree = generatePlatform(platform);
    expect([...tree.keys()]).toEqual([SHARED_RULES_FILE]);
    const objects = manifestsOf(tree).map(({ manifest }) => manifest);
    expect(objects.flatMap(invalidFields)).toEqual([]);
  });
});
