import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { NamespacesApi } from '@freehold/backstage-plugin-namespaces-common';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { namespacesApiRef } from '../api';
import {
  createApplicationRouteRef,
  editSloRouteRef,
  findingRuleRouteRef,
  guardrailsRouteRef,
  operationsReviewRouteRef,
  rootRouteRef,
  waiverFormRouteRef,
} from '../routes';

/** Where the app is, for tests that follow links or look at the address. */
function Address() {
  const { pathname, search, hash } = useLocation();
  return <output data-testid="address">{`${pathname}${search}${hash}`}</output>;
}

/** Renders an element as part of an app in which the plugin's pages and the catalog are at their usual addresses. */
export function renderInFreehold(
  element: ReactElement,
  options: {
    api: NamespacesApi;
    /** Groups of the signed-in user. */
    teams?: string[];
    path?: string;
    /** Where the element is mounted; it is rendered at every address otherwise. */
    mountPath?: string;
    sample?: boolean;
    /** Groups and users that the catalog knows. */
    organisation?: Entity[];
    /** Whether the signed-in user may change what SREs own. */
    mayUpdatePlatform?: boolean;
  },
) {
  const { api, teams = [], path = '/namespaces', mountPath, sample } = options;
  const { organisation = [], mayUpdatePlatform = false } = options;
  return renderInTestApp(
    <>
      <Address />
      {element}
    </>,
    {
      apis: [
        [namespacesApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: organisation })],
        [
          permissionApiRef,
          {
            authorize: async () => ({
              result: mayUpdatePlatform
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
            }),
          },
        ],
        mockApis.identity({
          userEntityRef: 'user:default/hana.sato',
          ownershipEntityRefs: ['user:default/hana.sato', ...teams],
        }),
      ],
      config: {
        app: { baseUrl: 'http://localhost' },
        backend: { baseUrl: 'http://localhost' },
        freehold: { monorepo: { sample } },
      },
      mountedRoutes: {
        '/namespaces': rootRouteRef,
        '/operations-review': operationsReviewRouteRef,
        '/guardrails': guardrailsRouteRef,
        '/rules/:rule': findingRuleRouteRef,
        '/create': createApplicationRouteRef,
        '/create/templates/:namespace/:templateName': editSloRouteRef,
        '/forms/:namespace/:templateName': waiverFormRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [path],
      mountPath,
    },
  );
}
