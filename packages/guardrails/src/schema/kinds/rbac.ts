import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkName } from '../metadata/names';
import type { KindContext, PartCheck } from './context';
import { checkSelector } from './selector';

const GROUP = 'rbac.authorization.k8s.io';

function checkRules(
  object: KubernetesObject,
  path: Path,
  { report }: KindContext,
  isNamespaced: boolean,
): void {
  listOf(object.rules).forEach((item, index) => {
    const rule = mappingOf(item);
    const rulePath = [...path, 'rules', index];
    const isOf = (field: string) => listOf(rule[field]).length > 0;
    if (isOf('nonResourceURLs')) {
      const isMixed =
        isOf('apiGroups') || isOf('resources') || isOf('resourceNames');
      if (isNamespaced || isMixed) {
        report.field(
          'mismatch',
          [...rulePath, 'nonResourceURLs'],
          isNamespaced
            ? 'may not be set in a Role: URLs are in no namespace'
            : 'may not be set beside resources',
          isNamespaced
            ? 'Write it into a ClusterRole.'
            : 'Write them as two rules.',
        );
      }
      return;
    }
    for (const field of ['apiGroups', 'resources']) {
      if (!isOf(field)) {
        report.field(
          'required',
          [...rulePath, field],
          'is required',
          field === 'apiGroups'
            ? 'Write the groups, "" for core resources.'
            : 'Write the resources.',
        );
      }
    }
  });
}

export const checkRole: PartCheck = (object, path, context) =>
  checkRules(object, path, context, true);

export const checkClusterRole: PartCheck = (object, path, context) => {
  checkRules(object, path, context, false);
  const selectors = mappingOf(object.aggregationRule).clusterRoleSelectors;
  listOf(selectors).forEach((selector, index) =>
    checkSelector(
      selector,
      [...path, 'aggregationRule', 'clusterRoleSelectors', index],
      context,
    ),
  );
};

function checkBinding(
  object: KubernetesObject,
  path: Path,
  context: KindContext,
  isNamespaced: boolean,
): void {
  const { report } = context;
  const role = mappingOf(object.roleRef);
  const rolePath = [...path, 'roleRef'];
  const kinds = isNamespaced ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  const kind = textOf(role.kind);
  if (kind && !kinds.includes(kind)) {
    report.field(
      'unsupported-value',
      [...rolePath, 'kind'],
      `is ${showValue(kind)}, and has to be one of ${kinds.join(', ')}`,
      `Write ${kinds.join(' or ')}.`,
    );
  }
  checkGroup(role, GROUP, rolePath, context);
  const name = textOf(role.name);
  if (name) {
    checkName(name, [...rolePath, 'name'], 'path-segment', report);
  }
  listOf(object.subjects).forEach((item, index) =>
    checkSubject(
      mappingOf(item),
      [...path, 'subjects', index],
      context,
      isNamespaced,
    ),
  );
}

function checkSubject(
  subject: KubernetesObject,
  path: Path,
  context: KindContext,
  isNamespaced: boolean,
): void {
  const { report } = context;
  if (subject.kind === 'ServiceAccount') {
    checkGroup(subject, '', path, context);
    const name = textOf(subject.name);
    if (name) {
      checkName(name, [...path, 'name'], 'subdomain', report);
    }
    if (!isNamespaced && !subject.namespace) {
      report.field(
        'required',
        [...path, 'namespace'],
        'is required for a ServiceAccount',
        'Write the namespace of the ServiceAccount.',
      );
    }
  } else if (subject.kind === 'User' || subject.kind === 'Group') {
    checkGroup(subject, GROUP, path, context);
  }
}

function checkGroup(
  reference: KubernetesObject,
  expected: string,
  path: Path,
  { report }: KindContext,
): void {
  const group = textOf(reference.apiGroup) ?? '';
  if (group !== expected) {
    report.field(
      'unsupported-value',
      [...path, 'apiGroup'],
      `is ${showValue(group)}, and has to be ${showValue(expected)}`,
      `Write apiGroup: ${expected || '""'}.`,
    );
  }
}

export const checkRoleBinding: PartCheck = (object, path, context) =>
  checkBinding(object, path, context, true);

export const checkClusterRoleBinding: PartCheck = (object, path, context) =>
  checkBinding(object, path, context, false);
