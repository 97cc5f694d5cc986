import { Entity } from '@backstage/catalog-model';
import {
  FileDetail,
  NamespaceRow,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationDetail,
  COMMIT,
  commitDetail,
  environmentDetail,
  namespaceRow,
  pipelineDetail,
} from '../src/__testUtils__/builders';
import { InMemoryContent } from '../src/__testUtils__/InMemoryNamespaces';
import { guardrailContent, rowGuardrails } from './guardrailContent';
import { sloContent } from './sloContent';
import { rollUp, rowSlo, rowsSource } from './sloRows';

const TEAMS: Record<string, string[]> = {
  payment: ['payment-authorizer', 'payment-settlement', 'refund-worker'],
  member: ['member-api', 'member-profile', 'withdrawal-cronjob'],
  fraud: ['fraud-scoring', 'fraud-rule-engine-with-a-name-of-forty-ch'],
  gateway: ['edge-gateway', 'rate-limiter'],
  search: ['search-api', 'search-indexer', 'suggest'],
};
const ENVIRONMENTS = ['develop', 'staging', 'production'];
const TIERS = ['a', 'b', 'c'] as const;

const namespaces: NamespaceRow[] = Object.entries(TEAMS).flatMap(
  ([team, names]) =>
    names.flatMap((application, index) =>
      ENVIRONMENTS.map(environment =>
        namespaceRow({
          application,
          environment,
          title: application.replace(/-/g, ' '),
          ownerRef: `group:default/team-${team}`,
          systemRef: index === 2 ? undefined : `system:default/${team}`,
          tier: TIERS[index],
          changedAt:
            index === 1
              ? undefined
              : `2026-1${index % 2}-${String(10 + index)}T09:00:00Z`,
        }),
      ),
    ),
);

const rows = namespaces.map((row, index) => ({
  ...row,
  slo: rowSlo(index),
  guardrails: rowGuardrails(index),
}));

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: payment-authorizer
  namespace: payment-authorizer-develop
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: payment-authorizer
          image: asia-docker.pkg.dev/example/apps/payment-authorizer
          args: [${'"--a-rather-long-argument", '.repeat(12)}"--last"]
`;

const directory = (
  path: string,
  folders: string[],
  files: string[],
): FileDetail => ({
  path,
  text: '',
  commit: COMMIT,
  entries: [
    ...files.map(name => ({ path: `${path}/${name}`, type: 'file' as const })),
    ...folders.map(name => ({
      path: `${path}/${name}`,
      type: 'directory' as const,
    })),
  ],
});

export const content: InMemoryContent = {
  rows,
  sloSource: rowsSource,
  sloSummary: rollUp(rows),
  slos: sloContent,
  ...guardrailContent,
  applications: [
    applicationDetail({
      environments: [
        environmentDetail(),
        environmentDetail({
          name: 'staging',
          title: 'Staging',
          stage: 'staging',
          quota: [],
          access: [],
          unreadable: [
            {
              path: 'applications/payment-authorizer/staging/rolebinding.yaml',
              reason: 'line 4: a mapping needs a value',
            },
          ],
        }),
        environmentDetail({
          name: 'production',
          title: 'Production',
          stage: 'production',
          replicas: { min: 3, max: 20 },
          access: [
            {
              subject: 'team-fraud@groups.example.com',
              subjectKind: 'Group',
              groupRef: 'group:default/team-fraud',
              role: 'view',
              roleKind: 'ClusterRole',
              binding: 'view-team-fraud',
              file: {
                path: 'applications/payment-authorizer/production/rolebinding.yaml',
              },
              line: 20,
            },
            ...environmentDetail({ name: 'production' }).access,
          ],
        }),
      ],
      pipelines: [
        pipelineDetail(),
        pipelineDetail({
          name: 'rollback-production',
          description: undefined,
          file: {
            path: 'applications/payment-authorizer/spinnaker/rollback-production.json',
          },
          triggers: [],
          stages: [
            {
              refId: '1',
              name: 'Undo the last rollout',
              type: 'undoRolloutManifest',
              requires: [],
            },
          ],
        }),
        pipelineDetail({
          name: 'hand-made',
          file: {
            path: 'applications/payment-authorizer/spinnaker/hand-made.json',
          },
          stages: [],
          problem: 'The file is not JSON: unexpected end of input',
        }),
      ],
    }),
  ],
  broken: [
    {
      name: 'coupon-api',
      problems: [
        {
          code: 'application/owner-unknown',
          file: 'applications/coupon-api/application.yaml',
          line: 7,
          column: 10,
          message: 'spec.owner is "team-copon", which is no reference',
          remedy: 'Write the group in full: group:default/team-coupon',
        },
      ],
    },
  ],
  commits: [
    commitDetail({
      files: [
        ...commitDetail().files,
        {
          path: 'applications/payment-authorizer/develop/deployment.yaml',
          status: 'modified',
          before: manifest,
          after: manifest.replace('replicas: 2', 'replicas: 3'),
        },
        {
          path: 'applications/payment-authorizer/big.json',
          status: 'added',
          omitted: 'larger than 256 kB',
        },
      ],
    }),
  ],
  files: [
    {
      path: 'applications/payment-authorizer/develop/deployment.yaml',
      text: manifest,
      commit: COMMIT,
    },
    directory(
      'applications/payment-authorizer',
      ['develop', 'production', 'spinnaker', 'staging'],
      ['README.md', 'application.yaml', 'slo.yaml'],
    ),
    directory(
      'applications/payment-authorizer/develop',
      [],
      [
        'deployment.yaml',
        'kustomization.yaml',
        'namespace.yaml',
        'rolebinding.yaml',
      ],
    ),
    {
      ...directory('applications', Object.values(TEAMS).flat().sort(), []),
      omittedEntries: 9000,
    },
    {
      path: 'CODEOWNERS',
      text: '/platform/ @example/sre\n'.repeat(60),
      commit: COMMIT,
    },
  ],
};

export const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'payment-authorizer',
      title: 'Payment authorizer',
      annotations: { 'freehold.dev/application': 'payment-authorizer' },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'team-payment',
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'coupon-api',
      annotations: { 'freehold.dev/application': 'coupon-api' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-payment' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'member-api',
      annotations: { 'freehold.dev/application': 'member-api' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-member' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'search-api',
      annotations: { 'freehold.dev/application': 'search-api' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-search' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'gone-api',
      annotations: { 'freehold.dev/application': 'gone-api' },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-payment' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-payment' },
    spec: { type: 'team', children: [] },
  },
];
