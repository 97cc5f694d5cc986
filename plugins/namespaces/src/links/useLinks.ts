import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { SourceFile } from '@freehold/backstage-plugin-namespaces-common';
import { useMemo } from 'react';
import {
  applicationRef,
  ENTITY_TAB_PATH,
  GUARDRAIL_TAB_PATH,
  SLO_TAB_PATH,
} from '../application';
import {
  EMPTY_QUERY,
  formatNamespaceQuery,
  NamespaceQuery,
} from '../query/namespaceQuery';
import { formatSloQuery, SloQuery } from '../query/sloQuery';
import {
  commitRouteRef,
  editSloRouteRef,
  fileRouteRef,
  rootRouteRef,
} from '../routes';
import { EDIT_SLO_TEMPLATE, formDataQuery } from './templates';

/** Addresses of everything that the plugin links to. */
export interface Links {
  namespaces(query?: Partial<NamespaceQuery>): string;
  commit(id: string): string;
  /** A file or line: at the source host where there is one, otherwise in the portal. */
  file(file: SourceFile, at?: { commit?: string; line?: number }): string;
  /** The Component of an application. */
  component(application: string): string;
  /** The tab that shows the application's namespaces. */
  namespaceTab(application: string): string;
  /** The tab that shows the application's SLOs, at one environment or objective when they are given. */
  sloTab(application: string, query?: SloQuery): string;
  /** The tab that shows what the guardrails have against the application. */
  guardrailTab(application: string, at?: { environment?: string }): string;
  /** The form that changes the application's SLOs; absent when the app has no software templates. */
  editSlo?(application: string): string;
}

/** Addresses within the app that the component is rendered in. */
export function useLinks(): Links {
  const root = useRouteRef(rootRouteRef);
  const commit = useRouteRef(commitRouteRef);
  const file = useRouteRef(fileRouteRef);
  const editSlo = useRouteRef(editSloRouteRef);
  const entity = useEntityRefLink();

  return useMemo(() => {
    const component = (application: string) =>
      entity(applicationRef(application));
    return {
      namespaces: query => {
        const params = formatNamespaceQuery({ ...EMPTY_QUERY, ...query });
        const search = params.toString();
        return search ? `${root()}?${search}` : root();
      },
      commit: id => commit({ id: encodeURIComponent(id) }),
      file: ({ path, url }, at = {}) => {
        const line = at.line === undefined ? '' : `#L${at.line}`;
        if (url && isWebAddress(url)) {
          return `${url}${line}`;
        }
        const params = new URLSearchParams({ path });
        if (at.commit) {
          params.set('commit', at.commit);
        }
        return `${file()}?${params}${line}`;
      },
      component,
      namespaceTab: application =>
        `${component(application)}${ENTITY_TAB_PATH}`,
      sloTab: (application, query = {}) =>
        `${component(application)}${SLO_TAB_PATH}${formatSloQuery(query)}`,
      guardrailTab: (application, at = {}) =>
        `${component(application)}${GUARDRAIL_TAB_PATH}${formatSloQuery(at)}`,
      ...(editSlo && {
        editSlo: application =>
          `${editSlo(EDIT_SLO_TEMPLATE)}${formDataQuery({
            application: stringifyEntityRef(applicationRef(application)),
          })}`,
      }),
    };
  }, [root, commit, file, editSlo, entity]);
}

/** Only web addresses may become links: an address of another kind, such as `javascript:`, would run. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
