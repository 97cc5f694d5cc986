import { ruleRow } from '../__testUtils__/guardrailBuilders';
import {
  EMPTY_RULE_QUERY,
  formatRuleQuery,
  parseRuleQuery,
  RuleQuery,
  selectRules,
} from './ruleQuery';

const parse = (address: string) => parseRuleQuery(new URLSearchParams(address));

describe('the query of the rules in the address', () => {
  it.each<[string, Partial<RuleQuery>]>([
    ['', {}],
    ['search=probe', { search: 'probe' }],
    [
      'severity=error&severity=warning&source=policy&state=unknown',
      {
        severity: ['error', 'warning'],
        source: ['policy'],
        state: ['unknown'],
      },
    ],
    ['sort=since&reversed=1', { sort: 'since', reversed: true }],
  ])('%j reads and writes', (address, part) => {
    const query = { ...EMPTY_RULE_QUERY, ...part };
    expect(parse(address)).toEqual(query);
    expect(formatRuleQuery(query).toString()).toBe(address);
  });

  it.each([
    'severity=deadly',
    'source=',
    'state=fine&state=',
    'sort=constructor',
    'reversed=yes',
  ])('leaves out what makes no sense in %j', address => {
    expect(parse(address)).toEqual(EMPTY_RULE_QUERY);
  });
});

describe('selectRules', () => {
  const rules = [
    ruleRow({
      rule: 'clean',
      title: 'C',
      state: 'clean',
      violating: 0,
      since: undefined,
    }),
    ruleRow({ rule: 'few', title: 'B', violating: 2 }),
    ruleRow({
      rule: 'many',
      title: 'A',
      violating: 9,
      since: '2026-01-01T00:00:00Z',
    }),
    ruleRow({
      rule: 'unknown',
      title: 'D',
      state: 'unknown',
      severity: 'warning',
      source: 'repository',
      violating: 0,
      why: 'Nobody knows.',
      since: undefined,
    }),
  ];
  const select = (part: Partial<RuleQuery>) =>
    selectRules(rules, { ...EMPTY_RULE_QUERY, ...part }).map(
      ({ rule }) => rule,
    );

  it.each<[Partial<RuleQuery>, string[]]>([
    [{}, ['many', 'few', 'unknown', 'clean']],
    [{ sort: 'violating' }, ['many', 'few', 'clean', 'unknown']],
    [{ sort: 'title', reversed: true }, ['unknown', 'clean', 'few', 'many']],
    [{ sort: 'since' }, ['many', 'few', 'clean', 'unknown']],
    [{ search: 'NOBODY knows' }, ['unknown']],
    [{ severity: ['warning'] }, ['unknown']],
    [{ source: ['policy'], state: ['clean'] }, ['clean']],
    [{ search: 'nothing like it' }, []],
  ])('of %j is %j', (part, expected) => {
    expect(select(part)).toEqual(expected);
  });
});
