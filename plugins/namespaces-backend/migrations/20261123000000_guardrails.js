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

/** Indexes that lists are read from alone, as the migration before made them. */
const LISTED = {
  namespaces_namespace_idx: [
    'namespace',
    'application',
    'environment',
    ...SEARCHED_AND_FILTERED,
    'slo_rank',
  ],
  namespaces_slo_rank_idx: [
    'slo_rank',
    'slo_remaining',
    'namespace',
    'application',
    'environment',
    ...SEARCHED_AND_FILTERED,
  ],
  namespaces_slo_remaining_idx: [
    'slo_remaining',
    'namespace',
    'application',
    'environment',
    ...SEARCHED_AND_FILTERED,
    'slo_rank',
  ],
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function up(knex) {
  const text = bytewiseText(knex);

  await knex.schema.createTable('guardrail_state', table => {
    table.comment('What the last evaluation of the guardrails said; one row');
    table.integer('id').primary().comment('Always 1');
    table
      .integer('revision')
      .notNullable()
      .comment(
        'Grows with everything that is written; an evaluation that began at an older revision is abandoned',
      );
    table
      .text('commit')
      .notNullable()
      .comment(
        'Commit at which every application was last looked after; empty before the first evaluation',
      );
    table
      .text('checked_at')
      .notNullable()
      .comment(
        'Last evaluation that went through, ISO 8601 UTC; empty before the first',
      );
    table
      .text('error')
      .notNullable()
      .comment('Why the last attempt failed; empty when it went through');
    table
      .text('platform_problems_json')
      .notNullable()
      .comment('SourceProblem[]: what is wrong with the guardrails themselves');
    table.text('rules_json').notNullable().comment('GuardrailRule[]');
    table
      .text('platform_json')
      .notNullable()
      .comment(
        'What lists need of platform.yaml: {environments, current, targets}; empty before',
      );
  });
  await knex('guardrail_state').insert({
    id: 1,
    revision: 0,
    commit: '',
    checked_at: '',
    error: '',
    platform_problems_json: '[]',
    rules_json: '[]',
    platform_json: '',
  });

  await knex.schema.createTable('guardrail_applications', table => {
    table.comment('One row for every application that was evaluated');
    table.specificType('application', text).primary();
    table
      .text('basis')
      .notNullable()
      .comment(
        'Everything that its findings follow from: directory, platform, its line in CODEOWNERS, its waivers, the day',
      );
    table
      .integer('rank')
      .notNullable()
      .comment('Index of its state in GUARDRAIL_STATES, worst first');
    table
      .integer('unreadable')
      .notNullable()
      .comment('Number of files whose objects could not be told');
    table.index(['rank'], 'guardrail_applications_rank_idx');
  });

  await knex.schema.createTable('guardrail_findings', table => {
    table.comment('What guardrails have against applications');
    table
      .text('fingerprint')
      .primary()
      .comment(
        'Hash of application, rule, code, environment, object and field: the same finding at another line stays the same',
      );
    table.specificType('application', text).notNullable();
    table
      .specificType('rule', text)
      .notNullable()
      .comment('Name of the policy or rule');
    table
      .specificType('environment', text)
      .notNullable()
      .comment('Empty for findings that are about no single one');
    table
      .specificType('outcome', text)
      .notNullable()
      .comment('error, warning or info; unknown when not evaluated; waived');
    table
      .text('first_seen_at')
      .notNullable()
      .comment('When it was first found without a gap, ISO 8601 UTC');
    table
      .text('finding_json')
      .notNullable()
      .comment('GuardrailFinding without since');
    table.index(['application'], 'guardrail_findings_application_idx');
    // With everything that is counted: the findings themselves are wide.
    table.index(
      [
        'rule',
        'outcome',
        'application',
        'environment',
        'fingerprint',
        'first_seen_at',
      ],
      'guardrail_findings_rule_idx',
    );
  });

  await knex.schema.createTable('guardrail_waivers', table => {
    table.comment('Waivers as their files have them, whatever their state');
    table.specificType('application', text).notNullable();
    table.integer('position').notNullable().comment('In the order of the file');
    table.specificType('rule', text).notNullable();
    table
      .specificType('expires', text)
      .notNullable()
      .comment('Last day on which it holds, 2027-01-31');
    table.text('waiver_json').notNullable().comment('Waiver');
    table.primary(['application', 'position']);
    table.index(['rule'], 'guardrail_waivers_rule_idx');
    table.index(
      ['expires', 'application', 'position'],
      'guardrail_waivers_expires_idx',
    );
  });

  await knex.schema.createTable('guardrail_api_uses', table => {
    table.comment('Which APIs of Kubernetes applications use');
    table.specificType('application', text).notNullable();
    table.specificType('api_version', text).notNullable();
    table.specificType('kind', text).notNullable();
    table.integer('uses').notNullable().comment('Number of objects');
    table.primary(['application', 'api_version', 'kind']);
    table.index(
      ['api_version', 'kind', 'application', 'uses'],
      'guardrail_api_uses_kind_idx',
    );
  });

  await knex.schema.alterTable('namespaces', table => {
    table
      .integer('guardrail_rank')
      .notNullable()
      .defaultTo(5)
      .comment(
        'Index of its state in GUARDRAIL_STATES, worst first; 5 before the first evaluation',
      );
    table
      .integer('guardrail_weight')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Number of its findings as a negative number: most first among equals',
      );
    table
      .text('guardrail_json')
      .notNullable()
      .defaultTo('')
      .comment('NamespaceGuardrailSummary; empty before the first evaluation');
  });
  await knex.schema.alterTable('namespaces', table => {
    for (const [name, columns] of Object.entries(LISTED)) {
      table.dropIndex([], name);
      table.index([...columns, 'guardrail_rank'], name);
    }
    table.index(
      [
        'guardrail_rank',
        'guardrail_weight',
        'namespace',
        'application',
        'environment',
        ...SEARCHED_AND_FILTERED,
        'slo_rank',
        'slo_remaining',
      ],
      'namespaces_guardrail_idx',
    );
  });
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('namespaces', table => {
    table.dropIndex([], 'namespaces_guardrail_idx');
    for (const name of Object.keys(LISTED)) {
      table.dropIndex([], name);
    }
  });
  await knex.schema.alterTable('namespaces', table => {
    table.dropColumns('guardrail_rank', 'guardrail_weight', 'guardrail_json');
    for (const [name, columns] of Object.entries(LISTED)) {
      table.index(columns, name);
    }
  });
  for (const name of [
    'guardrail_api_uses',
    'guardrail_waivers',
    'guardrail_findings',
    'guardrail_applications',
    'guardrail_state',
  ]) {
    await knex.schema.dropTable(name);
  }
};
