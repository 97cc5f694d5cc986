import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import type { SpinnakerFile } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { isRecord, recordOf, textsOf } from '../pipelines/jsonFields';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';

const PERMISSIONS = ['READ', 'WRITE', 'EXECUTE'] as const;

export const spinnakerPermissionsAgree: RepositoryRule = {
  id: 'spinnaker-permissions-agree',
  title: 'The Spinnaker application belongs to the owner',
  why: 'Whoever may write an application in Spinnaker changes its pipelines, and whoever may execute deploys with them. An application without permissions is open to everybody who can log in.',
  remediation:
    'Take over the permissions that application.yaml implies, or generate spinnaker/application.json anew.',
  severity: 'error',
  codes: [
    'file-missing',
    'file-unreadable',
    'name-differs',
    'email-differs',
    'permissions-missing',
    'permissions-differ',
  ],
  check({ resolved, spinnakerApplication: file, pipelines, directory }) {
    if (!resolved || (!file && pipelines.length === 0)) {
      return undefined;
    }
    if (!file) {
      return [
        {
          code: 'file-missing',
          file: `${directory}/spinnaker/application.json`,
          message: `There are pipelines and no application.json, so that nobody knows who may use them`,
        },
      ];
    }
    if (!file.value) {
      return [
        findingAt(file, [], {
          code: 'file-unreadable',
          message: 'The file is no JSON object',
        }),
      ];
    }
    return [
      ...checkText(file, 'name', resolved.delivery.application),
      ...checkText(file, 'email', resolved.owner.email),
      ...checkPermissions(file, resolved),
    ];
  },
};

function checkText(
  file: SpinnakerFile,
  field: 'name' | 'email',
  expected: string,
): RuleFinding[] {
  const actual = file.value?.[field];
  return actual === expected
    ? []
    : [
        findingAt(file, [field], {
          code: `${field}-differs`,
          message: `The ${field} of the application is ${
            actual === undefined ? 'missing' : showValue(actual)
          }, and ${showValue(expected)} by application.yaml`,
          fix: fixOf(
            file,
            `Set ${field} to ${expected}`,
            setValue([field], expected),
          ),
        }),
      ];
}

function checkPermissions(
  file: SpinnakerFile,
  { delivery }: ResolvedApplication,
): RuleFinding[] {
  const expected = delivery.permissions;
  const permissions = file.value?.permissions;
  const hasNone = PERMISSIONS.every(
    kind => textsOf(recordOf(permissions)[kind]).length === 0,
  );
  if (!isRecord(permissions) || hasNone) {
    return [
      findingAt(file, ['permissions'], {
        code: 'permissions-missing',
        message:
          'The application has no permissions, so that everybody may change and run its pipelines',
        fix: fixOf(
          file,
          'Set the permissions that application.yaml implies',
          setValue(['permissions'], expected),
        ),
      }),
    ];
  }
  return PERMISSIONS.flatMap(kind => {
    const difference = differenceOf(permissions[kind], expected[kind]);
    return difference === undefined
      ? []
      : [
          findingAt(file, ['permissions', kind], {
            code: 'permissions-differ',
            message: `${kind} ${difference}`,
            fix: fixOf(
              file,
              `Set ${kind} to ${expected[kind].join(', ')}`,
              setValue(['permissions', kind], expected[kind]),
            ),
          }),
        ];
  });
}

/** Fiat knows no case, and no order. A permission that is not there is one that everybody has. */
function differenceOf(
  actual: unknown,
  expected: readonly string[],
): string | undefined {
  const roles = new Set(textsOf(actual).map(role => role.toLowerCase()));
  if (roles.size === 0 && expected.length > 0) {
    return `is for everybody, and by application.yaml for ${expected.join(
      ', ',
    )}`;
  }
  const more = [...roles].filter(role => !expected.includes(role));
  const less = expected.filter(role => !roles.has(role));
  const parts = [
    ...(more.length > 0 ? [`is also for ${showValue(more.join(', '))}`] : []),
    ...(less.length > 0 ? [`is not for ${less.join(', ')}`] : []),
  ];
  if (parts.length > 0) {
    return `${parts.join(' and ')}, unlike application.yaml`;
  }
  return Array.isArray(actual) && textsOf(actual).length === actual.length
    ? undefined
    : 'is no list of roles';
}
