// @ts-check

/**
 * Text that sorts by bytes on every database: names sort the same on a laptop's SQLite and on PostgreSQL, whose default
 * collation would look past hyphens.
 *
 * @param { import("knex").Knex } knex
 */
function bytewiseText(knex) {
  return knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';
}

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.up = async function up(knex) {
  const text = bytewiseText(knex);

  await knex.schema.createTable('index_state', table => {
    table.comment('What the index reflects; one row');
    table.integer('id').primary().comment('Always 1');
    table
      .integer('revision')
      .notNullable()
      .comment(
        'Grows with every change of content; a pass that began at an older revision is abandoned',
      );
    table
      .text('commit')
      .notNullable()
      .comment(
        'Commit of the monorepo that the rows reflect; empty before the first pass',
      );
    table
      .text('basis')
      .notNullable()
      .comment(
        'What all rows were derived with: object id of platform.yaml and version of the derivation',
      );
    table
      .text('checked_at')
      .notNullable()
      .comment(
        'Last successful comparison with the branch, ISO 8601 UTC; empty before the first pass',
      );
    table
      .text('full_pass_at')
      .notNullable()
      .comment(
        'Last comparison of all directories, ISO 8601 UTC; empty before the first pass',
      );
    table
      .text('error')
      .notNullable()
      .comment('Why the last attempt failed; empty when it succeeded');
  });
  await knex('index_state').insert({
    id: 1,
    revision: 0,
    commit: '',
    basis: '',
    checked_at: '',
    full_pass_at: '',
    error: '',
  });

  await knex.schema.createTable('applications', table => {
    table.comment('One row for every directory below applications/');
    table.specificType('name', text).primary().comment('Name of the directory');
    table
      .text('oid')
      .notNullable()
      .comment('Git object id of the directory that was read');
    table
      .specificType('owner_ref', text)
      .notNullable()
      .comment(
        'Catalog reference of the owner; empty when application.yaml was never readable',
      );
    table
      .text('problems_json')
      .notNullable()
      .comment(
        'What is wrong with the directory, as a JSON array; [] when nothing is',
      );
    table
      .boolean('broken')
      .notNullable()
      .comment('Whether problems_json holds an error');
    table
      .text('last_commit_json')
      .notNullable()
      .comment(
        'Commit that last touched the directory as JSON; empty when it is not known',
      );
    table.index(['broken', 'name'], 'applications_broken_idx');
  });

  await knex.schema.createTable('namespaces', table => {
    table.comment(
      'One row for every application in every one of its environments',
    );
    table
      .specificType('namespace', text)
      .notNullable()
      .comment('Kubernetes namespace');
    table.specificType('application', text).notNullable();
    table.text('title').notNullable();
    table.specificType('environment', text).notNullable();
    table.text('cluster').notNullable();
    table
      .specificType('owner_ref', text)
      .notNullable()
      .comment('Catalog reference, lower case');
    table
      .specificType('system_ref', text)
      .notNullable()
      .comment(
        'Catalog reference, lower case; empty for none, because NULLs sort differently on each database',
      );
    table.specificType('tier', text).notNullable();
    table.specificType('profile', text).notNullable();
    table.text('lifecycle').notNullable();
    table
      .specificType('changed_at', text)
      .notNullable()
      .comment(
        'Time of the last commit that touched the application, ISO 8601 UTC; empty when it is not known',
      );
    table
      .text('search')
      .notNullable()
      .comment(
        'Everything that a search looks at, normalised and in lower case',
      );

    table.primary(['application', 'environment']);
    // One index for each way to sort or filter. Each ends like the ORDER BY does, so that a page is read in order.
    for (const columns of [
      // With the searched text, so that a search passes over rows without fetching them.
      ['namespace', 'application', 'environment', 'search'],
      ['application', 'namespace', 'environment'],
      ['environment', 'namespace', 'application'],
      ['owner_ref', 'namespace', 'application', 'environment'],
      ['system_ref', 'namespace', 'application', 'environment'],
      ['tier', 'namespace', 'application', 'environment'],
      ['profile', 'namespace', 'application', 'environment'],
      ['changed_at', 'namespace', 'application', 'environment'],
    ]) {
      table.index(columns, `namespaces_${columns[0]}_idx`);
    }
  });
};

/**
 * @param { import("knex").Knex } knex
 * @returns { Promise<void> }
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('namespaces');
  await knex.schema.dropTable('applications');
  await knex.schema.dropTable('index_state');
};
