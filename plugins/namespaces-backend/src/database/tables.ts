/** Absent texts are empty strings in all tables, because NULLs sort differently on each database. */

export interface IndexStateTable {
  id: 1;
  revision: number;
  commit: string;
  basis: string;
  checked_at: string;
  full_pass_at: string;
  error: string;
}

export interface ApplicationTable {
  name: string;
  oid: string;
  owner_ref: string;
  problems_json: string;
  broken: boolean;
  last_commit_json: string;
}

export interface NamespaceTable {
  namespace: string;
  application: string;
  title: string;
  environment: string;
  cluster: string;
  owner_ref: string;
  system_ref: string;
  tier: string;
  profile: string;
  lifecycle: string;
  changed_at: string;
  search: string;
}

declare module 'knex/types/tables' {
  interface Tables {
    index_state: IndexStateTable;
    applications: ApplicationTable;
    namespaces: NamespaceTable;
  }
}
