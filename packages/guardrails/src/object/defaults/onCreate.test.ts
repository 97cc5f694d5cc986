import { ResourceIndex } from '../../policy/resources/resourceIndex';
import { canonicalise } from '../canonicalise';
import { KNOWN_KINDS } from '../kinds';
import { readManifests } from '../reader';

const kubernetesVersion = { major: 1, minor: 36 };

const created = (text: string) =>
  canonicalise(readManifests(text).documents[0].object, { kubernetesVersion })
    .object;

describe('the namespace of an object', () => {
  const resources = new ResourceIndex([]);

  it.each(KNOWN_KINDS)('is there if %s belongs to one', known => {
    const kind = known.slice(known.lastIndexOf('/') + 1);
    const apiVersion = known.slice(0, known.lastIndexOf('/'));
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    const { metadata } = created(
      `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: a, namespace: b}}`,
    ) as { metadata: { namespace?: string } };
    const isNamespaced = resources.ofKind(group, kind)!.namespaced;
    expect(metadata.namespace).toBe(isNamespaced ? 'b' : undefined);
  });
});

describe('the name of a Job', () => {
  const job = (metadata: string, spec: string) =>
    created(
      `{apiVersion: batch/v1, kind: Job, metadata: {${metadata}}, spec: {${spec}}}`,
    ) as {
      metadata: { labels?: {} };
      spec: { template: { metadata: { labels?: {} } } };
    };
  const names = { 'job-name': 'j', 'batch.kubernetes.io/job-name': 'j' };

  it.each<[what: string, metadata: string, spec: string, own?: {}, pods?: {}]>([
    ['its Pods', 'name: j', 'suspend: true', undefined, names],
    [
      'what has the labels of its Pods',
      'name: j',
      'template: {metadata: {labels: {a: b}}}',
      { a: 'b', ...names },
      { a: 'b', ...names },
    ],
    [
      'nothing that has a name already',
      'name: j, labels: {c: d}',
      'template: {metadata: {labels: {job-name: other}}}',
      { c: 'd' },
      { ...names, 'job-name': 'other' },
    ],
    [
      'nothing that it selects itself',
      'name: j, labels: {c: d}',
      'manualSelector: true, template: {metadata: {labels: {a: b}}}',
      { c: 'd' },
      { a: 'b' },
    ],
    [
      'nothing while it is not known',
      'generateName: j-',
      '',
      undefined,
      undefined,
    ],
  ])('labels %s', (_what, metadata, spec, own, pods) => {
    const {
      metadata: written,
      spec: { template },
    } = job(metadata, spec);
    expect(written.labels).toEqual(own);
    expect(template.metadata.labels).toEqual(pods);
  });

  it('labels nothing that has labels of another type', () => {
    const { spec } = job('name: j', 'template: {metadata: {labels: [a]}}');
    expect(spec.template.metadata.labels).toEqual(['a']);
  });
});
