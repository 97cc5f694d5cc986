import {
  ApiHolder,
  TranslationFunction,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { formFieldsTranslationRef } from './formFieldsTranslationRef';

/** @internal */
export type Translate = TranslationFunction<
  (typeof formFieldsTranslationRef)['T']
>;

/** The texts outside of components: validations get an API holder and no React context. */
export async function translator(apiHolder: ApiHolder): Promise<Translate> {
  const translations = apiHolder.get(translationApiRef);
  if (!translations) {
    throw new Error('The app has no translation API');
  }
  const snapshot = translations.getTranslation(formFieldsTranslationRef);
  if (snapshot.ready) {
    return snapshot.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = translations
      .translation$(formFieldsTranslationRef)
      .subscribe({
        next: next => {
          if (next.ready) {
            resolve(next.t);
            subscription.unsubscribe();
          }
        },
        error: reject,
      });
  });
}
