import { findOwnPaths } from '@backstage/cli-common';
import {
  APPLICATION_FILE,
  parseApplication,
  parsePlatform,
  PLATFORM_FILE,
} from '@freehold/application';
import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { defaultSlos, parseOpenSlo, SLO_FILE } from '@freehold/slo';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED = findOwnPaths(__dirname).resolveRoot('examples/monorepo');

/** The objectives of one slo.yaml in one namespace. */
export function seriesOf(options: {
  application: string;
  environment?: string;
  text: string;
}): SloSeries[] {
  const { application, environment = 'production', text } = options;
  const parsed = parseOpenSlo(text, { platformPolicies: ['platform-default'] });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value.slos.flatMap(slo =>
    slo.objectives.map((objective, index) => ({
      id: index,
      application,
      environment,
      cluster: `gke-${environment}`,
      namespace: `${application}-${environment}`,
      slo,
      objective,
    })),
  );
}

/** Every objective of the sample monorepo in every environment, numbered. */
export function sampleSeries(): SloSeries[] {
  const platform = parsePlatform(
    readFileSync(join(SEED, PLATFORM_FILE), 'utf8'),
  );
  if (!platform.ok) {
    throw new Error(JSON.stringify(platform.problems));
  }
  const { tiers } = platform.value.spec;
  const series = sampleApplications().flatMap(name => {
    const directory = join(SEED, 'applications', name);
    const parsed = parseApplication(
      readFileSync(join(directory, APPLICATION_FILE), 'utf8'),
    );
    if (!parsed.ok) {
      throw new Error(JSON.stringify(parsed.problems));
    }
    const { profile, tier, environments } = parsed.value.spec;
    const file = join(directory, SLO_FILE);
    const text = existsSync(file)
      ? readFileSync(file, 'utf8')
      : defaultSlos({ name, profile, sloTarget: tiers[tier].sloTarget });
    return Object.keys(environments).flatMap(environment =>
      seriesOf({ application: name, environment, text }),
    );
  });
  return series.map((one, id) => ({ ...one, id }));
}

export function sampleApplications(): string[] {
  return readdirSync(join(SEED, 'applications')).sort();
}
