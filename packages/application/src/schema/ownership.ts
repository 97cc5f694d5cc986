import { z } from 'zod';
import { groupRef } from './catalogRefs';
import { text } from './text';

/** Characters that are safe, unquoted, in CODEOWNERS, RBAC subjects, Spinnaker roles and labels of channels. */
const SAFE = 'A-Za-z0-9@#._:/+-';
const SAFE_VALUE = new RegExp(`^[${SAFE}]+$`, 'u');
const SAFE_PATTERN = new RegExp(
  `^(?=.*\\{team\\})(?:[${SAFE}]|\\{team\\}|\\{namespace\\})+$`,
  'u',
);
const SCM_TEAM = /^@[A-Za-z0-9-]+(?:\/[^/]+)+$/u;
const EMAIL = /^[^@]+@[^@]+\.[^@]+$/u;

/** What each place calls a team, with the demand on top of being safe. */
const PLACES = {
  scmTeam: {
    description: 'Code owner at the source host.',
    example: '@example/{team}',
    accepts: SCM_TEAM,
    expected: 'a code owner of the form @organisation/team',
  },
  directoryGroup: {
    description: 'Group of the directory that Kubernetes RBAC binds.',
    example: '{team}@groups.example.com',
  },
  spinnakerRole: {
    description: 'Fiat role in Spinnaker; written in lower case.',
    example: '{team}',
  },
  email: {
    description: 'Contact of the team.',
    example: '{team}@example.com',
    accepts: EMAIL,
    expected: 'an e-mail address',
  },
  chat: {
    description: 'Chat channel of the team, when there is one.',
    example: '#{team}',
  },
} as const;

type Place = keyof typeof PLACES;

function demandOf(place: Place) {
  const definition = PLACES[place];
  return 'accepts' in definition
    ? [
        {
          code: 'owner-place-invalid',
          accepts: definition.accepts,
          expected: definition.expected,
          remedy: `Write for example '${definition.example}'.`,
        },
      ]
    : [];
}

function placePattern(place: Place) {
  const { description, example } = PLACES[place];
  return text({
    description: `${description} {team} stands for the group's name, {namespace} for its catalog namespace.`,
    maxLength: 200,
    rules: [
      ...demandOf(place),
      {
        code: 'owner-pattern-invalid',
        accepts: SAFE_PATTERN,
        expected: `a pattern with {team} of the characters ${SAFE}`,
        remedy: `Write for example '${example}'.`,
      },
    ],
    examples: [example],
  });
}

function placeValue(place: Place) {
  const { description, example } = PLACES[place];
  return text({
    description,
    maxLength: 200,
    rules: [
      ...demandOf(place),
      {
        code: 'owner-value-invalid',
        accepts: SAFE_VALUE,
        expected: `a text of the characters ${SAFE}, without placeholders`,
        remedy: `Write for example '${example.replace('{team}', 'team-x')}'.`,
      },
    ],
  }).optional();
}

export const owners = z
  .strictObject({
    namespace: text({
      description: 'Catalog namespace in which the owning groups stand.',
      maxLength: 63,
      rules: [
        {
          code: 'name-invalid',
          accepts: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
          expected: 'a catalog namespace in lower case',
          remedy: "Write for example 'default'.",
        },
      ],
    }).default('default'),
    sre: groupRef('Catalog group of the SREs, who own the platform.'),
    patterns: z
      .strictObject({
        scmTeam: placePattern('scmTeam'),
        directoryGroup: placePattern('directoryGroup'),
        spinnakerRole: placePattern('spinnakerRole'),
        email: placePattern('email'),
        chat: placePattern('chat').optional(),
      })
      .meta({ description: 'What every other place calls a team.' }),
    overrides: z
      .record(
        groupRef('Group in full form.'),
        z
          .strictObject({
            scmTeam: placeValue('scmTeam'),
            directoryGroup: placeValue('directoryGroup'),
            spinnakerRole: placeValue('spinnakerRole'),
            email: placeValue('email'),
            chat: placeValue('chat'),
          })
          .meta({ description: 'Values instead of those of the patterns.' }),
      )
      .default({})
      .meta({ description: 'Groups whose names do not follow the patterns.' }),
  })
  .meta({ description: 'What an owner implies.' });
