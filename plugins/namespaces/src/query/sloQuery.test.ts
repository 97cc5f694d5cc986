import { formatSloQuery, parseSloQuery } from './sloQuery';

describe('the query of the SLO tab', () => {
  it.each([
    [{}, ''],
    [{ environment: 'production' }, '?environment=production'],
    [
      { environment: 'a&b', objective: 'latency:2' },
      '?environment=a%26b&objective=latency%3A2',
    ],
  ])('%j is written as %j and read again', (query, text) => {
    expect(formatSloQuery(query)).toBe(text);
    expect(parseSloQuery(new URLSearchParams(text))).toEqual(query);
  });

  it('takes what is empty for open', () => {
    expect(
      parseSloQuery(new URLSearchParams('?environment=&objective=')),
    ).toEqual({});
  });
});
