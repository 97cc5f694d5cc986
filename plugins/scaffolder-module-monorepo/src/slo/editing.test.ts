import { defaultSlos } from '@freehold/slo';
import { withTarget, withText, withUnfinished } from './editing';
import { objectivesOf } from './objectivesOf';
import { SloEdit, sloEditOf } from './sloEdit';

const edit: SloEdit = {
  application: 'ledger',
  base: 'a'.repeat(40),
  text: defaultSlos({ name: 'ledger', profile: 'http', sloTarget: 99.9 }),
};
const targets = ({ text }: SloEdit) => {
  const read = objectivesOf(text);
  return read.ok
    ? read.objectives.map(({ objective }) => objective.target)
    : read.problems;
};
const [first] = (() => {
  const read = objectivesOf(edit.text);
  return read.ok ? read.objectives.map(({ objective }) => objective.id) : [];
})();

describe('an edit', () => {
  it('changes a target and no other character', () => {
    const changed = withTarget(edit, first, 0.9995);
    expect(targets(changed)[0]).toBe(0.9995);
    expect(changed.text).toBe(edit.text.replace('0.999', '0.9995'));
    expect(changed.base).toBe(edit.base);
  });

  it('keeps what was typed and is no target, until it is one or the text is another', () => {
    const typing = withUnfinished(edit, first, '99.');
    expect(typing.unfinished).toEqual({ [first]: '99.' });
    expect(typing.text).toBe(edit.text);
    expect(withTarget(typing, first, 0.99).unfinished).toBeUndefined();
    expect(
      withTarget(withUnfinished(typing, 'other', ''), first, 0.99).unfinished,
    ).toEqual({ other: '' });
    expect(withText(typing, 'x')).toEqual({ ...edit, text: 'x' });
  });

  it('leaves a text alone that it cannot read', () => {
    const broken = withText(edit, 'kind: [');
    expect(withTarget(broken, first, 0.99)).toEqual(broken);
  });
});

describe('sloEditOf', () => {
  it.each<[string, unknown, string | undefined, SloEdit | undefined]>([
    ['the edit of the application', edit, 'ledger', edit],
    ['an edit of another application', edit, 'cart', undefined],
    ['an edit when no application is chosen', edit, undefined, undefined],
    ['nothing', undefined, 'ledger', undefined],
    ['null', null, 'ledger', undefined],
    ['the empty object of a form', {}, 'ledger', undefined],
    ['half an edit', { application: 'ledger', base: 'a' }, 'ledger', undefined],
    ['a text', 'ledger', 'ledger', undefined],
  ])('takes %s for what it is', (_what, formData, application, expected) => {
    expect(sloEditOf(formData, application)).toEqual(expected);
  });
});
