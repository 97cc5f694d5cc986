import { reasonedCommitBody } from './reasonedCommitBody';

const ORIGIN = { subject: 'user:default/hana.sato' };
const REQUESTED = 'Requested by user:default/hana.sato.';

describe('reasonedCommitBody', () => {
  it.each<[string, string | undefined, string]>([
    ['no reason', undefined, REQUESTED],
    ['an empty reason', '  \n', REQUESTED],
    ['a reason', 'Better now.', `> Better now.\n\n${REQUESTED}`],
    ['lines of any system', 'a\r\n\r\nb', `> a\n>\n> b\n\n${REQUESTED}`],
    ['control characters', 'a\u0000\u001b[31mb', `> a  [31mb\n\n${REQUESTED}`],
  ])('of %s', (_what, reason, expected) => {
    expect(reasonedCommitBody(reason, ORIGIN)).toBe(expected);
  });

  it('has an end, whatever was pasted', () => {
    expect(reasonedCommitBody('x'.repeat(100_000), ORIGIN).length).toBeLessThan(
      2_100,
    );
  });

  it('names the template', () => {
    expect(
      reasonedCommitBody(undefined, {
        ...ORIGIN,
        templateRef: 'template:default/edit-slo',
      }),
    ).toBe(
      'Requested by user:default/hana.sato with template:default/edit-slo.',
    );
  });
});
