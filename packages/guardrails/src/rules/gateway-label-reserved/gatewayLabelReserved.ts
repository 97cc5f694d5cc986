import { mappingOf } from '../../policy/objectFields';
import { nameOf, objectsOf } from '../facts/objects';
import type { RepositoryRule } from '../model';

/** By which the network policies of every namespace know where requests from outside come in. */
const GATEWAY_LABEL = 'freehold.dev/gateway';

export const gatewayLabelReserved: RepositoryRule = {
  id: 'gateway-label-reserved',
  title: 'No application makes itself a gateway',
  why: `The network policies of every namespace let in what comes from a namespace with the label ${GATEWAY_LABEL}. An application that gives it to its own can reach all the others.`,
  remediation: `Remove the label ${GATEWAY_LABEL}. The platform gives it to the namespaces of its gateways.`,
  severity: 'error',
  codes: ['gateway-label'],
  check: ({ environments }) => {
    const namespaces = environments.flatMap(environment =>
      objectsOf(environment, '/Namespace'),
    );
    const path = ['metadata', 'labels', GATEWAY_LABEL];
    return namespaces.length === 0
      ? undefined
      : namespaces
          .filter(({ asWritten }) =>
            Object.hasOwn(
              mappingOf(mappingOf(asWritten.metadata).labels),
              GATEWAY_LABEL,
            ),
          )
          .map(object => ({
            code: 'gateway-label',
            message: `${nameOf(
              object,
            )} has the label ${GATEWAY_LABEL}, which is the platform's`,
            object,
            path,
            fix: {
              title: `Remove the label ${GATEWAY_LABEL}`,
              file: object.file,
              documentLine: object.line,
              edits: [{ op: 'remove' as const, path }],
            },
          }));
  },
};
