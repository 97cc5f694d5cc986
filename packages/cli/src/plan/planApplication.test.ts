import { formatProblem } from '@freehold/application';
import { seedTree } from '@freehold/monorepo';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadApplication } from '../input/loadApplication';
import type { MonorepoFiles } from '../monorepo/types';
import { planApplication } from './planApplication';

const SAMPLE = resolve(__dirname, '../../../../examples/monorepo');
const names = readdirSync(join(SAMPLE, 'applications')).sort();

/** A monorepo without history. */
function filesOf(tree: ReadonlyMap<string, string>): MonorepoFiles {
  return {
    readTexts: async paths =>
      new Map(
        [...paths].flatMap(path => {
          const text = tree.get(path);
          return text === undefined ? [] : [[path, text] as const];
        }),
      ),
    readBlobs: async () => new Map(),
    async close() {},
  };
}

// Every sample application is planned, twice.
jest.setTimeout(60_000);

describe('planApplication', () => {
  const seed = seedTree({
    platformText: readFileSync(join(SAMPLE, 'platform/platform.yaml'), 'utf8'),
    applications: names.map(name => ({
      name,
      text: readFileSync(
        join(SAMPLE, 'applications', name, 'application.yaml'),
        'utf8',
      ),
    })),
    // Some of the samples have objectives that people wrote.
    extra: new Map(
      names
        .map(name => `applications/${name}/slo.yaml`)
        .filter(path => existsSync(join(SAMPLE, path)))
        .map(path => [path, readFileSync(join(SAMPLE, path), 'utf8')]),
    ),
  });
  const load = (name: string) =>
    loadApplication(
      {
        application: `applications/${name}/application.yaml`,
        platform: 'platform/platform.yaml',
      },
      SAMPLE,
    );

  const byPeople = new Set(
    names.filter(name =>
      existsSync(join(SAMPLE, 'applications', name, 'slo.yaml')),
    ),
  );

  it('agrees with the portal, byte by byte, about every sample application', async () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const loaded = await load(name);
      expect(loaded.warnings.map(formatProblem)).toEqual([]);
      const { entries } = await planApplication(loaded, filesOf(seed));
      expect(entries.filter(({ action }) => action !== 'keep')).toEqual([]);
      expect(
        entries
          .filter(({ reason }) => reason !== 'unchanged')
          .map(({ path }) => path),
      ).toEqual(byPeople.has(name) ? [`applications/${name}/slo.yaml`] : []);
      expect(entries.map(({ path }) => path)).toEqual(
        [...seed.keys()].filter(
          path =>
            path === 'CODEOWNERS' || path.startsWith(`applications/${name}/`),
        ),
      );
    }
  });

  it('remembers, after a merge, what was generated and never stood in the monorepo', async () => {
    const path = 'applications/hello-world/develop/limitrange.yaml';
    const withoutFile = new Map(seed);
    withoutFile.delete(path);
    const record = 'applications/hello-world/.freehold/generated.json';

    const first = await planApplication(
      await load('hello-world'),
      filesOf(withoutFile),
    );
    expect(first.entries.filter(entry => entry.action !== 'keep')).toEqual([
      expect.objectContaining({ path: record, action: 'update' }),
    ]);
    const written = first.entries.find(entry => entry.path === record)?.next;
    expect(JSON.parse(written ?? '').files['develop/limitrange.yaml']).toEqual({
      oid: expect.any(String),
      text: seed.get(path),
    });

    // The text is in no commit that a shallow clone has, and yet the deletion is still known as one.
    withoutFile.set(record, written ?? '');
    const second = await planApplication(
      await load('hello-world'),
      filesOf(withoutFile),
    );
    expect(second.entries.find(entry => entry.path === path)).toMatchObject({
      action: 'keep',
      reason: 'deleted-by-people',
    });
    expect(second.summary).toMatchObject({ create: 0, update: 0, conflict: 0 });
  });
});
