import { parseLineAnchor } from './lineAnchor';

describe('parseLineAnchor', () => {
  it.each([
    ['#L12', { from: 12, to: 12 }],
    ['#L7-L9', { from: 7, to: 9 }],
    ['#L9-7', { from: 7, to: 9 }],
    ['', undefined],
    ['#L0', undefined],
    ['#L', undefined],
    ['#L1x', undefined],
    ['#L999999999999', undefined],
    ['#other', undefined],
  ])('reads %j', (fragment, expected) => {
    expect(parseLineAnchor(fragment)).toEqual(expected);
  });
});
