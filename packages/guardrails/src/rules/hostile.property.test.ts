import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { changeFiles } from './__testUtils__/fileChanges';
import { inputOf, monorepo, SERVICE } from './__testUtils__/monorepo';
import { repositoryRules } from './repositoryRules';

type Path = Array<string | number>;

/** Every field of every file of the service. */
const places = [...monorepo]
  .filter(([file]) => file.startsWith(`applications/${SERVICE}/`))
  .flatMap(([file, text]) =>
    parseAllDocuments(text).flatMap((document, index) =>
      pathsOf(document.toJS()).map(path => ({ file, document: index, path })),
    ),
  );

function pathsOf(value: unknown, path: Path = []): Path[] {
  const children =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) =>
          pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? children : [path, ...children];
}

/** What is not what a field is for, and what its reader might stumble over. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    true,
    -1,
    0.5,
    1e300,
    '1e2147483000',
    '-1%',
    '999999%',
    '(((((',
    '${',
    'web\n::error::forged',
    'x'.repeat(5_000),
    [],
    [null, [], {}, 'text'],
    {},
    { constructor: {}, matchLabels: [], matchExpressions: [{}, null, 'x'] },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Short enough to be read. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,2000}$/u;

it('no rule breaks, whatever stands where something else should', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ place: fc.constantFrom(...places), value: nonsense }),
        { minLength: 1, maxLength: 3 },
      ),
      changes => {
        let files: ReadonlyMap<string, string> = monorepo;
        for (const { place, value } of changes) {
          try {
            files = changeFiles(files, [{ ...place, value }]);
          } catch {
            // A change before it has taken the place away.
          }
        }
        const { application, platform } = inputOf(files, SERVICE);
        const messages = repositoryRules.flatMap(rule =>
          (rule.check(application, platform) ?? []).map(
            ({ object, path = [], message }) => {
              object?.positions.keyAt(path);
              return message;
            },
          ),
        );
        expect(messages.filter(message => !ONE_LINE.test(message))).toEqual([]);
      },
    ),
    { numRuns: 60, seed: 20261123 },
  );
}, 60_000);
