import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf } from '../scripts/pack/evaluate';
import { documentsOf, readPack } from '../scripts/pack/readPack';

const GOLDEN = join(__dirname, '../../generators/src/__golden__');

const { set } = readPack();

/** `<case>/applications/<application>/<environment>` of everything that the generators are held against. */
const folders = [
  ...new Set(
    readdirSync(GOLDEN, { recursive: true })
      .map(path => `${path}`)
      .filter(path => path.endsWith('namespace.yaml'))
      .map(path => path.slice(0, path.lastIndexOf('/'))),
  ),
].sort();

it('finds what the generators write', () => {
  expect(folders.length).toBeGreaterThan(30);
});

it.each(folders)('has nothing against %s', folder => {
  const documents = readdirSync(join(GOLDEN, folder))
    .filter(file => file !== 'kustomization.yaml')
    .flatMap(file =>
      documentsOf(readFileSync(join(GOLDEN, folder, file), 'utf8'), file).map(
        document => ({ ...document, file: `${folder}/${file}` }),
      ),
    );
  const results = resultsOf(set, documents, {
    namespaces: documents
      .map(({ object }) => object)
      .filter(({ kind }) => kind === 'Namespace'),
  });
  expect(
    results.filter(
      ({ verdict }) => verdict === 'fail' || verdict === 'not-evaluated',
    ),
  ).toEqual([]);
  expect(
    results.filter(({ verdict }) => verdict === 'pass').length,
  ).toBeGreaterThan(30);
});
