import { check } from './__testUtils__/check';

const pod = (spec: string) =>
  `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {${spec}, containers: [{name: c, image: i}]}}`;
const statefulSet = (spec: string) =>
  `{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}, ${spec}}}`;
const claim =
  'spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}';
const terms = (kind: string) =>
  `affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{${kind}: [{key: zone, operator: In, values: [not a zone]}]}]}}}`;

const errorsAt = (minor: number, text: string) =>
  check(text, { minor })
    .flat()
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

/** From the validation in `pkg/apis` and `pkg/features` of v1.31.14, v1.32.13, v1.33.13, v1.34.5 and v1.36.3. */
describe('what the API server refuses from a version on', () => {
  it.each<[what: string, text: string, since: number, code: string]>([
    [
      'a claim of a StatefulSet without a name',
      statefulSet(`volumeClaimTemplates: [{${claim}}]`),
      34,
      'required',
    ],
    [
      'a claim of a StatefulSet whose name no volume can have',
      statefulSet(`volumeClaimTemplates: [{metadata: {name: a.b}, ${claim}}]`),
      34,
      'invalid-name',
    ],
    [
      'a value that no label of a node has',
      pod(terms('matchExpressions')),
      33,
      'invalid-label',
    ],
    [
      'the network of the node with users of its own',
      pod('hostUsers: false, hostNetwork: true'),
      33,
      'mismatch',
    ],
    [
      'a device with users of its own',
      '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {hostUsers: false, volumes: [{name: v, persistentVolumeClaim: {claimName: v}}], containers: [{name: c, image: i, volumeDevices: [{name: v, devicePath: /dev/v}]}]}}',
      34,
      'mismatch',
    ],
    [
      'all of /proc with users of the node',
      '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i, securityContext: {procMount: Unmasked}}]}}',
      33,
      'mismatch',
    ],
    [
      'a Pod that asks for less than its containers',
      '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {resources: {requests: {cpu: 1}}, containers: [{name: c, image: i, resources: {requests: {cpu: 2}}}]}}',
      34,
      'mismatch',
    ],
    [
      'an autoscaler of a group that is not named',
      '{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {maxReplicas: 2, scaleTargetRef: {apiVersion: /v1, kind: Deployment, name: d}}}',
      34,
      'invalid-value',
    ],
  ])('%s', (_what, text, since, code) => {
    expect(errorsAt(since, text)).toEqual([code]);
    expect(errorsAt(37, text)).toEqual([code]);
    expect(errorsAt(since - 1, text)).toEqual([]);
  });
});

/** A real API server 1.36.3 was asked. */
describe('what the API server admits, strange as it is', () => {
  it.each([
    [
      'a certificate for an address',
      '{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, spec: {tls: [{hosts: [10.0.0.1]}], defaultBackend: {service: {name: s, port: {number: 80}}}}}',
    ],
    [
      'a template whose Pods end before they are told to',
      '{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, template: {spec: {terminationGracePeriodSeconds: -1, containers: [{name: c, image: i}]}}}',
    ],
    [
      'a bound below nothing',
      '{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{type: Pod, min: {memory: "-1"}}]}}',
    ],
    [
      'a preference for what no label of a node has',
      pod(
        'affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: zone, operator: In, values: [not a zone]}]}}]}}',
      ),
    ],
    [
      'names that a Job gives its Pods anyway',
      '{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {selector: {matchLabels: {job-name: j}}, template: {metadata: {labels: {job-name: j}}, spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}}',
    ],
    [
      'two claims of one name',
      statefulSet(
        `volumeClaimTemplates: [{metadata: {name: a}, ${claim}}, {metadata: {name: a}, ${claim}}]`,
      ),
    ],
  ])('%s', (_what, text) => {
    expect(errorsAt(36, text)).toEqual([]);
  });
});
