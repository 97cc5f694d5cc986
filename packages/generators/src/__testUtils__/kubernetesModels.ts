import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { RoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import { LimitRange } from 'kubernetes-models/v1/LimitRange';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { ResourceQuota } from 'kubernetes-models/v1/ResourceQuota';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { customObjectErrors } from './customObjects';
import { TestManifest } from './manifestsOf';

/** Prefix of the client's model names by API version; a kind that is not here has no model and fails the test. */
const MODELS: Record<string, { model: any; clientModel: string }> = {
  'v1/Namespace': { model: Namespace, clientModel: 'V1Namespace' },
  'v1/ResourceQuota': { model: ResourceQuota, clientModel: 'V1ResourceQuota' },
  'v1/LimitRange': { model: LimitRange, clientModel: 'V1LimitRange' },
  'v1/ServiceAccount': {
    model: ServiceAccount,
    clientModel: 'V1ServiceAccount',
  },
  'v1/Service': { model: Service, clientModel: 'V1Service' },
  'apps/v1/Deployment': { model: Deployment, clientModel: 'V1Deployment' },
  'batch/v1/CronJob': { model: CronJob, clientModel: 'V1CronJob' },
  'autoscaling/v2/HorizontalPodAutoscaler': {
    model: HorizontalPodAutoscaler,
    clientModel: 'V2HorizontalPodAutoscaler',
  },
  'policy/v1/PodDisruptionBudget': {
    model: PodDisruptionBudget,
    clientModel: 'V1PodDisruptionBudget',
  },
  'rbac.authorization.k8s.io/v1/RoleBinding': {
    model: RoleBinding,
    clientModel: 'V1RoleBinding',
  },
  'networking.k8s.io/v1/NetworkPolicy': {
    model: NetworkPolicy,
    clientModel: 'V1NetworkPolicy',
  },
};

interface Attribute {
  baseName: string;
  type: string;
}

/** The client's model of a type, `undefined` for texts, numbers, dates and free-form objects. */
function attributesOf(type: string): Attribute[] | undefined {
  if (!/^V\d/.test(type)) {
    return undefined;
  }
  const models = jest.requireActual(
    `@kubernetes/client-node/dist/gen/models/${type}.js`,
  );
  return models[type].getAttributeTypeMap();
}

function unknownFields(type: string, value: any, path: string): string[] {
  const list = /^(?:Array|Set)<(.+)>$/.exec(type);
  if (list) {
    return (value as any[]).flatMap((item, index) =>
      unknownFields(list[1], item, `${path}[${index}]`),
    );
  }
  const attributes = attributesOf(type);
  if (!attributes) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) => {
    const attribute = attributes.find(({ baseName }) => baseName === key);
    return attribute
      ? unknownFields(attribute.type, child, `${path}.${key}`)
      : [`${path}.${key}`];
  });
}

/** What the API server would refuse: wrong types, missing fields, and fields that do not exist. */
export function invalidFields(manifest: TestManifest): string[] {
  const id = `${manifest.apiVersion}/${manifest.kind}`;
  const custom = customObjectErrors(manifest);
  if (custom) {
    return custom;
  }
  const entry = MODELS[id];
  if (!entry) {
    return [`${id} is not a known kind`];
  }
  const { model: Model, clientModel } = entry;
  const errors: string[] = [];
  try {
    // The constructor keeps unknown fields out of sight; validate() looks at types and required fields.
    new Model(manifest).validate();
  } catch (error) {
    errors.push(String(error));
  }
  return [...errors, ...unknownFields(clientModel, manifest, id)];
}
