import { showValue } from '@freehold/slo';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule } from '../model';
import { setInObject } from '../ownership/objectFix';
import { wrongRoutes } from './alertLabels';

export const alertLabelsAgree: RepositoryRule = {
  id: 'alert-labels-agree',
  title: 'Alerts and objectives are routed to the owner',
  why: 'Alerts find their receiver by the labels of their rules, and objectives by their tags. One that names another team wakes people who can do nothing, while those who could sleep.',
  remediation:
    'Take over the value that application.yaml implies, or generate the rules anew.',
  severity: 'error',
  codes: ['label-differs', 'tag-differs'],
  check({ resolved, environments }) {
    return resolved
      ? boundedFindings(
          environments.flatMap(({ resolved: environment, objects }) =>
            environment
              ? objects.flatMap(object =>
                  wrongRoutes(object, resolved, environment).map(
                    ({ path, key, actual, expected, kind, mended }) => ({
                      code: `${kind}-differs`,
                      message: `The ${kind} ${key} is ${showValue(
                        actual,
                      )}, and ${showValue(expected)} by application.yaml`,
                      object,
                      path,
                      ...(mended !== undefined && {
                        fix: setInObject(object, path, mended),
                      }),
                    }),
                  ),
                )
              : [],
          ),
        )
      : undefined;
  },
};
