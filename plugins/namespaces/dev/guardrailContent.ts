import {
  GuardrailState,
  NamespaceGuardrailSummary,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationGuardrails,
  draftPiece,
  guardrailFinding,
  guardrailOverview,
  ruleDetail,
  ruleRow,
  waiverDetail,
} from '../src/__testUtils__/guardrailBuilders';
import { COMMIT } from '../src/__testUtils__/builders';
import { InMemoryContent } from '../src/__testUtils__/InMemoryNamespaces';

const summary = (
  state: GuardrailState,
  part: Partial<NamespaceGuardrailSummary> = {},
): NamespaceGuardrailSummary => ({
  state,
  errors: 0,
  warnings: 0,
  notEvaluated: 0,
  waived: 0,
  ...part,
});

/** Every state, and none before the first evaluation. */
const looks: Array<NamespaceGuardrailSummary | undefined> = [
  summary('clean'),
  summary('error', { errors: 12, warnings: 3, waived: 1 }),
  summary('unknown', { notEvaluated: 1, warnings: 2 }),
  summary('warning', { warnings: 1 }),
  summary('waived', { waived: 2 }),
  undefined,
  summary('clean'),
];

export const rowGuardrails = (index: number) => looks[index % looks.length];

const longName =
  'every-container-has-a-readiness-probe-whose-name-is-as-long-as-names-may-be';

const waivers = [
  waiverDetail(),
  waiverDetail({
    id: 'asked',
    state: 'requested',
    approver: undefined,
    environments: ['staging', 'production'],
    reason: 'Moves to the gateway next quarter, see the plan of the team.',
    daysLeft: 120,
  }),
  waiverDetail({ id: 'soon', state: 'expiring', daysLeft: 5 }),
  waiverDetail({ id: 'over', state: 'expired', daysLeft: -12 }),
];

export const guardrailContent: InMemoryContent = {
  guardrails: [
    applicationGuardrails({
      findings: [
        ...['develop', 'staging', 'production'].map(environment =>
          guardrailFinding({ environment }),
        ),
        guardrailFinding({
          rule: longName,
          title: 'A title that goes on for as long as somebody felt like it',
          message: `image "asia-docker.pkg.dev/${'example/'.repeat(
            20,
          )}a" is not pinned`,
          fix: 'Set imagePullPolicy to Always',
        }),
        guardrailFinding({
          rule: 'only-deployers-deploy',
          title: 'Only deployers deploy',
          verdict: 'not-evaluated',
          message:
            'authorizer is known only to a cluster, so validations[0] was not evaluated',
          waivable: false,
        }),
        guardrailFinding({
          rule: 'spread',
          title: 'Replicas are spread over zones',
          severity: 'warning',
        }),
        guardrailFinding({
          rule: 'no-load-balancer',
          title: 'Services are not exposed by load balancers',
          waiver: {
            id: 'load-balancer-2026',
            file: 'platform/waivers/payment-authorizer.yaml',
            line: 6,
            reason: 'The card network connects to a fixed address until March.',
            approver: 'user:default/hana.sato',
            expires: '2027-01-31',
          },
        }),
      ],
      waivers,
    }),
    applicationGuardrails({ application: 'member-api', findings: [] }),
    applicationGuardrails({
      application: 'search-api',
      namespaces: [],
      findings: [],
      checked: {},
    }),
  ],
  guardrailOverview: guardrailOverview({
    rules: [
      ruleRow(),
      ruleRow({
        rule: longName,
        title: longName,
        state: 'unknown',
        notEvaluated: 4,
      }),
      ruleRow({
        rule: 'spread',
        title: 'Replicas are spread over zones',
        severity: 'warning',
        state: 'warning',
      }),
      ruleRow({
        rule: 'slo-exists',
        title: 'Every application has an SLO',
        source: 'repository',
        state: 'clean',
        violating: 0,
        errors: 0,
        waived: 0,
        since: undefined,
        file: undefined,
      }),
    ],
    waivers,
    platformProblems: [
      {
        code: 'policy/unreadable',
        file: 'platform/guardrails/quotas.yaml',
        line: 7,
        message: 'spec.validations[0].expression does not compile',
        remedy:
          'Mend the expression; the policy refuses everything until then.',
      },
    ],
    upgrade: [
      {
        current: '1.36',
        target: '1.37',
        ready: false,
        blocking: [
          {
            apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3',
            kind: 'FlowSchema',
            deprecatedIn: '1.29',
            removedIn: '1.37',
            replacement: 'flowcontrol.apiserver.k8s.io/v1',
            source: 'https://kubernetes.io/docs/reference/using-api/',
            uses: 9,
            applications: Array.from({ length: 9 }, (_, i) => `legacy-${i}`),
          },
        ],
        deprecated: [],
        unknown: 2,
      },
    ],
  }),
  guardrailRules: [ruleDetail()],
  draftAnswers: [
    draftPiece({
      applications: 50,
      cursor: { after: 'm', commit: COMMIT },
      violating: [
        {
          application: 'payment-authorizer',
          ownerRef: 'group:default/team-payment',
          errors: 1,
          warnings: 0,
          notEvaluated: 0,
          newlyViolating: true,
        },
      ],
      findings: [{ ...guardrailFinding(), isNew: true }],
    }),
    draftPiece({ applications: 50, mended: ['suggest'] }),
  ],
};
