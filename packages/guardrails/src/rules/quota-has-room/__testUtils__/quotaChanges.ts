import type { FileChange } from '../../__testUtils__/fileChanges';
import { PRODUCTION } from '../../__testUtils__/findings';

export const hard = (value: Record<string, string>): FileChange => ({
  file: `${PRODUCTION}/resourcequota.yaml`,
  path: ['spec', 'hard'],
  value,
});

export const without = (...names: string[]): FileChange[] =>
  names.map(name => ({ file: `${PRODUCTION}/${name}.yaml`, delete: true }));

/** The folder with this object in place of its own workload. */
export function only(object: object): FileChange[] {
  return [
    ...without('deployment', 'horizontalpodautoscaler', 'limitrange'),
    { file: `${PRODUCTION}/object.yaml`, text: JSON.stringify(object) },
  ];
}

export const metadata = { name: 'thing' };
export const template = (spec: object) => ({
  metadata: { labels: { a: 'b' } },
  spec,
});
export const takes = (cpu: string, more: object = {}) => ({
  name: cpu,
  image: 'image',
  resources: { requests: { cpu } },
  ...more,
});

export const pod = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata,
  spec,
});
