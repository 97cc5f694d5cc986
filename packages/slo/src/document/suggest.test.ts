import { didYouMean } from './suggest';

const fields = ['replicas', 'resources', 'environments', 'env', 'egress'];

describe('didYouMean', () => {
  it.each([
    ['replica', 'replicas'],
    ['Replicas', 'replicas'],
    ['relpicas', 'replicas'],
    ['enviroments', 'environments'],
    ['resource', 'resources'],
    ['egres', 'egress'],
  ])('takes %s for %s', (written, meant) => {
    expect(didYouMean(written, fields)).toBe(meant);
  });

  it.each(['namespace', 'e', '', 'x'.repeat(100_000)])(
    'does not guess at %s',
    written => {
      expect(didYouMean(written, fields)).toBeUndefined();
    },
  );
});
