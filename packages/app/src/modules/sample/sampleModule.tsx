import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SampleLabel } from './SampleLabel';

export const sampleModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'sample-label',
      params: { element: <SampleLabel /> },
    }),
  ],
});
