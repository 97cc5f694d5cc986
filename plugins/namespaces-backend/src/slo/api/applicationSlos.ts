import { NotFoundError } from '@backstage/errors';
import { isApplicationName } from '@freehold/application';
import {
  ApplicationSlos,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';
import { Instant, PLATFORM_DEFAULT_POLICY, SLO_FILE } from '@freehold/slo';
import { sourceFiles } from '../../detail/sourceFiles';
import { readPlatform } from '../../platform/readPlatform';
import { SloReader } from '../record/SloReader';
import { firstDayOf, objectiveDetail } from './objectiveDetail';
import { SloRollups } from './SloRollups';

/** Where an application's objectives are written. */
export function sloPath(application: string): string {
  return `applications/${application}/${SLO_FILE}`;
}

/** The objectives of one application with their figures, as of the last refresh. */
export async function applicationSlos(options: {
  slos: SloReader;
  rollups: SloRollups;
  store: MonorepoStore;
  name: string;
  now: Instant;
}): Promise<ApplicationSlos> {
  const { slos, rollups, store, name, now } = options;
  // What is no name is not looked up: PostgreSQL takes no NUL.
  const indexed = isApplicationName(name)
    ? await rollups.application(name)
    : undefined;
  if (!indexed) {
    throw noApplication(name);
  }
  const [source, series, snapshot] = await Promise.all([
    slos.source(),
    slos.applicationSeries(name),
    store.snapshot(),
  ]);
  const path = sloPath(name);
  const [{ platform }, entries, days] = await Promise.all([
    readPlatform(snapshot),
    snapshot.list(`applications/${name}`),
    slos.days(
      series.map(({ id }) => id),
      Math.min(...series.map(each => firstDayOf(each, now))),
    ),
  ]);
  const file = sourceFiles(store.links, snapshot.commit).file(path);
  const stages = platform.spec.environments.map(
    environment => environment.name,
  );
  return {
    application: name,
    file: {
      ...file,
      exists: entries.some(entry => entry.path === path),
      problems: indexed.problems.filter(problem => problem.file === path),
    },
    ...(source && { source }),
    policy: PLATFORM_DEFAULT_POLICY,
    objectives: series
      .map(each =>
        objectiveDetail({
          series: each,
          days: days.get(each.id) ?? [],
          file,
          now,
        }),
      )
      .sort(lastStageFirst(stages)),
  };
}

export function noApplication(name: string): NotFoundError {
  return new NotFoundError(
    `The monorepo has no application ${JSON.stringify(name)}`,
  );
}

/** The last stage is what members use, so it comes first. Within an environment the order stays as it was. */
export function lastStageFirst(environments: readonly string[]) {
  return (
    a: Pick<SloObjectiveDetail, 'environment'>,
    b: Pick<SloObjectiveDetail, 'environment'>,
  ): number =>
    environments.indexOf(b.environment) - environments.indexOf(a.environment);
}
