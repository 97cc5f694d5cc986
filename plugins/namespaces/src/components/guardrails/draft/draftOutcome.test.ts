import { DraftPolicyResponse } from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT } from '../../../__testUtils__/builders';
import { draftPiece } from '../../../__testUtils__/guardrailBuilders';
import { countEffects, withPiece } from './draftOutcome';

type Violation = Extract<
  DraftPolicyResponse,
  { ok: true }
>['violating'][number];

const violation = (part: Partial<Violation> = {}): Violation => ({
  application: 'payment-authorizer',
  errors: 1,
  warnings: 0,
  notEvaluated: 0,
  newlyViolating: true,
  ...part,
});

describe('withPiece', () => {
  it.each([
    ['newly', {}],
    ['newly', { errors: 0, warnings: 1 }],
    ['still', { newlyViolating: false }],
    ['still', { newlyViolating: false, notEvaluated: 3 }],
    // Neither broken nor safe.
    ['unknown', { newlyViolating: false, errors: 0, notEvaluated: 2 }],
  ])('says "%s" of what is %j', (effect, part) => {
    const outcome = withPiece(
      undefined,
      draftPiece({ violating: [violation(part)] }),
    );
    expect(outcome.affected.map(item => item.effect)).toEqual([effect]);
  });

  it('adds up pieces, worst first', () => {
    const first = withPiece(
      undefined,
      draftPiece({
        applications: 40,
        violating: [
          violation({ application: 'b', newlyViolating: false }),
          violation({ application: 'c' }),
        ],
        mended: ['d'],
        omittedFindings: 2,
      }),
    );
    const second = withPiece(
      first,
      draftPiece({
        applications: 60,
        violating: [violation({ application: 'a' })],
        omittedFindings: 1,
      }),
    );
    expect(second).toMatchObject({
      commit: COMMIT,
      done: 100,
      total: 100,
      omittedFindings: 3,
    });
    expect(
      second.affected.map(({ application, effect }) => [application, effect]),
    ).toEqual([
      ['a', 'newly'],
      ['c', 'newly'],
      ['b', 'still'],
      ['d', 'mended'],
    ]);
    expect(countEffects(second)).toEqual({
      newly: 2,
      unknown: 0,
      still: 1,
      mended: 1,
    });
    // What was shown before stays as it was.
    expect(first.done).toBe(40);
    expect(first.affected).toHaveLength(3);
  });
});
