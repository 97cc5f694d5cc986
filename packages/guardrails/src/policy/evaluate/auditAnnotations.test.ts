import {
  binding,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';

describe('audit annotations', () => {
  const annotated = (valueExpression: string, spec: Fields = {}) =>
    verdictOf(
      [
        policy({
          validations: [],
          auditAnnotations: [{ key: 'replicas', valueExpression }],
          ...spec,
        }),
        binding({ validationActions: ['Audit'] }),
      ],
      deployment(),
    );

  it.each<[string, string, Array<[string, string]>]>([
    ['a text', '" " + string(object.spec.replicas)', [['replicas', '1']]],
    ['null', 'null', []],
    ['a blank text', '"  "', []],
  ])('%s', (_case, expression, expected) => {
    const verdict = annotated(expression);
    expect(verdict).toMatchObject({ verdict: 'pass' });
    expect(verdict).toHaveProperty('auditAnnotations', new Map(expected));
  });

  it('that fail deny, whatever the actions are', () => {
    expect(inShort(annotated('string(object.spec.missing)'))).toBe(
      'not-evaluated evaluation-error, denied',
    );
    expect(
      inShort(
        annotated('string(object.spec.missing)', { failurePolicy: 'Ignore' }),
      ),
    ).toBe('pass');
  });

  it('that are no text are a defect of the policy', () => {
    expect(inShort(annotated('1'))).toBe('not-evaluated policy-defect, denied');
  });
});
