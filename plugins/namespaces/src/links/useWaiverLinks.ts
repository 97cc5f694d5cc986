import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { applicationRef } from '../application';
import { findingRuleRouteRef, waiverFormRouteRef } from '../routes';
import {
  APPROVE_WAIVER_TEMPLATE,
  formDataQuery,
  REMOVE_WAIVER_TEMPLATE,
  REQUEST_WAIVER_TEMPLATE,
} from './templates';

/** What a waiver is asked for. */
export interface WaiverSubject {
  application: string;
  rule: string;
  object?: { kind: string; name: string };
  environments: string[];
}

/** Where findings and waivers lead. Each is absent when the app lacks the page that it leads to. */
export interface WaiverLinks {
  rule?(rule: string): string;
  request?(subject: WaiverSubject): string;
  approve?(waiver: { application: string; id: string }): string;
  remove?(waiver: { application: string; id: string }): string;
}

/** Addresses within the app that the component is rendered in. */
export function useWaiverLinks(): WaiverLinks {
  const rule = useRouteRef(findingRuleRouteRef);
  const form = useRouteRef(waiverFormRouteRef);
  return useMemo(
    () => ({
      ...(rule && { rule: name => rule({ rule: encodeURIComponent(name) }) }),
      ...(form && {
        request: subject =>
          `${form(REQUEST_WAIVER_TEMPLATE)}${formDataQuery({
            application: componentRef(subject.application),
            rule: subject.rule,
            ...(subject.object && {
              objectKind: subject.object.kind,
              objectName: subject.object.name,
            }),
            environments: subject.environments,
          })}`,
        approve: ({ application, id }) =>
          `${form(APPROVE_WAIVER_TEMPLATE)}${formDataQuery({
            application: componentRef(application),
            id,
          })}`,
        remove: ({ application, id }) =>
          `${form(REMOVE_WAIVER_TEMPLATE)}${formDataQuery({
            application: componentRef(application),
            id,
          })}`,
      }),
    }),
    [rule, form],
  );
}

function componentRef(application: string): string {
  return stringifyEntityRef(applicationRef(application));
}
