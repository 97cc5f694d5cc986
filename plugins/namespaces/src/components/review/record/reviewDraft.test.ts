import {
  DraftFault,
  emptyDraft,
  faultsOf,
  parseDraft,
  requestOf,
  ReviewDraft,
} from './reviewDraft';

const TODAY = '2026-11-22';
const draft = (part: Partial<ReviewDraft> = {}): ReviewDraft => ({
  ...emptyDraft('11111111-1111-4111-8111-111111111111'),
  ...part,
});
const action = {
  text: 'Add a replica',
  ownerRef: 'group:default/sre',
  dueDate: '2026-11-22',
};

describe('faultsOf', () => {
  it.each<[string, Partial<ReviewDraft>, Array<[string, DraftFault]>]>([
    ['an empty draft', {}, []],
    ['a full one', { decisions: [{ text: 'Freeze' }], actions: [action] }, []],
    ['long notes', { notes: 'x'.repeat(10_001) }, [['notes', 'textTooLong']]],
    [
      'a decision of blanks',
      { decisions: [{ text: 'Freeze' }, { text: '  ' }] },
      [['decisions.1', 'textMissing']],
    ],
    [
      'an action with nothing in it',
      { actions: [{ text: '', ownerRef: '', dueDate: '' }] },
      [
        ['actions.0.text', 'textMissing'],
        ['actions.0.ownerRef', 'ownerMissing'],
        ['actions.0.dueDate', 'dueMissing'],
      ],
    ],
    [
      'an action for yesterday by nobody whom the catalog could know',
      {
        actions: [{ ...action, ownerRef: 'somebody', dueDate: '2026-11-21' }],
      },
      [
        ['actions.0.ownerRef', 'ownerInvalid'],
        ['actions.0.dueDate', 'duePast'],
      ],
    ],
  ])('of %s', (_what, part, faults) => {
    expect([...faultsOf(draft(part), TODAY)]).toEqual(faults);
  });
});

describe('requestOf', () => {
  it('sends texts without the blanks around them', () => {
    expect(
      requestOf(
        draft({
          notes: ' calm week\n',
          decisions: [{ text: ' Freeze ' }],
          actions: [{ ...action, ownerRef: ' group:default/sre ' }],
        }),
      ),
    ).toMatchObject({
      notes: 'calm week',
      decisions: [{ text: 'Freeze' }],
      actions: [action],
    });
  });
});

describe('parseDraft', () => {
  it('reads what was stored', () => {
    const stored = draft({ notes: 'calm', actions: [action], done: ['a'] });
    expect(parseDraft(JSON.stringify(stored))).toEqual(stored);
  });

  it.each([
    [null],
    ['{'],
    ['null'],
    ['[]'],
    ['{"key":1}'],
    [JSON.stringify({ ...draft(), actions: [{}] })],
    [JSON.stringify({ ...draft(), decisions: 'x' })],
  ])('takes %j for nothing', text => {
    expect(parseDraft(text)).toBeUndefined();
  });
});
