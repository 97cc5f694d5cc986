import { blockText, inlineText, table } from './markdownText';

describe('inlineText', () => {
  it.each([
    ['plain words, 99.95 % (of all)', 'plain words, 99.95 % (of all)'],
    ['決定：目標を維持する', '決定：目標を維持する'],
    ['payment-api-production', 'payment-api-production'],
    [
      '*bold* _it_ `code` ~~gone~~',
      '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~',
    ],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://e.example/p.png)', '!\\[x\\](https://e.example/p.png)'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a | b', 'a \\| b'],
    ['a \\| b', 'a \\\\\\| b'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['===', '\\==='],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['2026.11 is a month', '2026\\.11 is a month'],
    ['> quote', '&gt; quote'],
    ['@everyone', '&#64;everyone'],
    ['one\ntwo\r\nthree\u2028four', 'one two three four'],
    ['a\u0000b\u001bc', 'a b c'],
    ['safe\u202egnp.exe', 'safegnp.exe'],
    ['   ', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(inlineText(text)).toBe(expected);
  });
});

describe('blockText', () => {
  it.each([
    ['one\ntwo', 'one  \ntwo'],
    ['one\n\n\n\ntwo', 'one\n\ntwo'],
    ['    indented is no code', 'indented is no code'],
    ['title\n---', 'title  \n\\---'],
    ['```\nfence', '\\`\\`\\`  \nfence'],
    ['\n\n', ''],
  ])('keeps the lines of %j', (text, expected) => {
    expect(blockText(text)).toBe(expected);
  });
});

describe('table', () => {
  it('has a line for each row', () => {
    expect(table(['A', 'B'], [['1', '2']])).toBe(
      '| A | B |\n| --- | --- |\n| 1 | 2 |',
    );
  });
});
