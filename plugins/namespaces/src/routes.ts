// References of core-plugin-api work in both frontend systems; those of frontend-plugin-api only in the new one.
import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page that lists all namespaces. @public */
export const rootRouteRef = createRouteRef({ id: 'namespaces' });

/** One commit of the manifest monorepo. @public */
export const commitRouteRef = createSubRouteRef({
  id: 'namespaces/commit',
  parent: rootRouteRef,
  path: '/commits/:id',
});

/** One file of the manifest monorepo; which one is in the query: `?path=...&commit=...`. @public */
export const fileRouteRef = createSubRouteRef({
  id: 'namespaces/file',
  parent: rootRouteRef,
  path: '/files',
});

/** The tab on a Component's page. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'namespaces/entity-content',
});

/** The tab with the service level objectives on a Component's page. @public */
export const sloContentRouteRef = createRouteRef({
  id: 'namespaces/slo-content',
});

/** The weekly operations review. @public */
export const operationsReviewRouteRef = createRouteRef({
  id: 'namespaces/operations-review',
});

/** A review that was held. @public */
export const heldReviewRouteRef = createSubRouteRef({
  id: 'namespaces/held-review',
  parent: operationsReviewRouteRef,
  path: '/:id',
});

/** Where applications are created: the software templates, when the app has them. @public */
export const createApplicationRouteRef = createExternalRouteRef({
  id: 'namespaces/create-application',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** Where an SLO is changed: the form of a software template, when the app has them. @public */
export const editSloRouteRef = createExternalRouteRef({
  id: 'namespaces/edit-slo',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The tab with the guardrails on a Component's page. @public */
export const guardrailContentRouteRef = createRouteRef({
  id: 'namespaces/guardrail-content',
});

/** The page about the guardrails themselves. @public */
export const guardrailsRouteRef = createRouteRef({
  id: 'namespaces/guardrails',
});

/** One rule of the guardrails. @public */
export const guardrailRuleRouteRef = createSubRouteRef({
  id: 'namespaces/guardrail-rule',
  parent: guardrailsRouteRef,
  path: '/rule/:rule',
});

/** Where findings lead to their rule: the page of the guardrails, unless the app leaves that out. @public */
export const findingRuleRouteRef = createExternalRouteRef({
  id: 'namespaces/finding-rule',
  optional: true,
  params: ['rule'],
  defaultTarget: 'namespaces.guardrailRule',
});

/** Where waivers are requested and approved: the forms of software templates, when the app has them. @public */
export const waiverFormRouteRef = createExternalRouteRef({
  id: 'namespaces/waiver-form',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
