import scaffolderModule from './index';
import { formFields } from './formFields';
import * as legacy from './legacy';
import ja from './translation/ja';
import { messages } from './translation/messages';

describe('the module', () => {
  it('is a frontend module', () => {
    expect(scaffolderModule).toMatchObject({
      $$type: '@backstage/FrontendModule',
      pluginId: 'scaffolder',
    });
  });

  it('has an entry for older apps with every field', () => {
    const extensions = Object.keys(legacy).filter(name =>
      name.endsWith('Extension'),
    );
    expect(extensions.sort()).toEqual([
      'FreeholdApplicationNameExtension',
      'FreeholdDraftFieldExtension',
      'FreeholdEnvironmentsExtension',
      'FreeholdOwnerPickerExtension',
      'FreeholdPlanPreviewExtension',
      'FreeholdProfilePickerExtension',
      'FreeholdSloEditorExtension',
      'FreeholdTierPickerExtension',
    ]);
    expect(extensions).toHaveLength(formFields.length);
  });

  it('speaks Japanese with the same placeholders', () => {
    const english = Object.entries(messages).flatMap(([group, texts]) =>
      Object.entries(texts).map(
        ([key, text]) => [`${group}.${key}`, text as string] as const,
      ),
    );
    expect(Object.keys(ja).sort()).toEqual(english.map(([key]) => key).sort());
    const placeholders = (text: string) => text.match(/\{\{\w+\}\}/g)?.sort();
    for (const [key, text] of english) {
      expect([key, placeholders(ja[key as keyof typeof ja])]).toEqual([
        key,
        placeholders(text),
      ]);
    }
  });
});
