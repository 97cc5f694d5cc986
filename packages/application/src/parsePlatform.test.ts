import { readFileSync } from 'fs';
import { resolve } from 'path';
import { parsePlatform } from './parsePlatform';

const examplePath = resolve(
  __dirname,
  '../../../examples/monorepo/platform/platform.yaml',
);

describe('parsePlatform', () => {
  it('accepts the platform of the sample monorepo without a warning', () => {
    const parsed = parsePlatform(readFileSync(examplePath, 'utf8'));
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok).toBe(true);
  });
});
