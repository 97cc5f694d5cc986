import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The texts of the form fields. Japanese is built in and shows as soon as the app offers the language `ja`.
 *
 * @public
 */
export const formFieldsTranslationRef = createTranslationRef({
  id: 'scaffolder.freehold',
  messages,
  translations: { ja: () => import('./ja') },
});
