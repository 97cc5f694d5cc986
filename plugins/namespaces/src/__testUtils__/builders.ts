import {
  ApplicationDetail,
  CommitDetail,
  EnvironmentDetail,
  NamespaceRow,
  PipelineDetail,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';

export const COMMIT = '3f2a9c1d5e7b8046a1c2d3e4f5061728394a5b6c';

/** One row; what a test does not care about is plausible. */
export function namespaceRow(part: Partial<NamespaceRow> = {}): NamespaceRow {
  const application = part.application ?? 'payment-authorizer';
  const environment = part.environment ?? 'develop';
  return {
    namespace: `${application}-${environment}`,
    application,
    title: 'Payment authorizer',
    environment,
    cluster: 'tokyo-1',
    ownerRef: 'group:default/team-payment',
    systemRef: 'system:default/payment',
    tier: 'a',
    profile: 'http',
    lifecycle: 'production',
    changedAt: '2026-11-20T09:00:00Z',
    ...part,
  };
}

export function environmentDetail(
  part: Partial<EnvironmentDetail> = {},
): EnvironmentDetail {
  const name = part.name ?? 'develop';
  const directory = `applications/payment-authorizer/${name}`;
  return {
    name,
    title: 'Develop',
    stage: 'develop',
    cluster: 'tokyo-1',
    namespace: `payment-authorizer-${name}`,
    replicas: { min: 1, max: 2 },
    quota: [
      { resource: 'requests.cpu', hard: '8' },
      { resource: 'pods', hard: '50' },
    ],
    access: [
      {
        subject: 'team-payment@groups.example.com',
        subjectKind: 'Group',
        groupRef: 'group:default/team-payment',
        role: 'edit',
        roleKind: 'ClusterRole',
        binding: 'owner',
        file: { path: `${directory}/rolebinding.yaml` },
        line: 2,
      },
    ],
    files: [
      { path: `${directory}/deployment.yaml` },
      { path: `${directory}/rolebinding.yaml` },
    ],
    unreadable: [],
    ...part,
  };
}

export function pipelineDetail(
  part: Partial<PipelineDetail> = {},
): PipelineDetail {
  return {
    name: 'deploy-production',
    description: 'Brings what runs in staging to production.',
    file: {
      path: 'applications/payment-authorizer/spinnaker/deploy-production.json',
    },
    triggers: [
      {
        type: 'pipeline',
        description: 'After deploy-staging succeeded',
        enabled: true,
      },
    ],
    stages: [
      {
        refId: 'check',
        name: 'Check the window',
        type: 'checkPreconditions',
        requires: [],
      },
      {
        refId: 'judge',
        name: 'Approve',
        type: 'manualJudgment',
        requires: ['check'],
        summary: 'team-payment or sre judge within 24 h',
      },
      {
        refId: 'bake',
        name: 'Bake',
        type: 'bakeManifest',
        requires: ['check'],
      },
      {
        refId: 'deploy',
        name: 'Deploy',
        type: 'deployManifest',
        requires: ['judge', 'bake'],
        summary: 'To tokyo-1',
      },
    ],
    ...part,
  };
}

export function applicationDetail(
  part: Partial<ApplicationDetail> = {},
): ApplicationDetail {
  return {
    name: 'payment-authorizer',
    title: 'Payment authorizer',
    description: 'Authorises card payments.',
    tier: 'a',
    profile: 'http',
    lifecycle: 'production',
    ownership: {
      ref: 'group:default/team-payment',
      scmTeam: '@example/team-payment',
      directoryGroup: 'team-payment@groups.example.com',
      spinnakerRole: 'team-payment',
      email: 'team-payment@example.com',
      chat: '#team-payment',
    },
    systemRef: 'system:default/payment',
    codeOwners: [
      {
        pattern: '/applications/payment-authorizer/',
        owners: ['@example/team-payment'],
        line: 31,
      },
    ],
    directory: { path: 'applications/payment-authorizer' },
    environments: [
      environmentDetail(),
      environmentDetail({
        name: 'production',
        title: 'Production',
        stage: 'production',
        replicas: { min: 3, max: 20 },
      }),
    ],
    pipelines: [pipelineDetail()],
    otherFiles: [{ path: 'applications/payment-authorizer/application.yaml' }],
    commit: COMMIT,
    lastCommit: {
      id: COMMIT,
      subject: 'Raise the replica floor',
      author: 'Hana Sato',
      at: '2026-11-20T09:00:00Z',
    },
    ...part,
  };
}

export function commitDetail(part: Partial<CommitDetail> = {}): CommitDetail {
  return {
    id: COMMIT,
    subject: 'Create payment-authorizer',
    body: 'Owner: group:default/team-payment',
    author: 'Hana Sato',
    at: '2026-11-20T09:00:00Z',
    files: [
      {
        path: 'CODEOWNERS',
        status: 'modified',
        before: '/platform/ @example/sre\n',
        after:
          '/platform/ @example/sre\n/applications/payment-authorizer/ @example/team-payment\n',
      },
      {
        path: 'applications/payment-authorizer/application.yaml',
        status: 'added',
        after: 'apiVersion: freehold.dev/v1alpha1\nkind: Application\n',
      },
    ],
    ...part,
  };
}

export const platformChoices: PlatformChoices = {
  environments: [
    {
      name: 'develop',
      title: 'Develop',
      stage: 'develop',
      cluster: 'tokyo-1',
      preselected: true,
    },
    {
      name: 'production',
      title: 'Production',
      stage: 'production',
      cluster: 'tokyo-1',
      preselected: true,
    },
  ],
  tiers: [
    {
      name: 'a',
      title: 'Tier A',
      description: 'Losing it stops the business.',
    },
    { name: 'b', title: 'Tier B', description: 'Losing it hurts.' },
    { name: 'c', title: 'Tier C', description: 'Losing it can wait.' },
  ],
  profiles: [],
  registries: [],
};
