import { budgetInThirtyDays } from './budgetMinutes';

describe('budgetInThirtyDays', () => {
  it.each<[number, ReturnType<typeof budgetInThirtyDays>]>([
    [0.9995, { unit: 'minutes', value: 21.6 }],
    [0.999, { unit: 'minutes', value: 43.2 }],
    [0.9999, { unit: 'minutes', value: 4.3 }],
    [0.99999, { unit: 'seconds', value: 25.9 }],
    [0.9999999, { unit: 'seconds', value: 0.26 }],
    [0.99, { unit: 'hours', value: 7.2 }],
    [0.9, { unit: 'hours', value: 72 }],
  ])('of %d is %j', (target, expected) => {
    expect(budgetInThirtyDays(target)).toEqual(expected);
  });
});
