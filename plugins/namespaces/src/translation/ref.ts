import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The texts of the plugin. Japanese is built in: it shows as soon as the app offers the language `ja`. Apps replace
 * texts or add languages with `createTranslationMessages` and `createTranslationResource` on this reference.
 *
 * @public
 */
export const namespacesTranslationRef = createTranslationRef({
  id: 'plugin.namespaces',
  messages,
  translations: { ja: () => import('./ja') },
});
