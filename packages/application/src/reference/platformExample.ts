/**
 * The platform.yaml of the sample monorepo, `examples/monorepo/platform/platform.yaml`: the reference shows it, and
 * tests of a core, which read no files, build on it. A test keeps the two equal.
 *
 * @public
 */
export const examplePlatformText = `# What the SREs of the fictional company Example decide once for every application.
# Reference of all fields: docs/reference/platform-yaml.md.
apiVersion: freehold.dev/v1alpha1
kind: Platform
metadata:
  name: example
  title: Example
  description: The shared container platform of the fictional company Example.
spec:
  repository:
    url: https://github.com/example/manifests
    branch: main

  # One catalog group implies all of these: a re-organisation changes the group in application.yaml and nothing else.
  owners:
    namespace: default
    sre: group:default/sre
    patterns:
      scmTeam: '@example/{team}'
      directoryGroup: '{team}@groups.example.com'
      spinnakerRole: '{team}'
      email: '{team}@example.com'
      chat: '#{team}'
    overrides:
      group:default/sre:
        email: sre-oncall@example.com
        chat: '#sre-help'

  # Groups that owners may grant access to their namespaces get at most these roles.
  access:
    allowedRoles: [view, edit]

  clusters:
    - name: gke-develop
      title: Develop (Tokyo)
      spinnakerAccount: gke-develop
    - name: gke-staging
      title: Staging (Tokyo)
      spinnakerAccount: gke-staging
    - name: gke-production
      title: Production (Tokyo)
      spinnakerAccount: gke-production

  # In the order in which a release passes through them.
  environments:
    - name: develop
      title: Develop
      stage: develop
      cluster: gke-develop
      podSecurity: restricted
      preselected: true
      ownerRole: edit
      quota:
        requests.cpu: '8'
        requests.memory: 16Gi
        limits.memory: 24Gi
        pods: '40'
    - name: staging
      title: Staging
      stage: staging
      cluster: gke-staging
      podSecurity: restricted
      preselected: false
      ownerRole: edit
      quota:
        requests.cpu: '16'
        requests.memory: 32Gi
        limits.memory: 48Gi
        pods: '60'
    # Owners change production through the monorepo and Spinnaker; by hand they look, they do not touch.
    - name: production
      title: Production
      stage: production
      cluster: gke-production
      podSecurity: restricted
      preselected: true
      ownerRole: view
      quota:
        requests.cpu: '64'
        requests.memory: 128Gi
        limits.memory: 192Gi
        pods: '200'

  registries:
    - asia-docker.pkg.dev/example/apps

  tiers:
    a:
      title: A - the business stops without it
      description: >-
        Members cannot sign in, buy or watch while it is down. At least three replicas in production, an SLO of 99.95 %,
        somebody is paged day and night, and production deployments happen Monday to Thursday from 10 to 17 with an
        approval of the owner or an SRE.
      replicas:
        develop: { min: 1, max: 2 }
        staging: { min: 2, max: 4 }
        production: { min: 3, max: 12 }
      sloTarget: 99.95
      paging: always
      deploymentWindow:
        days: [monday, tuesday, wednesday, thursday]
        startHour: 10
        endHour: 17
    b:
      title: B - members notice, the business goes on
      description: >-
        A part of the site degrades while it is down. At least two replicas in production, an SLO of 99.9 %, alerts reach
        the team in working hours, and production deployments happen Monday to Friday from 10 to 18 with an approval of
        the owner.
      replicas:
        develop: { min: 1, max: 2 }
        staging: { min: 1, max: 2 }
        production: { min: 2, max: 6 }
      sloTarget: 99.9
      paging: working-hours
      deploymentWindow:
        days: [monday, tuesday, wednesday, thursday, friday]
        startHour: 10
        endHour: 18
    c:
      title: C - only colleagues notice
      description: >-
        Internal tools and jobs that may wait until tomorrow. One replica is enough, an SLO of 99 %, nobody is paged, and
        production deployments happen at any time with an approval of the owner.
      replicas:
        develop: { min: 1, max: 1 }
        staging: { min: 1, max: 1 }
        production: { min: 1, max: 3 }
      sloTarget: 99
      paging: never

  # Memory is requested as it is limited: what a node has promised it also has, and nobody is killed for a neighbour.
  profiles:
    http:
      title: HTTP service
      description: Answers HTTP requests on a port. Gets a Service, an autoscaler and HTTP health checks.
      port: 8080
      resources:
        requests: { cpu: 100m, memory: 256Mi }
        limits: { memory: 256Mi }
      probes:
        kind: http
        readinessPath: /readyz
        livenessPath: /livez
      terminationGracePeriodSeconds: 45
    grpc:
      title: gRPC service
      description: Answers gRPC calls on a port. Gets a Service, an autoscaler and gRPC health checks.
      port: 50051
      resources:
        requests: { cpu: 100m, memory: 256Mi }
        limits: { memory: 256Mi }
      probes:
        kind: grpc
      terminationGracePeriodSeconds: 45
    worker:
      title: Worker
      description: Takes messages from a queue or a stream and needs no port. Its health is a command in the container.
      resources:
        requests: { cpu: 100m, memory: 512Mi }
        limits: { memory: 512Mi }
      probes:
        kind: exec
        command: [/bin/health]
      terminationGracePeriodSeconds: 120
    cronjob:
      title: Scheduled job
      description: Starts on a schedule, does its work and ends. Has no port and no replicas.
      resources:
        requests: { cpu: 100m, memory: 512Mi }
        limits: { memory: 512Mi }
      terminationGracePeriodSeconds: 60

  defaults:
    # What a container gets that says nothing itself, for example one that somebody starts by hand.
    limitRange:
      defaultRequest: { cpu: 50m, memory: 128Mi }
      default: { memory: 128Mi }
    # Joined with the quota of the environment, which wins.
    quota:
      services: '5'
      services.loadbalancers: '0'
      services.nodeports: '0'
      persistentvolumeclaims: '0'

  workloadIdentity:
    pattern: '{application}@example-{environment}.iam.gserviceaccount.com'

  delivery:
    renderer: spinnaker
    timeZone: Asia/Tokyo
    judgmentTimeoutSeconds: 86400
    sreJudgesTiers: [a]
    spinnaker:
      gitArtifactAccount: example-manifests
      dockerAccount: example-artifact-registry
      readRoles: [everyone]

  # Objectives stand in each application's slo.yaml; these are the ones that a new application starts with, beside the
  # target of its tier, and the monitoring that they are rendered for.
  observability:
    backend: prometheus
    stages: [develop, staging, production]
    latency: { target: 99, seconds: 0.5 }
    prometheus:
      operator: true
      rulesNamespace: monitoring
      ruleLabels:
        release: kube-prometheus-stack
      alertAnnotations:
        runbook_url: 'https://portal.example.com/catalog/default/component/{{ $labels.application }}/slos'

  # By which versions of Kubernetes manifests are checked, and how long an exception may last.
  guardrails:
    kubernetesVersion: '1.36'
    upgradeTo: ['1.37']
    waivers:
      maximumDays: 180
`;
