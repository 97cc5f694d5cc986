import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Profile,
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_CLUSTER,
  ANNOTATION_ENVIRONMENT,
  ANNOTATION_SPINNAKER,
  LABEL_ENVIRONMENT,
  LABEL_PROFILE,
  LABEL_TIER,
} from './annotations';
import { sourceAnnotations, SourcePlaces } from './sourceAnnotations';

/** What the catalog calls a workload of each profile. */
const COMPONENT_TYPES: Record<Profile, string> = {
  http: 'service',
  grpc: 'service',
  worker: 'worker',
  cronjob: 'cronjob',
};

/**
 * The entities of one application: its Component, and a Resource for its namespace in each environment. They all have
 * the application's owner, because an owner is written down only once.
 */
export function applicationEntities(
  application: ResolvedApplication,
  places: SourcePlaces,
): Entity[] {
  return [
    component(application, places),
    ...application.environments.map(environment =>
      namespaceResource(application, environment, places),
    ),
  ];
}

/** Reference of an application's Component. */
export function componentRef(applicationName: string): string {
  return stringifyEntityRef({ kind: 'Component', name: applicationName });
}

function component(
  application: ResolvedApplication,
  places: SourcePlaces,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: application.name,
      title: application.title,
      ...(application.description && { description: application.description }),
      labels: {
        [LABEL_TIER]: application.tier,
        [LABEL_PROFILE]: application.profile,
      },
      tags: [application.profile, `tier-${application.tier}`],
      annotations: {
        ...sourceAnnotations(application.directory, places),
        [ANNOTATION_APPLICATION]: application.name,
        [ANNOTATION_SPINNAKER]: application.delivery.application,
        // The workloads stand in several namespaces, so they are found by the label that all generated objects carry.
        'backstage.io/kubernetes-id': application.name,
        'backstage.io/kubernetes-label-selector': labelSelector(application),
      },
    },
    spec: {
      type: COMPONENT_TYPES[application.profile],
      lifecycle: application.lifecycle,
      owner: application.owner.ref,
      ...(application.system && { system: application.system }),
      dependsOn: [
        ...application.dependsOn,
        ...application.environments.map(({ namespace }) =>
          namespaceRef(namespace),
        ),
      ],
    },
  };
}

function namespaceResource(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
  places: SourcePlaces,
): Entity {
  const directory = `${application.directory}/${environment.name}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: environment.namespace,
      title: `${application.title} (${environment.title})`,
      description: `Namespace of ${application.title} on ${environment.cluster}, files in ${directory}`,
      labels: {
        [LABEL_ENVIRONMENT]: environment.name,
        [LABEL_TIER]: application.tier,
      },
      tags: [environment.stage],
      annotations: {
        ...sourceAnnotations(application.directory, places),
        [ANNOTATION_APPLICATION]: application.name,
        [ANNOTATION_ENVIRONMENT]: environment.name,
        [ANNOTATION_CLUSTER]: environment.cluster,
        'backstage.io/kubernetes-namespace': environment.namespace,
        'backstage.io/kubernetes-label-selector': labelSelector(application),
      },
    },
    spec: {
      type: 'kubernetes-namespace',
      owner: application.owner.ref,
      ...(application.system && { system: application.system }),
      dependencyOf: [componentRef(application.name)],
    },
  };
}

function namespaceRef(namespace: string): string {
  return stringifyEntityRef({ kind: 'Resource', name: namespace });
}

function labelSelector({ name }: ResolvedApplication): string {
  return `app.kubernetes.io/name=${name}`;
}
