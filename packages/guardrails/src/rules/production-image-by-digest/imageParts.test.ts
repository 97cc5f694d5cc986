import { imageParts } from './imageParts';

const HEX = 'a'.repeat(64);

it.each([
  ['nginx', { name: 'nginx' }],
  ['nginx:1.27', { name: 'nginx', tag: '1.27' }],
  ['registry:5000/app', { name: 'registry:5000/app' }],
  ['registry:5000/app:v1', { name: 'registry:5000/app', tag: 'v1' }],
  [
    `r.example/app@sha256:${HEX}`,
    { name: 'r.example/app', digest: `sha256:${HEX}` },
  ],
  [
    `r.example/app:v1@sha256:${HEX}`,
    { name: 'r.example/app', tag: 'v1', digest: `sha256:${HEX}` },
  ],
  // No digest, and so whatever comes behind the colon is the tag that it would be pulled by.
  [
    'r.example/app@sha256:short',
    { name: 'r.example/app@sha256', tag: 'short' },
  ],
  ['', { name: '' }],
])('%s', (image, parts) => {
  expect(imageParts(image)).toEqual(parts);
});
