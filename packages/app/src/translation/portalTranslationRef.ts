import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { portalMessages } from './portalMessages';

/** The portal's own texts; Japanese is built in and shows as soon as the app offers the language `ja`. */
export const portalTranslationRef = createTranslationRef({
  id: 'freehold-portal',
  messages: portalMessages,
  translations: {
    ja: () => import('./ja'),
  },
});
