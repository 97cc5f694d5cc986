import {
  APPLICATION_NAME_MAX_LENGTH,
  APPLICATION_NAME_PATTERN,
  isReservedApplicationName,
  isReservedEnvironmentName,
} from '../names';
import { text, TextRule } from './text';

const ENVIRONMENT_NAME_MAX_LENGTH = 20;

/** `Payment Authorizer!` -> `payment-authorizer`, to offer a name that would be accepted. */
function suggestName(value: string, maxLength: number): string | undefined {
  const suggestion = value
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, maxLength)
    .replace(/-+$/, '');
  return suggestion === '' || suggestion === value ? undefined : suggestion;
}

function withSuggestion(remedy: string, maxLength: number) {
  return (value: string) => {
    const suggestion = suggestName(value, maxLength);
    return suggestion ? `${remedy} For example: ${suggestion}.` : remedy;
  };
}

export const applicationName = text({
  description:
    'Name of the application, unique in the monorepo: its directory, its Spinnaker application and its catalog entity, ' +
    'and the beginning of its namespaces. It cannot be changed later.',
  maxLength: APPLICATION_NAME_MAX_LENGTH,
  lengthCode: 'name-length',
  rules: [
    {
      code: 'name-reserved',
      accepts: value => !isReservedApplicationName(value),
      expected: 'a name that is not kept for the platform',
      remedy: 'Choose a name that says what the application does.',
    },
    {
      code: 'name-invalid',
      accepts: APPLICATION_NAME_PATTERN,
      expected:
        'a name of lower-case letters, digits and hyphens that starts with a letter and does not end with a hyphen',
      remedy: withSuggestion(
        'Write it in lower case with hyphens between words.',
        APPLICATION_NAME_MAX_LENGTH,
      ),
    },
  ],
  examples: ['payment-authorizer'],
});

/** The name of an environment, which is a folder in every application. */
export function environmentName(description: string) {
  return platformName(description, 'environment-name-invalid', [
    {
      code: 'environment-name-reserved',
      accepts: value => !isReservedEnvironmentName(value),
      expected: 'a name that is not kept for something else',
      remedy: value =>
        value === 'spinnaker'
          ? 'Choose another name: spinnaker/ holds the pipelines of every application.'
          : 'Choose another name: Windows cannot check out a folder of this name.',
    },
  ]);
}

/** The name of a thing that the platform declares, such as a cluster. */
export function platformName(
  description: string,
  code: string,
  rules: TextRule[] = [],
) {
  return text({
    description,
    maxLength: ENVIRONMENT_NAME_MAX_LENGTH,
    rules: [
      ...rules,
      {
        code,
        accepts: APPLICATION_NAME_PATTERN,
        expected:
          'a name of lower-case letters, digits and hyphens that starts with a letter and does not end with a hyphen',
        remedy: withSuggestion(
          'Write it in lower case with hyphens between words.',
          ENVIRONMENT_NAME_MAX_LENGTH,
        ),
      },
    ],
  });
}

/** A name from another system, such as a Spinnaker account or role. */
export function foreignName(description: string) {
  return text({
    description,
    maxLength: 100,
    rules: [
      {
        code: 'name-invalid',
        accepts: /^[A-Za-z0-9](?:[A-Za-z0-9._@-]*[A-Za-z0-9])?$/u,
        expected: 'a name of letters, digits, dots, hyphens and underscores',
        remedy: 'Copy it from the system that it names.',
      },
    ],
  });
}
