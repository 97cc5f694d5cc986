import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import {
  SloDefinitionTable,
  SloTargetChangeTable,
} from '../../database/tables';
import {
  DerivedApplication,
  LastCommit,
} from '../../indexer/deriveApplication';
import { ObjectiveChange, targetChanges } from './targetChanges';
import { reconcileSeries } from './reconcileSeries';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 200;

/** What a pass over the monorepo found out about objectives. */
export interface ObjectivesUpdate {
  changed: readonly DerivedApplication[];
  removed: readonly string[];
  /** ISO 8601. */
  at: string;
  /** Commits that removed the applications, as far as they are known. */
  removedBy: ReadonlyMap<string, LastCommit>;
  /** Whether other targets were somebody's doing; they are not when all is read for the first time. */
  recordChanges: boolean;
}

type DefinitionRow = SloDefinitionTable;

/** Brings definitions and series up to date with what a pass found, and keeps a record of changed targets. */
export async function writeObjectives(
  tx: Knex.Transaction,
  update: ObjectivesUpdate,
): Promise<void> {
  for (const applications of chunked(update.changed, INSERT_CHUNK)) {
    await writeChunk(tx, applications, update);
  }
  for (const names of chunked(update.removed, INSERT_CHUNK)) {
    await removeChunk(tx, names, update);
  }
}

async function writeChunk(
  tx: Knex.Transaction,
  applications: readonly DerivedApplication[],
  update: ObjectivesUpdate,
): Promise<void> {
  const known = await definitionsOf(
    tx,
    applications.map(({ name }) => name),
  );
  const definitions = new Map<string, DefinitionRow[]>();
  const rewritten: string[] = [];
  const changes: TargetChangeRow[] = [];
  for (const application of applications) {
    const { name } = application;
    const before = known.get(name) ?? [];
    const after = application.objectives ? definitionRows(application) : before;
    definitions.set(name, after);
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      rewritten.push(name);
      changes.push(
        ...changeRows(
          name,
          targetChanges(before, after),
          application.lastCommit,
          update.at,
        ),
      );
    }
  }

  await tx('slo_definitions').whereIn('application', rewritten).delete();
  const rows = rewritten.flatMap(name => definitions.get(name) ?? []);
  for (const chunk of chunked(rows, INSERT_CHUNK)) {
    await tx('slo_definitions').insert(chunk);
  }
  if (update.recordChanges) {
    await insertChanges(tx, changes);
  }
  await reconcileSeries(tx, {
    applications: applications.flatMap(application => {
      const namespaces = measuredNamespaces(application);
      const { name } = application;
      const before = known.get(name) ?? [];
      const after = definitions.get(name) ?? [];
      return namespaces ? [{ name, namespaces, before, after }] : [];
    }),
    at: update.at,
  });
}

/** Nothing when application.yaml could not be read: then the last known ones stay. */
function measuredNamespaces({ rows, measuredIn }: DerivedApplication) {
  return rows?.filter(
    ({ environment }) => measuredIn?.includes(environment) ?? true,
  );
}

async function removeChunk(
  tx: Knex.Transaction,
  names: readonly string[],
  update: ObjectivesUpdate,
): Promise<void> {
  const known = await definitionsOf(tx, names);
  await tx('slo_definitions').whereIn('application', names).delete();
  await insertChanges(
    tx,
    [...known].flatMap(([name, before]) =>
      changeRows(
        name,
        targetChanges(before, []),
        update.removedBy.get(name),
        update.at,
      ),
    ),
  );
  await reconcileSeries(tx, {
    applications: names.map(name => ({
      name,
      namespaces: [],
      before: known.get(name) ?? [],
      after: [],
    })),
    at: update.at,
  });
}

async function definitionsOf(
  tx: Knex.Transaction,
  names: readonly string[],
): Promise<Map<string, DefinitionRow[]>> {
  const rows = await tx('slo_definitions')
    .whereIn('application', names)
    .orderBy(['application', 'position'])
    .select(
      'application',
      'objective',
      'position',
      'title',
      'target',
      'definition_json',
    );
  return grouped(rows, row => row.application);
}

function definitionRows({
  name,
  objectives = [],
}: DerivedApplication): DefinitionRow[] {
  return objectives.map((derived, position) => ({
    application: name,
    objective: derived.objective,
    position,
    title: derived.title,
    target: derived.target,
    definition_json: JSON.stringify(derived.definition),
  }));
}

type TargetChangeRow = Omit<SloTargetChangeTable, 'id'>;

function changeRows(
  application: string,
  changes: readonly ObjectiveChange[],
  commit: LastCommit | undefined,
  at: string,
): TargetChangeRow[] {
  return changes.map(({ objective, title, from, to }) => ({
    application,
    objective,
    title,
    from_target: from ?? null,
    to_target: to ?? null,
    at: commit?.at ?? at,
    commit_json: commit ? JSON.stringify(commit) : '',
  }));
}

async function insertChanges(
  tx: Knex.Transaction,
  rows: readonly TargetChangeRow[],
): Promise<void> {
  for (const chunk of chunked(rows, INSERT_CHUNK)) {
    await tx('slo_target_changes').insert(chunk);
  }
}
