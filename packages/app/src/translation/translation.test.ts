import ja from './ja';
import { portalMessages } from './portalMessages';

describe('the Japanese texts', () => {
  const english = Object.entries(portalMessages).flatMap(([group, texts]) =>
    Object.entries(texts).map(
      ([key, text]) => [`${group}.${key}`, text] as [keyof typeof ja, string],
    ),
  );
  const placeholders = (text: string) => text.match(/\{\{\w+\}\}/g);

  it('are those that English has, neither more nor less', () => {
    expect(Object.keys(ja).sort()).toEqual(english.map(([key]) => key).sort());
  });

  it.each(english)('%s has the same placeholders', (key, text) => {
    expect(placeholders(ja[key])).toEqual(placeholders(text));
  });
});
