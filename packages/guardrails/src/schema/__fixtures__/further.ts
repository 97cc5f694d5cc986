import type { SchemaProblem, SchemaProblemCode } from '../model';

/** What was not measured, because it is not the strategy of a kind that says so; with what makes it go away. */
export interface FurtherCase {
  code: SchemaProblemCode;
  title: string;
  /** A manifest that has the problem. */
  text: string;
  /** What is written instead, so that the problem is gone. */
  mended: string;
  minor?: number;
  /** Where they differ from an error that fails. */
  severity?: SchemaProblem['severity'];
  verdict?: SchemaProblem['verdict'];
}

const pod = (spec: string) =>
  `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i${spec}}]}}`;
const widget = (spec: string) =>
  `{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {size: 1, ${spec}}}`;
const gadget = (spec: string) =>
  `{apiVersion: example.com/v1, kind: Gadget, metadata: {name: g}, spec: {${spec}}}`;
const configMap = (metadata: string) =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: c${metadata}}}`;

export const FURTHER: readonly FurtherCase[] = [
  {
    code: 'required',
    title: 'a kind that is missing',
    text: '{apiVersion: v1, metadata: {name: c}}',
    mended: configMap(''),
  },
  {
    code: 'required',
    title: 'a name that is generated, of an object that is applied',
    text: '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: c-}}',
    mended: configMap(''),
  },
  {
    code: 'invalid-value',
    title: 'metadata that the server writes',
    text: configMap(', resourceVersion: "12"'),
    mended: configMap(''),
  },
  {
    code: 'mismatch',
    title: 'a namespace of an object that is in none',
    text: '{apiVersion: v1, kind: Namespace, metadata: {name: a, namespace: b}}',
    mended: '{apiVersion: v1, kind: Namespace, metadata: {name: a}}',
    severity: 'warning',
  },
  {
    code: 'invalid-value',
    title: 'a template whose Pods end before they are told to',
    text: '{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, template: {spec: {terminationGracePeriodSeconds: -1, containers: [{name: c, image: i}]}}}',
    mended:
      '{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, template: {spec: {terminationGracePeriodSeconds: 0, containers: [{name: c, image: i}]}}}',
    severity: 'warning',
  },
  {
    code: 'mismatch',
    title: 'a load balancer without an address in the cluster',
    text: '{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: LoadBalancer, clusterIP: None, ports: [{port: 80}]}}',
    mended:
      '{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: LoadBalancer, ports: [{port: 80}]}}',
  },
  {
    code: 'duplicate-entry',
    title: 'variables of one name, which server-side apply refuses',
    text: pod(', env: [{name: A, value: a}, {name: A, value: b}]'),
    mended: pod(', env: [{name: A, value: a}, {name: B, value: b}]'),
  },
  {
    code: 'duplicate-entry',
    title: 'ports of one number, which server-side apply refuses',
    text: pod(', ports: [{containerPort: 80}, {containerPort: 80}]'),
    mended: pod(
      ', ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]',
    ),
  },
  {
    code: 'invalid-name',
    title: 'a Service with a digit first, before 1.36',
    text: '{apiVersion: v1, kind: Service, metadata: {name: 1a}, spec: {ports: [{port: 80}]}}',
    mended:
      '{apiVersion: v1, kind: Service, metadata: {name: a1}, spec: {ports: [{port: 80}]}}',
    minor: 35,
  },
  {
    code: 'unknown-field',
    title: 'a field of a version to come',
    text: pod(', restartPolicyRules: []'),
    mended: pod(''),
    minor: 31,
  },
  {
    code: 'field-disabled',
    title: 'a field whose gate is off',
    text: '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {hostUsers: false, containers: [{name: c, image: i}]}}',
    mended: pod(''),
    minor: 32,
    severity: 'warning',
  },
  {
    code: 'too-large',
    title: 'annotations of more than 256 KiB',
    text: configMap(`, annotations: {a: ${'x'.repeat(262_144)}}`),
    mended: configMap(`, annotations: {a: ${'x'.repeat(262_143)}}`),
  },
  {
    code: 'too-large',
    title: 'data of more than 1 MiB',
    text: `{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: ${'x'.repeat(
      1_048_577,
    )}}}`,
    mended: `{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: ${'x'.repeat(
      1_048_576,
    )}}}`,
  },
  {
    code: 'unknown-kind',
    title: 'a kind that is misspelt',
    text: '{apiVersion: v1, kind: Configmap, metadata: {name: c}}',
    mended: configMap(''),
  },
  {
    code: 'unknown-kind',
    title: 'a version that never was',
    text: '{apiVersion: apps/v2, kind: Deployment, metadata: {name: c}}',
    mended: configMap(''),
  },
  {
    code: 'unknown-kind',
    title: 'a version that its definition does not serve',
    text: '{apiVersion: example.com/v1alpha1, kind: Widget, metadata: {name: c}}',
    mended: widget(''),
  },
  {
    code: 'definition-unknown',
    title: 'a custom resource that nobody defined',
    text: '{apiVersion: other.example.com/v1, kind: Thing, metadata: {name: c}}',
    mended: widget(''),
    severity: 'info',
    verdict: 'not-applicable',
  },
  {
    code: 'definition-unknown',
    title: 'a kind of Kubernetes without a table',
    text: '{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {name: c}}',
    mended: configMap(''),
    severity: 'info',
    verdict: 'not-applicable',
  },
  {
    code: 'definition-incomplete',
    title: 'a definition without a schema',
    text: '{apiVersion: example.com/v2, kind: Gadget, metadata: {name: c}}',
    mended: gadget('size: 2'),
    severity: 'info',
    verdict: 'not-evaluated',
  },
  {
    code: 'required',
    title: 'a field that the definition requires',
    text: '{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {colour: red}}',
    mended: widget('colour: red'),
  },
  {
    code: 'unknown-field',
    title: 'a field that the definition does not have',
    text: widget('color: red'),
    mended: widget('free: {color: red}'),
  },
  {
    code: 'wrong-type',
    title: 'a type that the definition does not allow',
    text: widget('labels: {a: 1}'),
    mended: widget('labels: {a: "1"}, share: 10%'),
  },
  {
    code: 'wrong-type',
    title: 'nothing, where nothing is not allowed',
    text: widget('name: null'),
    mended: widget('note: null'),
  },
  {
    code: 'unsupported-value',
    title: 'a value that the definition does not list',
    text: widget('colour: green'),
    mended: widget('colour: blue'),
  },
  {
    code: 'invalid-value',
    title: 'a text that the pattern of the definition does not match',
    text: widget('name: A'),
    mended: widget('name: a'),
  },
  {
    code: 'invalid-value',
    title: 'a text that is too long for the definition',
    text: widget('name: abcdef'),
    mended: widget('name: abcde'),
  },
  {
    code: 'invalid-value',
    title: 'a number that is too small for the definition',
    text: widget('ratio: 0'),
    mended: widget('ratio: 0.1'),
  },
  {
    code: 'invalid-value',
    title: 'more entries than the definition allows',
    text: widget('parts: [{name: a}, {name: b}, {name: c}, {name: d}]'),
    mended: widget('parts: [{name: a}, {name: b}, {name: c}]'),
  },
  {
    code: 'duplicate-entry',
    title: 'entries that are the same to the definition',
    text: widget('parts: [{name: a, weight: 1}, {name: a}]'),
    mended: widget('parts: [{name: a, weight: 1}, {name: b}]'),
  },
  {
    code: 'mismatch',
    title: 'two alternatives of the definition at once',
    text: widget('source: {git: g, image: i}'),
    mended: widget('source: {git: g}'),
  },
  {
    code: 'mismatch',
    title: 'a rule of the definition that does not hold',
    text: gadget('size: 1'),
    mended: gadget('size: 2'),
  },
  {
    code: 'mismatch',
    title: 'a rule about a field whose name CEL cannot write',
    text: gadget('size: 3, max-size: 2'),
    mended: gadget('size: 3, max-size: 3'),
  },
  {
    code: 'definition-incomplete',
    title: 'a rule about what a cluster would make of a text',
    text: gadget('size: 3, until: "2027-01-01T00:00:00Z"'),
    mended: gadget('size: 3'),
    severity: 'info',
    verdict: 'not-evaluated',
  },
];
