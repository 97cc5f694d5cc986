import { ManifestGenerator } from './manifest';
import { objectMetadata, selectorLabels } from './metadata';
import { portName } from './podSpec';

/** Port of the Service: 80 for HTTP, as callers expect; gRPC clients name the port, so it stays the container's. */
const HTTP_PORT = 80;

/** The address of an http or grpc application. A worker's port is for probes, not for callers. */
export const service: ManifestGenerator = {
  id: 'service',
  generate: (application, environment) => {
    const { profile, port } = application;
    if (port === undefined || (profile !== 'http' && profile !== 'grpc')) {
      return undefined;
    }
    return {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: objectMetadata(application, environment),
      spec: {
        type: 'ClusterIP',
        selector: selectorLabels(application),
        ports: [
          {
            name: portName(application),
            protocol: 'TCP',
            appProtocol: profile,
            port: profile === 'http' ? HTTP_PORT : port,
            targetPort: portName(application),
          },
        ],
      },
    };
  },
};
