import {
  GUARDRAIL_STATES,
  GuardrailRuleRow,
  GuardrailState,
} from '@freehold/backstage-plugin-namespaces-common';
import { isGuardrailState } from '../guardrailStates';

/** What the list of rules can be sorted by. */
export const RULE_SORTS = [
  'state',
  'violating',
  'waived',
  'since',
  'title',
  'severity',
  'source',
] as const;
export type RuleSort = (typeof RULE_SORTS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export const SOURCES = ['policy', 'schema', 'repository', 'file'] as const;
type Severity = (typeof SEVERITIES)[number];
type Source = (typeof SOURCES)[number];

/** What a person asked the list of rules for; it lives in the address. */
export interface RuleQuery {
  search: string;
  severity: Severity[];
  source: Source[];
  state: GuardrailState[];
  sort: RuleSort;
  /** Backwards from the order that a column is sorted in at first. */
  reversed: boolean;
}

export const EMPTY_RULE_QUERY: RuleQuery = {
  search: '',
  severity: [],
  source: [],
  state: [],
  sort: 'state',
  reversed: false,
};

const MAX_TEXT_LENGTH = 200;

/** Reads the address; what makes no sense is left out. */
export function parseRuleQuery(params: URLSearchParams): RuleQuery {
  const values = (name: string) => [...new Set(params.getAll(name))];
  return {
    search: (params.get('search') ?? '').slice(0, MAX_TEXT_LENGTH),
    severity: SEVERITIES.filter(value => values('severity').includes(value)),
    source: SOURCES.filter(value => values('source').includes(value)),
    state: values('state').filter(isGuardrailState),
    sort: RULE_SORTS.find(sort => sort === params.get('sort')) ?? 'state',
    reversed: params.get('reversed') === '1',
  };
}

/** The shortest address that reads back as the query. */
export function formatRuleQuery(query: RuleQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search) {
    params.set('search', query.search);
  }
  for (const name of ['severity', 'source', 'state'] as const) {
    query[name].forEach(value => params.append(name, value));
  }
  if (query.sort !== EMPTY_RULE_QUERY.sort) {
    params.set('sort', query.sort);
  }
  if (query.reversed) {
    params.set('reversed', '1');
  }
  return params;
}

/** Each begins with what needs somebody most. */
const COMPARISONS: Record<
  RuleSort,
  (a: GuardrailRuleRow, b: GuardrailRuleRow) => number
> = {
  state: (a, b) =>
    GUARDRAIL_STATES.indexOf(a.state) - GUARDRAIL_STATES.indexOf(b.state),
  violating: (a, b) => b.violating - a.violating || b.errors - a.errors,
  waived: (a, b) => b.waived - a.waived,
  // What is not violated has no age, and comes last.
  since: (a, b) => compare(a.since ?? '~', b.since ?? '~'),
  title: (a, b) => compare(a.title, b.title),
  severity: (a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  source: (a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source),
};

/** The rules that fit, in the order that was asked for. */
export function selectRules(
  rules: readonly GuardrailRuleRow[],
  query: RuleQuery,
): GuardrailRuleRow[] {
  const words = query.search.toLocaleLowerCase('en-US').split(/\s+/);
  const direction = query.reversed ? -1 : 1;
  return rules
    .filter(
      rule =>
        among(query.severity, rule.severity) &&
        among(query.source, rule.source) &&
        among(query.state, rule.state) &&
        words.every(word => textOf(rule).includes(word)),
    )
    .sort(
      (a, b) =>
        direction * COMPARISONS[query.sort](a, b) ||
        b.violating - a.violating ||
        compare(a.title, b.title) ||
        compare(a.rule, b.rule),
    );
}

function among<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function textOf({ title, rule, why, remediation }: GuardrailRuleRow): string {
  return [title, rule, why, remediation].join(' ').toLocaleLowerCase('en-US');
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
