import { readFileSync, readdirSync } from 'fs';
import { join, resolve } from 'path';
import { check } from './__testUtils__/check';

const PACKAGES = resolve(__dirname, '../../..');
const GENERATED = join(PACKAGES, 'generators/src/__golden__');
const NOT_FOR_CLUSTERS = /(?:kustomization|slo|application)\.yaml$/;

function manifestsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        /\/applications\/|^applications\//.test(file) &&
        file.endsWith('.yaml') &&
        !NOT_FOR_CLUSTERS.test(file),
    )
    .map(file => join(folder, file));
}

describe('the manifests that are generated', () => {
  const files = manifestsBelow(GENERATED);

  it('are there', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each([31, 34, 36, 37])('are all accepted by Kubernetes 1.%d', minor => {
    const problems = files.flatMap(file =>
      check(readFileSync(file, 'utf8'), { minor })
        .flat()
        .filter(({ code }) => code !== 'definition-unknown')
        .map(({ message }) => `${file.slice(GENERATED.length)}: ${message}`),
    );
    expect(problems).toEqual([]);
  });
});
