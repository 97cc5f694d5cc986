import { ResolvedApplication } from '@freehold/application';
import { portName } from './podSpec';

const PERIOD_SECONDS = 10;
const TIMEOUT_SECONDS = 3;
/** Up to two minutes to start, looked at often, so that a quick start is not made to wait. */
const STARTUP = {
  periodSeconds: 2,
  timeoutSeconds: TIMEOUT_SECONDS,
  failureThreshold: 60,
};
const READINESS = {
  periodSeconds: PERIOD_SECONDS,
  timeoutSeconds: TIMEOUT_SECONDS,
  failureThreshold: 3,
};
/** Slower to judge than readiness: a restart is the last resort, and a busy pod must not be killed for being busy. */
const LIVENESS = {
  periodSeconds: PERIOD_SECONDS,
  timeoutSeconds: TIMEOUT_SECONDS,
  failureThreshold: 6,
};

type Handler = Record<string, unknown>;

function handlers(
  application: ResolvedApplication,
): { readiness: Handler; liveness: Handler } | undefined {
  const { probes, port } = application;
  switch (probes?.kind) {
    case 'http': {
      if (port === undefined) {
        return undefined;
      }
      const get = (path: string) => ({
        httpGet: { path, port: portName(application) },
      });
      return {
        readiness: get(probes.readinessPath),
        liveness: get(probes.livenessPath),
      };
    }
    case 'grpc': {
      // A gRPC probe takes no port name.
      const handler = port === undefined ? undefined : { grpc: { port } };
      return handler && { readiness: handler, liveness: handler };
    }
    case 'exec': {
      if (!probes.command || probes.command.length === 0) {
        return undefined;
      }
      const handler = { exec: { command: probes.command } };
      return { readiness: handler, liveness: handler };
    }
    default:
      return undefined;
  }
}

/** Start-up, readiness and liveness probes; none when the application has nothing that could be asked. */
export function probesOf(application: ResolvedApplication): Handler {
  const handler = handlers(application);
  if (!handler) {
    return {};
  }
  return {
    startupProbe: { ...handler.liveness, ...STARTUP },
    readinessProbe: { ...handler.readiness, ...READINESS },
    livenessProbe: { ...handler.liveness, ...LIVENESS },
  };
}
