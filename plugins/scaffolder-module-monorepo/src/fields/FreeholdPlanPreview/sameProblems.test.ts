import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';
import { sameProblems } from './sameProblems';

const problem = (
  part: Partial<DraftProblem>,
  place?: { file: string; line?: number },
): DraftProblem => ({
  code: 'guardrail/probes',
  severity: 'error',
  message: 'no probe',
  remedy: 'Add one.',
  guardrail: { rule: 'probes', title: 'Probes', ...place },
  ...part,
});

describe('sameProblems', () => {
  it('says once what is wrong in many files, and in which', () => {
    expect(
      sameProblems([
        problem({}, { file: 'develop/a.yaml', line: 3 }),
        problem({}, { file: 'production/a.yaml' }),
      ]),
    ).toEqual([
      {
        problem: problem({}, { file: 'develop/a.yaml', line: 3 }),
        places: [
          { file: 'develop/a.yaml', line: 3 },
          { file: 'production/a.yaml', line: undefined },
        ],
      },
    ]);
  });

  it.each<[string, Partial<DraftProblem>]>([
    ['field', { field: 'port' }],
    ['severity', { severity: 'warning' }],
    ['message', { message: 'other' }],
    ['remedy', { remedy: 'other' }],
    ['rule', { guardrail: { rule: 'other', title: 'Probes' } }],
    ['rule at all', { guardrail: undefined }],
  ])('keeps apart what differs in its %s', (_what, part) => {
    expect(sameProblems([problem({}), problem(part)])).toHaveLength(2);
  });

  it('puts errors first', () => {
    const [first] = sameProblems([
      problem({ severity: 'warning' }),
      problem({}),
    ]);
    expect(first.problem.severity).toBe('error');
  });
});
