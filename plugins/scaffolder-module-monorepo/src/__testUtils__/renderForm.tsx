import { ComponentProps } from 'react';
import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { NamespacesApi } from '@freehold/backstage-plugin-namespaces-common';
import { applicationNameField } from '../fields/FreeholdApplicationName';
import { draftField } from '../fields/FreeholdDraftField';
import { environmentsField } from '../fields/FreeholdEnvironments';
import { ownerPickerField } from '../fields/FreeholdOwnerPicker';
import { planPreviewField } from '../fields/FreeholdPlanPreview';
import { profilePickerField } from '../fields/FreeholdProfilePicker';
import { sloEditorField } from '../fields/FreeholdSloEditor';
import { tierPickerField } from '../fields/FreeholdTierPicker';

type Extensions = ComponentProps<typeof Stepper>['extensions'];

const extensions = [
  ownerPickerField,
  applicationNameField,
  tierPickerField,
  profilePickerField,
  environmentsField,
  draftField,
  planPreviewField,
  sloEditorField,
] as unknown as Extensions;

/** The scaffolder's own form with one step, so that a field is tested among all that it meets in a portal. */
export function renderForm(options: {
  properties: JsonObject;
  required?: string[];
  initial?: Record<string, JsonValue>;
  namespaces?: Partial<NamespacesApi>;
  entities?: Entity[];
  claims?: string[];
  sreGroups?: string[];
  catalog?: typeof catalogApiRef.T;
  permissions?: typeof permissionApiRef.T;
}): { onCreate: jest.Mock } {
  const onCreate = jest.fn().mockResolvedValue(undefined);
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={{
          title: 'Create an application',
          steps: [
            {
              title: 'Step',
              schema: {
                type: 'object',
                required: options.required ?? [],
                properties: options.properties,
              },
            },
          ],
        }}
        extensions={extensions}
        initialState={options.initial ?? {}}
        onCreate={onCreate}
      />
    </SecretsContextProvider>,
    {
      apis: [
        [namespacesApiRef, (options.namespaces ?? {}) as NamespacesApi],
        [
          catalogApiRef,
          options.catalog ?? catalogApiMock({ entities: options.entities }),
        ],
        [
          permissionApiRef,
          options.permissions ?? {
            authorize: async () => ({ result: AuthorizeResult.ALLOW }),
          },
        ],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/hana.sato',
            ownershipEntityRefs: options.claims,
          }),
        ],
      ],
      config: {
        freehold: { permission: { sreGroups: options.sreGroups ?? [] } },
      },
    },
  );
  return { onCreate };
}
