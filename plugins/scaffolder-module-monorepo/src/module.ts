import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { formFields } from './formFields';

/**
 * The form fields of Freehold's templates for the scaffolder.
 *
 * @public
 */
export const scaffolderModuleMonorepo = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: formFields,
});
