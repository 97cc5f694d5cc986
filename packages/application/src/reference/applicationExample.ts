/**
 * A complete application.yaml that uses every field; it fits {@link examplePlatformText}.
 *
 * @public
 */
export const exampleApplicationText = `apiVersion: freehold.dev/v1alpha1
kind: Application
metadata:
  name: payment-authorizer
  title: Payment authorizer
  description: Authorises card payments.
spec:
  owner: group:default/team-payment
  system: system:default/payment
  lifecycle: production
  tier: a
  profile: http
  image: asia-docker.pkg.dev/example/apps/payment-authorizer
  port: 8080
  dependsOn:
    - component:default/member-api
  resources:
    requests:
      cpu: 200m
      memory: 256Mi
    limits:
      memory: 256Mi
  env:
    CARD_NETWORK_TIMEOUT: 2s
    LOG_LEVEL: info
  egress:
    - host: api.card.example
      port: 443
  environments:
    develop:
      env:
        LOG_LEVEL: debug
      egress:
        - host: sandbox.card.example
          port: 443
    staging: {}
    production:
      replicas:
        min: 3
        max: 20
      resources:
        requests:
          cpu: 500m
  access:
    - role: view
      group: group:default/team-fraud
      environments:
        - develop
        - production
`;

/**
 * A complete application.yaml of a scheduled job, as short as one can be.
 *
 * @public
 */
export const exampleJobText = `apiVersion: freehold.dev/v1alpha1
kind: Application
metadata:
  name: payment-settlement
spec:
  owner: group:default/team-payment
  tier: c
  profile: cronjob
  image: asia-docker.pkg.dev/example/apps/payment-settlement
  schedule: 30 3 * * *
  environments:
    production: {}
`;
