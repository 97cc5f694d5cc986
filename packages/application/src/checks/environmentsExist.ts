import { didYouMean, showValue } from '@freehold/slo';
import { ApplicationCheck } from './check';

/** Environments are those of the platform, and grants name environments that the application has. */
export const environmentsExist: ApplicationCheck = ({ spec }, platform) => {
  const known = platform.spec.environments.map(({ name }) => name);
  const own = Object.keys(spec.environments);
  return [
    ...own
      .filter(name => !known.includes(name))
      .map(name => ({
        code: 'environment-unknown',
        path: ['spec', 'environments', name],
        message: `The platform has no environment ${showValue(name)}`,
        remedy: remedy(name, known),
      })),
    ...(spec.access ?? []).flatMap(({ environments = [] }, index) =>
      environments.flatMap((name, position) =>
        own.includes(name)
          ? []
          : [
              {
                code: 'access-environment-unknown',
                path: ['spec', 'access', index, 'environments', position],
                message: `The application has no environment ${showValue(
                  name,
                )} to grant access to`,
                remedy: remedy(name, own),
              },
            ],
      ),
    ),
  ];
};

function remedy(name: string, known: string[]): string {
  const meant = didYouMean(name, known);
  return meant
    ? `Did you mean ${meant}?`
    : `Write one of: ${known.join(', ')}.`;
}
