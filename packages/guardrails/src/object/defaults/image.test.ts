import { defaultPullPolicy } from './image';

const hex = (length: number) => 'a'.repeat(length);

/** What Kubernetes v1.36.3 filled in for a container of a pod with each of these images. */
const MEASURED: ReadonlyArray<[image: string, policy: string]> = [
  ['nginx', 'Always'],
  ['nginx:latest', 'Always'],
  ['nginx:LATEST', 'IfNotPresent'],
  ['nginx:1', 'IfNotPresent'],
  ['a/b', 'Always'],
  ['localhost/nginx', 'Always'],
  ['localhost:5000/nginx', 'Always'],
  ['localhost:5000/nginx:1', 'IfNotPresent'],
  ['registry.example.com:443/a:latest', 'Always'],
  ['[::1]:5000/a', 'Always'],
  [`a@sha256:${hex(64)}`, 'IfNotPresent'],
  [`a:latest@sha256:${hex(64)}`, 'Always'],
  [`a@sha256:${hex(63)}`, 'IfNotPresent'],
  ['EXAMPLE/a', 'Always'],
  ['a_b.io/c', 'Always'],
  ['a__b', 'Always'],
  [`a:${hex(128)}`, 'IfNotPresent'],
  [`library/${hex(64)}`, 'Always'],
  // Malformed references have no tag to Kubernetes, and are not latest therefore.
  ['', 'IfNotPresent'],
  ['Nginx', 'IfNotPresent'],
  ['a___b', 'IfNotPresent'],
  ['a//b', 'IfNotPresent'],
  ['a/b:latest/c', 'IfNotPresent'],
  ['${IMAGE}:latest', 'IfNotPresent'],
  ['http://a/b', 'IfNotPresent'],
  [hex(64), 'IfNotPresent'],
  [hex(247), 'Always'],
  [hex(255), 'IfNotPresent'],
  [`reg.io/${hex(255)}`, 'Always'],
  [`reg.io/${hex(256)}`, 'IfNotPresent'],
];

describe('the pull policy of an image that nobody gave one', () => {
  it.each(MEASURED)('of %j is %s', (image, policy) => {
    expect(defaultPullPolicy(image)).toBe(policy);
  });
});
