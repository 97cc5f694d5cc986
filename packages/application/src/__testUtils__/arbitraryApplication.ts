import fc from 'fast-check';
import { Application } from '..';

const label = (maxLength: number) =>
  fc
    .stringMatching(/^[a-z]([a-z0-9-]*[a-z0-9])?$/)
    .map(text => text.slice(0, maxLength).replace(/-+$/, ''));

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

/** What YAML reads as something else when nobody quotes it, and what breaks out of quotes that are written by hand. */
const awkward = fc.constantFrom(
  ...['yes', 'no', 'on', 'Off', 'y', 'null', '~', 'true', '0755', '0x1F'],
  ...['1e3', '1_000', '12:30:45', '2026-01-01', '.inf', '.nan', '<<', '='],
  ...['- a', '? a', 'a: b', 'a #b', '# a', '!x', '&x', '*x', '%x', '@x', '`x'],
  ...[
    "it's",
    '"quoted"',
    "'",
    '"',
    '\\',
    '{}',
    '[]',
    '|',
    '>',
    ',',
    '---',
    '...',
  ],
  ...[
    '支払い承認',
    'Zahlungsprüfung',
    '👩‍💻 team',
    'a  b',
    'a: |',
    '${x}',
    '{{x}}',
  ],
);

const character = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 4, arbitrary: awkward },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(90), 'a b '.repeat(22)) },
);

const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/gu;

const line = character
  .map(text => text.replace(INVISIBLE, '').trim())
  .filter(text => text !== '' && text.length <= 100);

const lines = fc
  .array(character, { maxLength: 4 })
  .map(texts => texts.map(text => text.replace(INVISIBLE, '')).join('\n'));

const ref = (kind: string) => label(40).map(name => `${kind}:default/${name}`);

const amounts = fc.record(
  {
    cpu: fc.constantFrom('100m', '1', '0.5', '2.25'),
    memory: fc.constantFrom('128Mi', '1Gi', '1.5G'),
  },
  { requiredKeys: [] },
);

const resources = fc.record(
  { requests: amounts, limits: amounts },
  { requiredKeys: [] },
);

const env = fc.dictionary(fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,10}$/), lines, {
  maxKeys: 4,
  noNullPrototype: true,
});

const egress = fc.array(
  fc.record({
    host: label(20).map(name => `${name}.example`),
    port: fc.integer({ min: 1, max: 65535 }),
  }),
  { maxLength: 3 },
);

const schedule = fc.constantFrom('*/5 * * * *', '0 3 * * mon-fri', '@daily');

const environment = fc.record(
  {
    replicas: fc.record({
      min: fc.integer({ min: 1, max: 1000 }),
      max: fc.integer({ min: 1, max: 1000 }),
    }),
    resources,
    schedule,
    env,
    egress,
  },
  { requiredKeys: [] },
);

/** Any application that the schema accepts. */
export const arbitraryApplication: fc.Arbitrary<Application> = fc
  .record({
    name: label(40).map(name => `x${name}`.slice(0, 40).replace(/-+$/, '')),
    title: optional(line),
    description: optional(line),
    environments: fc.dictionary(label(20), environment, {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    }),
    rest: fc.record(
      {
        system: ref('system'),
        lifecycle: fc.constantFrom('experimental', 'production', 'deprecated'),
        port: fc.integer({ min: 1024, max: 65535 }),
        schedule,
        dependsOn: fc.array(ref('component'), { maxLength: 3 }),
        resources,
        env,
        egress,
        access: fc.array(
          fc.record({
            role: fc.constantFrom('view', 'edit', 'admin'),
            group: ref('group'),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
    owner: ref('group'),
    tier: fc.constantFrom('a', 'b', 'c'),
    profile: fc.constantFrom('http', 'grpc', 'worker', 'cronjob'),
  })
  .map(
    ({
      name,
      title,
      description,
      environments,
      rest,
      ...spec
    }): Application => ({
      apiVersion: 'freehold.dev/v1alpha1',
      kind: 'Application',
      metadata: {
        name,
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
      },
      spec: {
        ...rest,
        ...spec,
        image: `registry.example/${name.replace(/-+/g, '-')}`,
        environments,
      },
    }),
  );
