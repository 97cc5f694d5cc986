import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { isMeasured, resolveObservability } from '@freehold/application';
import {
  SloPreview,
  SloPreviewRequest,
} from '@freehold/backstage-plugin-namespaces-common';
import { ApplicationAuthorizer } from '@freehold/backstage-plugin-namespaces-node';
import { ChangePlan } from '@freehold/generators';
import {
  ApplicationPlanError,
  MonorepoStore,
  Snapshot,
  planUpdateSlo,
} from '@freehold/monorepo';
import { Instant } from '@freehold/slo';
import { readPlatform } from '../../../platform/readPlatform';
import { sourceProblem } from '../../../sourceProblem';
import { deriveObjectives } from '../../definitions/deriveObjectives';
import { HOUR_MS } from '../../record/dayRow';
import { SloReader } from '../../record/SloReader';
import { lastStageFirst, sloPath } from '../applicationSlos';
import { firstDayOf } from '../objectiveDetail';
import { SloRollups } from '../SloRollups';
import { notPermitted } from './notPermitted';
import { recordFinder } from './recordFinder';
import { sloEffects } from './sloEffects';

/** What previews are made with. */
export interface SloPreviewServices {
  slos: SloReader;
  rollups: SloRollups;
  store: MonorepoStore;
  authorizer: ApplicationAuthorizer;
}

/** What an edit of slo.yaml would write, and what it would make of what is recorded. Writes nothing. */
export async function previewSlo(
  services: SloPreviewServices,
  options: {
    application: string;
    request: SloPreviewRequest;
    credentials: BackstageCredentials;
    now: Instant;
  },
): Promise<SloPreview> {
  const { store, authorizer } = services;
  const { application: name, request, credentials, now } = options;
  const { base: baseCommit, text } = request;
  if (!(await store.commit(baseCommit))) {
    throw new InputError(
      `base: the monorepo has no commit ${baseCommit}; load the definition again`,
    );
  }
  const [snapshot, base] = await Promise.all([
    store.snapshot(),
    store.snapshot(baseCommit),
  ]);
  const planned = await planOrProblems(() =>
    planUpdateSlo({ snapshot, base, application: name, text }),
  );
  if (!planned.ok) {
    return planned;
  }
  const { plan, application, problems } = planned.value;
  const ownerRef = application.spec.owner;
  if (!(await authorizer.mayUpdate({ name, ownerRef }, { credentials }))) {
    return { ok: false, problems: [notPermitted(name, ownerRef)] };
  }
  const path = sloPath(name);
  const before = await snapshot.readText(path);
  return {
    ok: true,
    base: snapshot.commit,
    summary: plan.summary,
    entries: plan.entries,
    ...(await tellEffects(services, {
      name,
      snapshot,
      before,
      after: textAfter(plan, path, { before, edited: text }),
      now,
    })),
    problems: problems.map(sourceProblem),
  };
}

async function tellEffects(
  { slos, rollups }: SloPreviewServices,
  edit: {
    name: string;
    snapshot: Snapshot;
    before: string | undefined;
    after: string | undefined;
    now: Instant;
  },
): Promise<
  Pick<Extract<SloPreview, { ok: true }>, 'effects' | 'recordedTo' | 'sample'>
> {
  const { name, snapshot, before, after, now } = edit;
  const [source, series, indexed, { platform }] = await Promise.all([
    slos.source(),
    slos.applicationSeries(name),
    rollups.application(name),
    readPlatform(snapshot),
  ]);
  const days = await slos.days(
    series.map(({ id }) => id),
    Math.min(...series.map(each => firstDayOf(each, now))),
  );
  const stages = platform.spec.environments;
  const measured = new Set(
    stages
      .filter(({ stage }) => isMeasured(stage, platform))
      .map(stage => stage.name),
  );
  const observability = resolveObservability(platform);
  const objectivesOf = (text: string | undefined) =>
    deriveObjectives(
      name,
      text === undefined ? undefined : { text },
      observability,
    ).objectives ?? [];
  const recordedTo = Math.max(0, ...series.map(each => each.recordedTo));
  return {
    effects: sloEffects({
      before: objectivesOf(before),
      after: objectivesOf(after),
      places: (indexed?.namespaces ?? [])
        .filter(({ environment }) => measured.has(environment))
        .sort(lastStageFirst(stages.map(stage => stage.name))),
      findRecord: recordFinder(series, days, now),
      now,
    }),
    ...(recordedTo > 0 && {
      recordedTo: new Date(recordedTo * HOUR_MS).toISOString(),
    }),
    sample: source?.sample ?? false,
  };
}

async function planOrProblems<T>(
  plan: () => Promise<T>,
): Promise<{ ok: true; value: T } | Extract<SloPreview, { ok: false }>> {
  try {
    return { ok: true, value: await plan() };
  } catch (error) {
    if (error instanceof ApplicationPlanError) {
      return { ok: false, problems: error.problems.map(sourceProblem) };
    }
    throw error;
  }
}

/** What slo.yaml would say: merged with what others changed, or the edit alone when the two conflict. */
function textAfter(
  { entries }: ChangePlan,
  path: string,
  texts: { before: string | undefined; edited: string },
): string | undefined {
  const entry = entries.find(each => each.path === path);
  switch (entry?.action) {
    case 'create':
    case 'update':
      return entry.next;
    case 'conflict':
      return texts.edited;
    default:
      return texts.before;
  }
}
