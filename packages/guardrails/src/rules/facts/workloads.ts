import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import type { KubernetesObject, LabelSelector } from '../../policy';
import { labelsOf, listOf, mappingOf, textOf } from '../../policy/objectFields';
import { selects } from '../../policy/match/labelSelector';
import { groupKindOf, type FieldPath } from './objects';
import { perEnvironment } from './perEnvironment';

/** Where the template of its pods stands, by group and kind. */
const TEMPLATES: Readonly<Record<string, FieldPath>> = {
  '/Pod': [],
  '/ReplicationController': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/Job': ['spec', 'template'],
};

/** Labels that controllers give to pods, and whose values nobody can know before. */
const ADDED_LABELS: ReadonlySet<string> = new Set([
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'batch.kubernetes.io/job-name',
  'controller-revision-hash',
  'controller-uid',
  'job-name',
  'pod-template-generation',
  'pod-template-hash',
  'statefulset.kubernetes.io/pod-name',
]);

export interface Container {
  name: string;
  container: KubernetesObject;
  /** Within the object: `spec.template.spec.containers[0]`. */
  path: FieldPath;
  /** Whether it ends before the next one starts, runs beside the others from before them, or is one of them. */
  role: 'init' | 'sidecar' | 'main';
}

/** Something that runs pods. */
export interface Workload {
  source: WorkspaceObject;
  /** `apps/Deployment`; of a custom resource, its own. */
  groupKind: string;
  /** Whether it is a custom resource with a template of pods, of which only the template is understood. */
  isCustom: boolean;
  /** Of the template; empty for a Pod. */
  templatePath: FieldPath;
  podSpec: KubernetesObject;
  /** Labels of its pods. */
  labels: ReadonlyMap<string, string>;
  /** In the order in which they start; without ephemeral ones, which no manifest has. */
  containers: readonly Container[];
}

/** Everything in a folder that runs pods, in the order of the files. */
export const workloadsOf: (
  environment: EnvironmentWorkspace,
) => readonly Workload[] = perEnvironment(({ objects }) =>
  objects.flatMap(object => workloadOf(object) ?? []),
);

function workloadOf(source: WorkspaceObject): Workload | undefined {
  const groupKind = groupKindOf(source);
  const isCustom = !Object.hasOwn(TEMPLATES, groupKind);
  if (isCustom && source.known) {
    return undefined;
  }
  const templatePath = isCustom ? ['spec', 'template'] : TEMPLATES[groupKind];
  const template = templatePath.reduce<KubernetesObject>(
    (parent, part) => mappingOf(parent[part]),
    source.object,
  );
  const podSpec = mappingOf(template.spec);
  const specPath = [...templatePath, 'spec'];
  const containers = [
    ...containersOf(podSpec, 'initContainers', specPath),
    ...containersOf(podSpec, 'containers', specPath),
  ];
  if (isCustom && containers.length === 0) {
    return undefined;
  }
  return {
    source,
    groupKind,
    isCustom,
    templatePath,
    podSpec,
    labels: labelsOf(template),
    containers,
  };
}

function containersOf(
  podSpec: KubernetesObject,
  field: 'initContainers' | 'containers',
  specPath: FieldPath,
): Container[] {
  return listOf(podSpec[field]).map((item, index) => {
    const container = mappingOf(item);
    return {
      name: textOf(container.name) ?? '',
      container,
      path: [...specPath, field, index],
      role: roleOf(field, container),
    };
  });
}

function roleOf(
  field: 'initContainers' | 'containers',
  { restartPolicy }: KubernetesObject,
): Container['role'] {
  if (field === 'containers') {
    return 'main';
  }
  return restartPolicy === 'Always' ? 'sidecar' : 'init';
}

/** Whether the selector takes the pods of the workload; what a controller adds to their labels is taken to fit. */
export function selectsPodsOf(
  selector: LabelSelector,
  { labels }: Pick<Workload, 'labels'>,
): boolean {
  const decidable = selector.filter(({ key }) => !ADDED_LABELS.has(key));
  return selects(decidable, { labels, complete: true }) === 'yes';
}
