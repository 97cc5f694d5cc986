import { formatSelector, parseSelector } from './selector';

describe('parseSelector', () => {
  it.each([
    ['up', 'up'],
    ['a:b_c', 'a:b_c'],
    [' up ', 'up'],
    ['up{}', 'up'],
    ['up{ a = "b" , c=~"d.*", }', 'up{a="b",c=~"d.*"}'],
    ["up{a!='b',c!~`d`}", 'up{a!="b",c!~"d"}'],
    ['{__name__=~"a|b",c="d"}', '{__name__=~"a|b",c="d"}'],
    ['up{a="x\\"y\\\\z"}', 'up{a="x\\"y\\\\z"}'],
    ["up{a='x\"y'}", 'up{a="x\\"y"}'],
    ["up{a='it\\'s'}", 'up{a="it\'s"}'],
    ['up{a="支払い"}', 'up{a="支払い"}'],
    ['up{a="}"}', 'up{a="}"}'],
    ['up{a="b{c}, d"}', 'up{a="b{c}, d"}'],
  ])('reads %s', (text, formatted) => {
    const selector = parseSelector(text);
    expect(selector && formatSelector(selector)).toBe(formatted);
    expect(selector && parseSelector(formatted)).toEqual(selector);
  });

  it.each([
    '',
    '{}',
    '{a!="b"}',
    '{a=""}',
    'up[5m]',
    'up offset 5m',
    'up @ 0',
    'rate(up[5m])',
    'sum(up)',
    'up + up',
    'up or up',
    'up{a="b"} or down{a="b"}',
    'up{a="b"}{c="d"}',
    'up{a=b}',
    'up{a="b" c="d"}',
    'up{,}',
    'up{a="b',
    'up{a="b"',
    'up{a=="b"}',
    'up{a="b"} # comment',
    'up\n{a="b"}\nup',
    '1',
    'up{a="\\q"}',
    `up{a="${'x'.repeat(5000)}"}`,
  ])('refuses %j', text => {
    expect(parseSelector(text)).toBeUndefined();
  });
});
