import {
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import { compareText } from '../fileTree';
import { Manifest, ManifestGenerator } from './manifest';
import { objectMetadata, referenceName } from './metadata';
import { portName } from './podSpec';

/**
 * Namespaces of the ingress controllers and gateways carry this label. SREs set it; Freehold never does, so an
 * application cannot make itself a gateway.
 */
const GATEWAY_LABELS = { 'freehold.dev/gateway': 'true' };

/** Ranges that are not the internet: what lives there is reached through `dependsOn`, not through a declared host. */
const PRIVATE_IPV4 = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
];
const PRIVATE_IPV6 = ['::1/128', 'fc00::/7', 'fe80::/10'];

/** GKE's metadata server, from which Workload Identity takes its tokens: without and with Dataplane V2. */
const METADATA_SERVER = [
  { cidr: '169.254.169.252/32', port: 988 },
  { cidr: '169.254.169.254/32', port: 80 },
];

const tcp = (port: number) => ({ protocol: 'TCP', port });

/**
 * The namespaces of one application, or of all, that stand in the same environment. Not by `managed-by`: Spinnaker
 * overwrites that label with its own name when it deploys.
 */
function environmentNamespaces(
  environment: ResolvedEnvironment,
  application?: string,
) {
  return {
    namespaceSelector: {
      matchLabels: {
        ...(application && { 'app.kubernetes.io/name': application }),
        'freehold.dev/environment': environment.name,
      },
    },
  };
}

function policy(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
  name: string,
  spec: Record<string, unknown>,
  annotations?: Record<string, string>,
): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: objectMetadata(application, environment, { name, annotations }),
    spec: { podSelector: {}, ...spec },
  };
}

/** Names of the Components that the application calls; other kinds of dependencies have no namespace. */
function calledApplications(application: ResolvedApplication): string[] {
  const names = application.dependsOn
    .filter(reference => reference.startsWith('component:'))
    .map(referenceName);
  return [...new Set(names)].sort(compareText);
}

function ingress(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
) {
  const { profile, port } = application;
  const rules: unknown[] = [{ from: [{ podSelector: {} }] }];
  if (port !== undefined && (profile === 'http' || profile === 'grpc')) {
    rules.push({
      from: [
        environmentNamespaces(environment),
        { namespaceSelector: { matchLabels: GATEWAY_LABELS } },
      ],
      ports: [{ protocol: 'TCP', port: portName(application) }],
    });
  }
  return rules;
}

function egress(
  application: ResolvedApplication,
  environment: ResolvedEnvironment,
) {
  const rules: unknown[] = [{ to: [{ podSelector: {} }] }];
  for (const name of calledApplications(application)) {
    // The callee's own policy admits its port only, so that the caller need not know the number.
    rules.push({ to: [environmentNamespaces(environment, name)] });
  }
  const ports = new Set(environment.egress.map(({ port }) => port));
  for (const port of [...ports].sort((left, right) => left - right)) {
    rules.push({
      to: [
        { ipBlock: { cidr: '0.0.0.0/0', except: PRIVATE_IPV4 } },
        { ipBlock: { cidr: '::/0', except: PRIVATE_IPV6 } },
      ],
      ports: [tcp(port)],
    });
  }
  if (environment.workloadIdentity) {
    for (const { cidr, port } of METADATA_SERVER) {
      rules.push({ to: [{ ipBlock: { cidr } }], ports: [tcp(port)] });
    }
  }
  return rules;
}

/** NetworkPolicy knows no host names: the hosts are written down for people and for an egress proxy to read. */
function egressHosts(
  environment: ResolvedEnvironment,
): Record<string, string> | undefined {
  const hosts = environment.egress.map(({ host, port }) => `${host}:${port}`);
  return hosts.length > 0
    ? {
        'freehold.dev/egress-hosts': [...new Set(hosts)]
          .sort(compareText)
          .join(' '),
      }
    : undefined;
}

/** Nothing comes in or goes out, except DNS and what the application declares. */
export const networkpolicy: ManifestGenerator = {
  id: 'networkpolicy',
  generate: (application, environment) => [
    policy(application, environment, 'default-deny', {
      policyTypes: ['Ingress', 'Egress'],
    }),
    policy(application, environment, 'allow-dns', {
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: {
                matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' },
              },
              podSelector: {
                matchExpressions: [
                  {
                    key: 'k8s-app',
                    operator: 'In',
                    values: ['kube-dns', 'node-local-dns'],
                  },
                ],
              },
            },
          ],
          ports: [{ protocol: 'UDP', port: 53 }, tcp(53)],
        },
      ],
    }),
    policy(application, environment, 'allow-ingress', {
      policyTypes: ['Ingress'],
      ingress: ingress(application, environment),
    }),
    policy(
      application,
      environment,
      'allow-egress',
      {
        policyTypes: ['Egress'],
        egress: egress(application, environment),
      },
      egressHosts(environment),
    ),
  ],
};
