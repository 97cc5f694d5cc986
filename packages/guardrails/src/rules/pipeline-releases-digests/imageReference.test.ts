import { imageReference } from './imageReference';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('imageReference', () => {
  it.each([
    [`registry/app@${DIGEST}`, 'digest'],
    [`registry:5000/app:v1@${DIGEST}`, 'digest'],
    ["registry/app@${trigger['digest']}", 'digest'],
    ['registry/app:v1', 'tag'],
    ["registry/app:${trigger['tag']}", 'tag'],
    ['registry:5000/app:v1', 'tag'],
    ['registry/app:latest', 'latest'],
    ['registry/app', 'latest'],
    ['registry:5000/app', 'latest'],
    ['${releaseImage}', 'computed'],
    ["registry/${parameters['name']}", 'computed'],
  ])('%s is by %s', (reference, kind) => {
    expect(imageReference(reference)).toBe(kind);
  });
});
