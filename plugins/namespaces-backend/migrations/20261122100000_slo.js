// @ts-check

/**
 * Text that sorts by bytes on every database.
 *
 * @param { import("knex").Knex } knex
 */
function bytewiseText(knex) {
  return knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';
}

/** What lists of namespaces search and filter by: with it in an index, rows that a filter drops are never fetched. */
const SEARCHED_AND_FILTERED = [
  'search',
  'owner_ref',
  'system_ref',
  'tier',
  'profile',
];

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function up(knex) {
  const text = bytewiseText(knex);

  await knex.schema.createTable('slo_definitions', table => {
    table.comment('One row for every objective of every slo.yaml');
    table.specificType('application', text).notNullable();
    table
      .specificType('objective', text)
      .notNullable()
      .comment('Objective.id: unique within the application');
    table.integer('position').notNullable().comment('In the order of the file');
    table.text('title').notNullable();
    table.double('target').notNullable().comment('Fraction, 0 to 1');
    table
      .text('definition_json')
      .notNullable()
      .comment('The parsed SLO, with this objective only');
    table.primary(['application', 'objective']);
  });

  await knex.schema.createTable('slo_series', table => {
    table.comment('One row for every objective in every namespace');
    table.increments('id').comment('What providers and slo_days refer to');
    table.specificType('application', text).notNullable();
    table.specificType('environment', text).notNullable();
    table.specificType('objective', text).notNullable();
    table.specificType('namespace', text).notNullable();
    table.text('cluster').notNullable();
    table.specificType('owner_ref', text).notNullable();
    table
      .double('target')
      .notNullable()
      .comment('That of the definition, so that counts need not look there');
    table
      .text('retired_at')
      .notNullable()
      .comment(
        'When the definition or the namespace went away, ISO 8601 UTC; empty while it is there',
      );
    table
      .integer('version')
      .notNullable()
      .comment(
        'Grows when the definition changes; an evaluation of an older one is abandoned',
      );
    table
      .text('measure')
      .notNullable()
      .comment(
        'Provider and measure that the recorded hours were counted by; with another one they mean something else',
      );
    table.text('unit').notNullable().comment('events or slices');
    table
      .integer('recorded_from')
      .notNullable()
      .comment(
        'First hour that was asked for, in hours since 1970; 0 for none',
      );
    table
      .integer('recorded_to')
      .notNullable()
      .comment(
        'Hour up to which everything was answered, exclusive, in hours since 1970; 0 for none',
      );
    table
      .text('failure')
      .notNullable()
      .comment('Why the provider has no answer; empty when it had one');
    table
      .text('live_json')
      .notNullable()
      .comment('SloLiveState; empty for none');
    table
      .integer('evaluated_to')
      .notNullable()
      .comment(
        'recorded_to of the evaluation below; another than recorded_to when it is due',
      );
    table
      .integer('rank')
      .notNullable()
      .comment(
        'Index of the state in OBJECTIVE_STATES, worst first; -1 before the first evaluation',
      );
    table
      .double('remaining')
      .notNullable()
      .comment('Budget left; 2 when not known');
    table
      .double('attainment')
      .notNullable()
      .comment('Fraction, 0 to 1; 2 when not known');
    table
      .double('burn')
      .notNullable()
      .comment(
        'Burn rate over the longest window of the policy that has one; -1 when not known',
      );
    table
      .text('status_json')
      .notNullable()
      .comment('SloStatus; empty before the first evaluation');
    table
      .text('trend_json')
      .notNullable()
      .comment(
        'Budget left at the end of each of the last 30 days; empty for none',
      );
    table
      .text('refreshed_at')
      .notNullable()
      .comment('When it was evaluated, ISO 8601 UTC; empty before');
    table.unique(['application', 'environment', 'objective'], {
      indexName: 'slo_series_uniq',
    });
    table.index(['rank', 'remaining'], 'slo_series_rank_idx');
    // With every figure that is counted or compared: the texts beside them make rows many times as wide.
    table.index(
      [
        'owner_ref',
        'rank',
        'remaining',
        'retired_at',
        'attainment',
        'target',
        'burn',
        'namespace',
        'objective',
        'id',
      ],
      'slo_series_owner_idx',
    );
    table.index(['namespace', 'objective'], 'slo_series_failure_idx', {
      predicate: knex.whereRaw("failure <> ''"),
    });
  });

  await knex.schema.createTable('slo_days', table => {
    table.comment('Good and total events of every hour, a day in UTC to a row');
    table.integer('series_id').notNullable();
    table.integer('day').notNullable().comment('Days since 1970');
    table
      .text('hours')
      .notNullable()
      .comment(
        'JSON array of 24: [good, total], [good, total, 1] when estimated, or null when the source knew nothing',
      );
    table.primary(['series_id', 'day']);
    table.index(['day'], 'slo_days_day_idx');
  });

  await knex.schema.createTable('slo_sources', table => {
    table.comment('What is known of each provider');
    table.text('id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment(
        'Grows with everything that is recorded; a refresh that began at an older revision is abandoned',
      );
    table.text('refreshed_at').notNullable();
    table.text('attempted_at').notNullable();
    table.text('error').notNullable();
  });

  await knex.schema.createTable('slo_target_changes', table => {
    table.comment('Targets that somebody changed');
    table.increments('id');
    table.specificType('application', text).notNullable();
    table.specificType('objective', text).notNullable();
    table.text('title').notNullable();
    table.double('from_target').comment('NULL for an objective that was added');
    table.double('to_target').comment('NULL for one that was removed');
    table.specificType('at', text).notNullable();
    table
      .text('commit_json')
      .notNullable()
      .comment('Last commit of the directory');
    table.index(['at'], 'slo_target_changes_at_idx');
  });

  await knex.schema.alterTable('namespaces', table => {
    table
      .integer('slo_rank')
      .notNullable()
      .defaultTo(7)
      .comment('Worst rank of its series; 7 when it has none');
    table
      .double('slo_remaining')
      .notNullable()
      .defaultTo(2)
      .comment('Least budget left; 2 when not known');
    table
      .text('slo_json')
      .notNullable()
      .defaultTo('')
      .comment('NamespaceSloSummary; empty before the first evaluation');
  });
  await knex.schema.alterTable('namespaces', table => {
    table.dropIndex([], 'namespaces_namespace_idx');
    table.index(
      [
        'namespace',
        'application',
        'environment',
        ...SEARCHED_AND_FILTERED,
        'slo_rank',
      ],
      'namespaces_namespace_idx',
    );
    table.index(
      [
        'slo_rank',
        'slo_remaining',
        'namespace',
        'application',
        'environment',
        ...SEARCHED_AND_FILTERED,
      ],
      'namespaces_slo_rank_idx',
    );
    table.index(
      [
        'slo_remaining',
        'namespace',
        'application',
        'environment',
        ...SEARCHED_AND_FILTERED,
        'slo_rank',
      ],
      'namespaces_slo_remaining_idx',
    );
  });

  await knex.schema.createTable('operations_reviews', table => {
    table.comment('Reviews that were held; rows never change');
    table.text('id').primary().comment('UUID of the request that recorded it');
    table.integer('number').notNullable().unique();
    table.specificType('held_at', text).notNullable();
    table.text('recorded_by').notNullable();
    table.text('notes').notNullable();
    table
      .text('by_state_json')
      .notNullable()
      .comment('Namespaces by state, which lists show without the snapshot');
    table.text('snapshot_json').notNullable().comment('ReviewSnapshot');
    table
      .text('baseline_json')
      .notNullable()
      .comment(
        'Budget left and state of every series, which the next review is compared with',
      );
    table.text('carried_over_json').notNullable();
  });

  await knex.schema.createTable('operations_review_items', table => {
    table.comment('Decisions and actions');
    table.text('id').primary();
    table.text('review_id').notNullable();
    table.text('kind').notNullable().comment('decision or action');
    table.integer('position').notNullable();
    table.text('text').notNullable();
    table.text('owner_ref').notNullable();
    table.text('due_date').notNullable();
    table.text('done_at').notNullable();
    table.text('done_by').notNullable();
    table.index(['review_id', 'position'], 'operations_review_items_idx');
  });
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('namespaces', table => {
    table.dropIndex([], 'namespaces_namespace_idx');
    table.dropIndex([], 'namespaces_slo_rank_idx');
    table.dropIndex([], 'namespaces_slo_remaining_idx');
  });
  await knex.schema.alterTable('namespaces', table => {
    table.dropColumns('slo_rank', 'slo_remaining', 'slo_json');
    // As the first migration made it.
    table.index(
      ['namespace', 'application', 'environment', 'search'],
      'namespaces_namespace_idx',
    );
  });
  for (const name of [
    'operations_review_items',
    'operations_reviews',
    'slo_target_changes',
    'slo_sources',
    'slo_days',
    'slo_series',
    'slo_definitions',
  ]) {
    await knex.schema.dropTable(name);
  }
};
