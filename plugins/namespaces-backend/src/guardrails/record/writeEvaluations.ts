import { Waiver } from '@freehold/guardrails';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import { updateMany } from '../../database/updateMany';
import {
  NamespaceGuardrailColumns,
  namespaceGuardrailColumns,
} from './namespaceGuardrails';
import { worstRank } from './outcome';
import { RecordedFinding } from './recordedFinding';
import { removeGuardrails } from './removeGuardrails';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 200;

/** How often an application uses an API of Kubernetes. */
export interface ApiUse {
  apiVersion: string;
  kind: string;
  uses: number;
}

/** What an evaluation says of one application. */
export interface EvaluatedApplication {
  application: string;
  basis: string;
  findings: RecordedFinding[];
  waivers: readonly Waiver[];
  apiUses: ApiUse[];
  /** Number of files whose objects could not be told. */
  unreadable: number;
}

/** Replaces what was recorded of applications. Those that left the index meanwhile stay away. */
export async function writeEvaluations(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedApplication[],
  at: string,
): Promise<void> {
  const names = evaluated.map(({ application }) => application);
  const indexed = new Set<string>();
  const firstSeen = new Map<string, string>();
  const namespaces: Namespaces = [];
  for (const chunk of chunked(names)) {
    (await tx('applications').whereIn('name', chunk).pluck('name')).forEach(
      name => indexed.add(name),
    );
    const before = await tx('guardrail_findings')
      .whereIn('application', chunk)
      .select('fingerprint', 'first_seen_at');
    before.forEach(row => firstSeen.set(row.fingerprint, row.first_seen_at));
    namespaces.push(
      ...(await tx('namespaces')
        .whereIn('application', chunk)
        .select('application', 'environment', 'namespace')),
    );
  }
  const present = evaluated.filter(({ application }) =>
    indexed.has(application),
  );
  await removeGuardrails(tx, names);
  await insertFindings(tx, present, { firstSeen, namespaces, at });
  await insertAll(
    tx,
    'guardrail_waivers',
    present.flatMap(({ application, waivers }) =>
      waivers.map((waiver, position) => ({
        application,
        position,
        rule: waiver.rule,
        expires: waiver.expires,
        waiver_json: JSON.stringify(waiver),
      })),
    ),
  );
  await insertAll(
    tx,
    'guardrail_api_uses',
    present.flatMap(({ application, apiUses }) =>
      apiUses.map(({ apiVersion, kind, uses }) => ({
        application,
        api_version: apiVersion,
        kind,
        uses,
      })),
    ),
  );
  await insertAll(
    tx,
    'guardrail_applications',
    present.map(({ application, basis, findings, unreadable }) => ({
      application,
      basis,
      rank: worstRank(findings.map(({ outcome }) => outcome)),
      unreadable,
    })),
  );
  await publishNamespaces(tx, present, namespaces);
}

type Namespaces = Array<{
  application: string;
  environment: string;
  namespace: string;
}>;

async function insertFindings(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedApplication[],
  context: {
    firstSeen: ReadonlyMap<string, string>;
    namespaces: Namespaces;
    at: string;
  },
): Promise<void> {
  const { firstSeen, namespaces, at } = context;
  const namespaceOf = new Map(
    namespaces.map(row => [
      `${row.application}/${row.environment}`,
      row.namespace,
    ]),
  );
  await insertAll(
    tx,
    'guardrail_findings',
    evaluated.flatMap(({ application, findings }) =>
      findings.map(({ fingerprint, outcome, finding }) => {
        const { environment = '' } = finding;
        const namespace =
          finding.namespace ?? namespaceOf.get(`${application}/${environment}`);
        return {
          fingerprint,
          application,
          rule: finding.rule,
          environment,
          outcome,
          first_seen_at: firstSeen.get(fingerprint) ?? at,
          finding_json: JSON.stringify({
            ...finding,
            ...(namespace && { namespace }),
          }),
        };
      }),
    ),
  );
}

/** Lets the namespaces of applications show what was found. */
async function publishNamespaces(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedApplication[],
  namespaces: Namespaces,
): Promise<void> {
  const rowsOf = grouped(namespaces, row => row.application);
  await updateMany<
    NamespaceGuardrailColumns & { application: string; environment: string }
  >(tx, {
    table: 'namespaces',
    keys: ['application', 'environment'],
    columns: {
      application: 'text',
      environment: 'text',
      guardrail_rank: 'integer',
      guardrail_weight: 'integer',
      guardrail_json: 'text',
    },
    rows: evaluated.flatMap(({ application, findings }) => {
      const summarised = findings.map(({ outcome, finding }) => ({
        outcome,
        environment: finding.environment ?? '',
      }));
      return (rowsOf.get(application) ?? []).map(({ environment }) => ({
        application,
        environment,
        ...namespaceGuardrailColumns(summarised, environment),
      }));
    }),
  });
}

async function insertAll<Row extends object>(
  tx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  for (const chunk of chunked(rows, INSERT_CHUNK)) {
    await tx.table(table).insert(chunk);
  }
}
