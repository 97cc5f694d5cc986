import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkApplication,
  parseApplication,
  ParseResult,
  parsePlatform,
  Problem,
  resolveApplication,
} from '@freehold/application';
import { invalidFields } from './__testUtils__/kubernetesModels';
import { manifestsOf } from './__testUtils__/manifestsOf';
import { podSecurityViolations } from './__testUtils__/podSecurityViolations';
import { generateApplication } from './generateApplication';
import { checkPipelines } from './pipelines/checkPipelines';

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

    const tree = generateApplication(resolveApplication(application, platform));
    const objects = manifestsOf(tree)
      .map(({ manifest }) => manifest)
      .filter(({ kind }) => kind !== 'Kustomization');
    expect(objects.flatMap(invalidFields)).toEqual([]);
    expect(objects.flatMap(podSecurityViolations)).toEqual([]);
    expect(checkPipelines(tree)).toEqual([]);
  });
});
