import { applicationName } from './applicationName';

describe('applicationName', () => {
  it.each([
    ['component:default/payment-api', 'payment-api'],
    ['Component:default/Payment-API', 'payment-api'],
    ['payment-api', 'payment-api'],
    [' payment-api ', 'payment-api'],
    ['', undefined],
    ['a:b:c/d/e', undefined],
    ['../../platform', undefined],
    ['component:default/kube-system', undefined],
    [undefined, undefined],
    [7, undefined],
    [{ name: 'payment-api' }, undefined],
  ])('of %j is %j', (value, expected) => {
    expect(applicationName(value)).toBe(expected);
  });
});
