import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import type { KindContext } from './context';

/** Before the name of a container, whose profile the annotation was, before there was a field for it. */
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const PROFILE = /^(?:$|runtime\/default$|unconfined$|localhost\/)/;
/** What an annotation has to be to say the same as the type of a profile. */
const SAME: Readonly<Record<string, RegExp>> = {
  Localhost: /^localhost\//,
  RuntimeDefault: /^runtime\/default$/,
  Unconfined: /^unconfined$/,
};

/** Annotations of a Pod that say something about its containers (`ValidatePodSpecificAnnotations`). */
export function checkPodAnnotations(
  metadata: CelJson | undefined,
  path: Path,
  spec: KubernetesObject,
  { report }: KindContext,
): void {
  const annotations = mappingOf(mappingOf(metadata).annotations);
  for (const key of Object.keys(annotations)) {
    if (!key.startsWith(APP_ARMOR)) {
      continue;
    }
    const profile = String(annotations[key]);
    const name = key.slice(APP_ARMOR.length);
    const container = containersOf(spec).find(one => one.name === name);
    const keyPath = [...path, 'annotations', key];
    if (!container) {
      report.field(
        'mismatch',
        keyPath,
        `is about ${showValue(name)}, and the Pod has no such container`,
        'Remove it, and write securityContext.appArmorProfile.',
      );
    } else if (differs(profile, container, spec)) {
      report.field(
        'mismatch',
        keyPath,
        `is ${showValue(profile)}, and appArmorProfile is another one`,
        'Remove the annotation: the field is enough.',
      );
    }
    if (!PROFILE.test(profile)) {
      report.field(
        'invalid-value',
        keyPath,
        `is ${showValue(profile)}, which is no profile`,
        'Remove it, and write securityContext.appArmorProfile.',
      );
    }
  }
}

function containersOf(spec: KubernetesObject): KubernetesObject[] {
  return [
    ...listOf(spec.containers),
    ...listOf(spec.initContainers),
    ...listOf(spec.ephemeralContainers),
  ].map(mappingOf);
}

/** Whether the field of the container, or of the Pod, says something else (`validateAppArmorAnnotationsAndFieldsMatchOnCreate`). */
function differs(
  annotation: string,
  container: KubernetesObject,
  spec: KubernetesObject,
): boolean {
  const { localhostProfile, type } = mappingOf(
    mappingOf(container.securityContext).appArmorProfile ??
      mappingOf(spec.securityContext).appArmorProfile,
  );
  const isWindows = mappingOf(spec.os).name === 'windows';
  const same = Object.hasOwn(SAME, String(type))
    ? SAME[String(type)]
    : undefined;
  if (!same || isWindows) {
    return false;
  }
  const isOther =
    type === 'Localhost' && annotation !== `localhost/${localhostProfile}`;
  return isOther || !same.test(annotation);
}
