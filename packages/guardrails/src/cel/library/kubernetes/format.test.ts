import { errorKind, evaluate } from '../../__testUtils__/evaluate';

describe('named formats', () => {
  it.each([
    ['dns1123Label', 'my-label-name', 'My_Label'],
    ['dns1123Subdomain', 'apiextensions.k8s.io', '-a.b'],
    ['dns1035Label', 'my-label-name', '1abc'],
    ['qualifiedName', 'apiextensions.k8s.io/v1beta1', 'a/b/c'],
    ['dns1123LabelPrefix', 'my-label-prefix-', 'my.prefix'],
    ['dns1123SubdomainPrefix', 'mysubdomain.prefix.a-', '-a.b'],
    ['dns1035LabelPrefix', 'my-label-prefix-', '1abc'],
    ['labelValue', 'my_value.1', 'a/b'],
    ['uri', 'http://example.com', '../a'],
    ['uuid', '123e4567-e89b-12d3-a456-426614174000', '123'],
    ['byte', 'aGVsbG8=', 'aGVsbG8'],
    ['date', '2021-01-01', '2021-02-30'],
    ['datetime', '2021-01-01T00:00:00Z', '2021-01-01T24:00:00Z'],
  ])('%s: %s and not %s', (name, good, bad) => {
    const expression = `format.${name}().validate(text).hasValue()`;
    expect(evaluate(expression, { text: good })).toBe(false);
    expect(evaluate(expression, { text: bad })).toBe(true);
    expect(
      evaluate(
        `format.named("${name}").value().validate(text) == format.${name}().validate(text)`,
        { text: bad },
      ),
    ).toBe(true);
  });

  it('say what is wrong as the API server says it', () => {
    expect(evaluate('format.dns1123Label().validate("A.b").value()')).toEqual([
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
    ]);
    expect(evaluate('format.dns1123Label().validate("a.b").value()')).toEqual([
      'must not contain dots',
    ]);
    expect(
      evaluate('format.labelValue().validate(text).value()', {
        text: 'a'.repeat(64),
      }),
    ).toEqual(['must be no more than 63 characters']);
  });

  it('are none when nobody named them', () => {
    expect(evaluate('format.named("nope").hasValue()')).toBe(false);
    expect(errorKind('format.nope().validate("a")')).toBe('type');
  });
});
