import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { yamlText } from './yamlText';

describe('yamlText with blocks', () => {
  it('writes queries as they are read by people', () => {
    expect(
      yamlText([{ expr: '(\n  up == 0\n)', name: 'a b' }], { blocks: true }),
    ).toBe('expr: |-\n  (\n    up == 0\n  )\nname: a b\n');
  });

  it.each([
    'no',
    '1:30',
    '0o17',
    '~',
    ' leading\nspace',
    'trailing \nspace',
    'a\n\nb',
    'a\nb\n',
    '\ta\nb',
    'a\u2028b\nc',
    '#a\nb',
    '---\na',
    '- a\n  b',
  ])('gives %j back in every version of YAML', text => {
    const written = yamlText([{ text }], { blocks: true });
    expect(parse(written)).toEqual({ text });
    expect(parse(written, { version: '1.1' })).toEqual({ text });
  });

  it('gives everything back', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), values => {
        const plain = JSON.parse(JSON.stringify(values));
        expect(
          parseAllDocuments(yamlText(plain, { blocks: true })).map(document =>
            document.toJS(),
          ),
        ).toEqual(plain);
      }),
    );
  });
});
