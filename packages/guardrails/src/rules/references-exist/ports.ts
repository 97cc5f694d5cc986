import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { integerOf } from '../facts/objects';
import type { Container } from '../facts/workloads';

export interface ContainerPort {
  name?: string;
  number: number;
  protocol: string;
}

/** Ports that containers declare; those that end before the pod serves have none. */
export function portsOf(containers: readonly Container[]): ContainerPort[] {
  return containers
    .filter(({ role }) => role !== 'init')
    .flatMap(({ container }) =>
      listOf(container.ports).flatMap(item => {
        const { name, containerPort, protocol } = mappingOf(item);
        const number = integerOf(containerPort);
        const portName = textOf(name);
        return number === undefined
          ? []
          : [
              {
                ...(portName === undefined ? {} : { name: portName }),
                number,
                protocol: textOf(protocol) ?? 'TCP',
              },
            ];
      }),
    );
}
