import type { EnvironmentWorkspace } from '../../check/workspace';
import { comparable } from '../facts/size';
import type { RepositoryRule, RuleFinding } from '../model';
import { checkBackends } from './backends';
import { checkNetworkPolicies } from './networkPolicies';
import { checkPodReferences } from './podReferences';
import { checkPods } from './pods';
import { checkSelectors } from './selectors';
import { checkServices } from './services';

/** Each looks at the references of some kinds of objects. */
const CHECKS: ReadonlyArray<
  (environment: EnvironmentWorkspace) => RuleFinding[]
> = [
  checkPodReferences,
  checkPods,
  checkSelectors,
  checkServices,
  checkBackends,
  checkNetworkPolicies,
];

export const referencesExist: RepositoryRule = {
  id: 'references-exist',
  title: 'Whatever a manifest refers to exists',
  why: 'The API server accepts a reference to something that is not there. Pods then wait for ever for their ConfigMap, and a Service or an Ingress answers with errors although everything is green.',
  remediation:
    'Add what is missing to the folder, or correct the name. What is kept elsewhere is named in the annotation freehold.dev/kept-elsewhere of the object that refers to it: "Secret/database, ConfigMap/flags".',
  severity: 'error',
  codes: [
    'backend-port-missing',
    'backend-service-missing',
    'claim-missing',
    'config-map-key-missing',
    'config-map-missing',
    'network-policy-port-missing',
    'network-policy-selects-nothing',
    'probe-port-missing',
    'secret-key-missing',
    'secret-missing',
    'selector-differs-from-template',
    'service-account-missing',
    'service-port-missing',
    'service-port-undeclared',
    'service-selects-nothing',
    'spread-misses-own-pods',
    'stateful-set-service-missing',
    'volume-missing',
  ],
  check: ({ environments }) => {
    const relevant = comparable(environments).filter(
      ({ objects }) => objects.length > 0,
    );
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(environment =>
          CHECKS.flatMap(check => check(environment)),
        );
  },
};
