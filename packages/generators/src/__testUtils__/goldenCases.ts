import { ResolvedApplication } from '@freehold/application';
import { generateApplication } from '../generateApplication';
import { FileTree } from '../types';
import { ownSlos } from './ownSlos';
import {
  aGrant,
  anApplication,
  anEnvironment,
  aTeam,
} from './resolvedApplication';

const LONGEST_NAME = 'a-name-that-is-exactly-forty-characters0';

/** Texts that break out of a careless writer: YAML 1.1 and 1.2 indicators, quotes, breaks that only some readers see. */
const AWKWARD =
  'Says "no": \'yes\' # not a comment\n--- {{ .Values }} ${ #root } 日本語 🎏\u0085\u2028 \\';

/** One golden folder each: `__golden__/<name>/`. */
export const goldenCases: Readonly<Record<string, ResolvedApplication>> = {
  http: anApplication(),
  grpc: anApplication({ profile: 'grpc', name: 'fraud-scorer' }),
  worker: anApplication({ profile: 'worker', name: 'receipt-mailer' }),
  cronjob: anApplication({ profile: 'cronjob', name: 'nightly-settlement' }),
  'longest-name': anApplication({ name: LONGEST_NAME }),
  'one-environment': anApplication({
    name: 'sandbox',
    stages: ['develop'],
    environment: { replicas: { min: 1, max: 1 } },
    overrides: { tier: 'c', system: undefined, dependsOn: [] },
  }),
  'production-only': anApplication({
    name: 'edge-cache',
    stages: ['production'],
    overrides: { tier: 'c' },
  }),
  'production-in-two-regions': anApplication({
    name: 'stock-api',
    overrides: {
      environments: [
        anEnvironment('stock-api', 'develop'),
        anEnvironment('stock-api', 'production', {
          name: 'production-tokyo',
          namespace: 'stock-api-production-tokyo',
        }),
        anEnvironment('stock-api', 'production', {
          name: 'production-osaka',
          namespace: 'stock-api-production-osaka',
        }),
      ],
    },
  }),
  'no-port': anApplication({
    profile: 'worker',
    name: 'event-forwarder',
    overrides: { probes: undefined, port: undefined },
  }),
  'many-egress-hosts': anApplication({
    name: 'partner-gateway',
    environment: {
      workloadIdentity: 'partner-gateway@example.iam.gserviceaccount.com',
      egress: Array.from({ length: 24 }, (_, index) => ({
        host: `partner-${index}.example`,
        port: index % 3 === 0 ? 8443 : 443,
      })),
    },
  }),
  'awkward-texts': anApplication({
    name: 'awkward-texts',
    environment: {
      env: {
        FEATURE: 'no',
        TIMES: '1:30',
        VERSION: '1.10',
        OCTAL: '0o17',
        EMPTY: '',
        TEXT: AWKWARD,
        SPEL: "${T(java.lang.Runtime).getRuntime().exec('true')}",
      },
    },
    overrides: { title: AWKWARD, description: AWKWARD },
  }),
  'access-grants': anApplication({
    name: 'member-api',
    environment: {
      access: [
        aGrant('edit', aTeam('team-web', 'partners')),
        aGrant('view', aTeam('team-fraud')),
        aGrant('view', aTeam('team-web')),
        aGrant('edit', aTeam('team-payment'), true),
      ],
    },
  }),
  'own-slos': anApplication({ name: 'shop-api' }),
  'no-slo': anApplication({
    name: 'experiment',
    stages: ['develop'],
    overrides: { tier: 'c' },
  }),
  'without-observability': anApplication({
    name: 'quiet-api',
    stages: ['develop', 'production'],
    overrides: { observability: undefined },
  }),
  'production-measured': anApplication({
    name: 'cart-api',
    overrides: {
      environments: [
        anEnvironment('cart-api', 'develop', { measured: false }),
        anEnvironment('cart-api', 'production'),
      ],
    },
  }),
  datadog: anApplication({
    name: 'search-api',
    profile: 'grpc',
    stages: ['develop', 'production'],
    overrides: {
      observability: {
        backend: 'datadog',
        operator: true,
        tags: ['platform:example'],
      },
    },
  }),
};

/** The slo.yaml of cases that have not the generated one. */
const slos: Readonly<Record<string, string | null>> = {
  'own-slos': ownSlos('shop-api'),
  'no-slo': null,
};

/** What is generated for a case. */
export function goldenTree(name: string): FileTree {
  return generateApplication(goldenCases[name], { slo: slos[name] });
}
