import fc from 'fast-check';
import { aPlatform } from './__testUtils__/documents';
import { checkApplicationName } from './checkApplicationName';
import {
  applicationDirectory,
  isApplicationName,
  namespaceName,
} from './names';

describe('the name of an application', () => {
  it.each([
    'payment-authorizer',
    'a',
    'api2',
    'a--b',
    'kubeflow',
    'default-page',
    'com10',
    'a'.repeat(40),
  ])('may be %s', name => {
    expect(isApplicationName(name)).toBe(true);
    expect(checkApplicationName(name)).toEqual([]);
  });

  it.each([
    ['', 'name-length'],
    ['a'.repeat(41), 'name-length'],
    ['Payment', 'name-invalid'],
    ['payment_authorizer', 'name-invalid'],
    ['payment.authorizer', 'name-invalid'],
    ['1st', 'name-invalid'],
    ['-a', 'name-invalid'],
    ['a-', 'name-invalid'],
    ['a b', 'name-invalid'],
    ['a\n', 'name-invalid'],
    ['..', 'name-invalid'],
    ['../platform', 'name-invalid'],
    ['a/b', 'name-invalid'],
    ['支払い', 'name-invalid'],
    ['paymеnt', 'name-invalid'],
    ['kube-system', 'name-reserved'],
    ['kube', 'name-reserved'],
    ['default', 'name-reserved'],
    ['platform', 'name-reserved'],
    ['applications', 'name-reserved'],
    ['con', 'name-reserved'],
    ['lpt1', 'name-reserved'],
  ])('may not be %j: %s', (name, code) => {
    expect(isApplicationName(name)).toBe(false);
    expect(checkApplicationName(name).map(problem => problem.code)).toEqual([
      `application/${code}`,
    ]);
    expect(() => applicationDirectory(name)).toThrow(TypeError);
  });

  it('comes with a suggestion that would be accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), name => {
        const [problem] = checkApplicationName(name);
        const suggestion = /For example: (.*)\.$/.exec(problem?.remedy ?? '');
        return suggestion === null || /^[a-z][a-z0-9-]*$/.test(suggestion[1]);
      }),
    );
    expect(checkApplicationName('Payment Authorizer!')[0].remedy).toContain(
      'payment-authorizer.',
    );
  });

  it('makes a directory', () => {
    expect(applicationDirectory('hello-world')).toBe(
      'applications/hello-world',
    );
  });
});

describe('a namespace', () => {
  it('follows the pattern of its environment', () => {
    const platform = aPlatform({
      'spec.environments.1.namespacePattern': '{application}-stg',
    });
    expect(namespaceName('cart', 'develop', platform)).toBe('cart-develop');
    expect(namespaceName('cart', 'staging', platform)).toBe('cart-stg');
  });

  it('exists only in environments of the platform', () => {
    expect(() => namespaceName('cart', 'nowhere', aPlatform())).toThrow(
      TypeError,
    );
  });
});
