import {
  DAY,
  examplePlatform,
  FILE,
  finding,
  NAME,
  NOW,
  waiver,
} from './__testUtils__/waivers';
import { checkUnusedWaivers, checkWaivers } from './checkWaivers';
import { stringifyWaivers } from './stringifyWaivers';
import type { Waiver } from './model';
import { readWaivers } from './readWaivers';

const terms = { now: NOW, platform: examplePlatform() };
const rules = [
  { id: 'probes', source: 'policy' as const },
  { id: 'slo-defined', source: 'repository' as const },
  { id: 'application-record', source: 'repository' as const },
];

function linesOf(overrides: Partial<Waiver>, now = NOW): string[] {
  return checkWaivers(
    { waivers: [waiver(overrides)], problems: [] },
    { ...terms, now, rules },
  ).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('checkWaivers', () => {
  it('says with its place that a waiver has ended', () => {
    expect(
      checkWaivers(
        { waivers: [waiver({ expires: '2026-11-21' })], problems: [] },
        { ...terms, rules },
      ),
    ).toEqual([
      {
        policy: 'waivers',
        rule: 'waiver-expired',
        source: 'repository',
        verdict: 'fail',
        severity: 'error',
        application: NAME,
        object: {
          apiVersion: 'freehold.dev/v1alpha1',
          kind: 'Waivers',
          name: NAME,
        },
        file: FILE,
        line: 6,
        message:
          'The waiver no-probes-yet of probes ended on 2026-11-21, and waives nothing any more.',
        remediation:
          'Mend what it was for and remove it, or request a new waiver.',
      },
    ]);
  });

  it.each<[string, Partial<Waiver>, string[]]>([
    ['holds', {}, []],
    ['ends soon', { expires: '2026-12-06' }, ['warning waiver-expires']],
    ['ends today', { expires: '2026-11-22' }, ['warning waiver-expires']],
    ['has ended', { expires: '2026-11-21' }, ['error waiver-expired']],
    ['is requested', { approver: undefined }, ['info waiver-requested']],
    ['lasts too long', { expires: '2027-05-22' }, ['error expires-too-late']],
    ['lasts as long as it may', { expires: '2027-05-21' }, []],
    ['is for a rule that is gone', { rule: 'probe' }, ['warning rule-unknown']],
    [
      'is for an environment that is not there',
      { environments: ['production', 'moon'] },
      ['error environment-unknown'],
    ],
    [
      'is for everything',
      { object: undefined, environments: [] },
      ['error environments-missing', 'error object-missing'],
    ],
    [
      'is for everything that a rule of the repository finds',
      { rule: 'slo-defined', object: undefined, environments: [] },
      [],
    ],
    [
      'is for the whole cluster',
      { object: { kind: 'ClusterRole', name: 'x' } },
      ['error object-cluster-wide'],
    ],
    [
      'is for a kind that nobody knows',
      { object: { kind: 'Gadget', name: 'x' } },
      ['error kind-unknown'],
    ],
    [
      'is for what the rules stand on',
      { rule: 'application-record' },
      ['error rule-not-waivable'],
    ],
    ['is for a Namespace', { object: { kind: 'Namespace', name: 'x' } }, []],
  ])('of a waiver that %s', (_, overrides, expected) => {
    expect(linesOf(overrides)).toEqual(expected);
  });

  it('tells why a file waives nothing', () => {
    const { waivers, problems } = readWaivers(
      new Map([
        [FILE, stringifyWaivers(NAME, [waiver({ expires: 'never' })])],
        ['platform/waivers/cart.yaml', stringifyWaivers('cart', [waiver()])],
        ['platform/waivers/point-api.yml', 'anything'],
        ['platform/waivers/team/order-api.yaml', 'anything'],
        ['platform/waivers/README.md', 'About this folder.'],
        ['platform/waivers-old/cart.yaml', 'anything'],
        ['platform/platform.yaml', 'anything'],
      ]),
    );
    expect(waivers).toMatchObject([
      { application: 'cart', file: 'platform/waivers/cart.yaml' },
    ]);
    expect(
      checkWaivers({ waivers: [], problems }, { ...terms, rules }).map(
        ({ file, rule, severity, application }) =>
          `${severity} ${rule} ${file} ${application}`,
      ),
    ).toEqual([
      `error expires-invalid ${FILE} ${NAME}`,
      'error file-name platform/waivers/point-api.yml point-api',
      'error file-name platform/waivers/team/order-api.yaml order-api',
    ]);
  });
});

describe('checkUnusedWaivers', () => {
  const unused = (
    overrides: Partial<Waiver>,
    ...results: Array<Parameters<typeof finding>[0]>
  ) =>
    checkUnusedWaivers([waiver(overrides)], results.map(finding), terms).map(
      ({ severity, rule }) => `${severity} ${rule}`,
    );

  it('says that nothing is found any more', () => {
    expect(unused({})).toEqual(['warning waiver-unused']);
    expect(unused({}, { policy: 'other' }, { verdict: 'pass' })).toEqual([
      'warning waiver-unused',
    ]);
  });

  it.each<[string, Partial<Waiver>, Parameters<typeof finding>[0]]>([
    ['what it is for is found', {}, {}],
    ['nobody knows', {}, { verdict: 'not-evaluated' }],
    ['it is only requested', { approver: undefined }, { policy: 'other' }],
    ['it has ended anyway', { expires: '2026-01-01' }, { policy: 'other' }],
  ])('says nothing when %s', (_, overrides, result) => {
    expect(unused(overrides, result)).toEqual([]);
  });

  it('counts the days in UTC', () => {
    expect(linesOf({ expires: '2026-11-23' }, NOW + DAY / 2 - 1)).toEqual([
      'warning waiver-expires',
    ]);
  });
});
