import { closest } from './closest';

describe('what is compared', () => {
  it.each([
    ['replica', 'replicas'],
    ['Replicas', 'replicas'],
    ['repilcas', 'replicas'],
    ['nothing', undefined],
    ['x', undefined],
  ])('%s is taken for %s', (name, expected) => {
    expect(closest(name, ['replicas', 'selector', 'template'])).toBe(expected);
  });

  it('is not taken for one of two that are as near', () => {
    expect(closest('limitx', ['limity', 'limitz'])).toBeUndefined();
  });
});
