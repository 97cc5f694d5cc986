import { ApplicationCheck, CheckFinding, repeated } from './check';

interface Target {
  host: string;
  port: number;
}

const keyOf = ({ host, port }: Target) => `${host}:${port}`;

function repeatedTargets(
  targets: Target[],
  path: string[],
  before: Target[] = [],
): CheckFinding[] {
  return repeated([...before, ...targets], keyOf)
    .map(index => index - before.length)
    .filter(index => index >= 0)
    .map(index => ({
      code: 'egress-duplicate',
      path: [...path, index],
      message: `The destination ${keyOf(targets[index])} stands twice`,
      remedy:
        'Keep one of the two; destinations of spec.egress hold in every environment.',
    }));
}

/** Nothing is listed twice, and nothing depends on itself. */
export const duplicates: ApplicationCheck = ({ metadata, spec }) => {
  const { egress = [], dependsOn = [] } = spec;
  return [
    ...repeatedTargets(egress, ['spec', 'egress']),
    ...Object.entries(spec.environments).flatMap(([name, own]) =>
      repeatedTargets(
        own.egress ?? [],
        ['spec', 'environments', name, 'egress'],
        egress,
      ),
    ),
    ...repeated(dependsOn, ref => ref).map(index => ({
      code: 'depends-on-duplicate',
      path: ['spec', 'dependsOn', index],
      message: `The dependency ${dependsOn[index]} stands twice`,
      remedy: 'Keep one of the two.',
    })),
    ...dependsOn.flatMap((ref, index) =>
      ref === `component:default/${metadata.name}`
        ? [
            {
              code: 'depends-on-itself',
              path: ['spec', 'dependsOn', index],
              message: 'The application depends on itself',
              remedy: 'Remove the dependency.',
            },
          ]
        : [],
    ),
  ];
};
