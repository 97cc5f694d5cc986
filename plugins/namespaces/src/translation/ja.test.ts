import ja from './ja';
import { namespacesTranslationRef } from './ref';
import { messages } from './messages';

function flatten(nested: object, prefix: string = ''): Array<[string, string]> {
  return Object.entries(nested).flatMap(
    ([key, value]): Array<[string, string]> =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : flatten(value, `${prefix}${key}.`),
  );
}

const english = flatten(messages);
const japanese = new Map(Object.entries(ja));
const placeholders = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the Japanese texts', () => {
  it('belong to the plugin', () => {
    expect(namespacesTranslationRef.id).toBe('plugin.namespaces');
  });

  it('are there for every English one, and for no other', () => {
    expect([...japanese.keys()].sort()).toEqual(
      english.map(([key]) => key).sort(),
    );
  });

  it('fill in the same values', () => {
    const differing = english.filter(
      ([key, text]) =>
        placeholders(text).join() !== placeholders(japanese.get(key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are Japanese', () => {
    const foreign = [...japanese].filter(
      ([key, text]) =>
        key !== 'language' &&
        /[a-z]/i.test(text.replace(/\{\{\w+\}\}/g, '')) &&
        !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text),
    );
    expect(foreign).toEqual([]);
  });
});
