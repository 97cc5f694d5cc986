import {
  PermissionRuleset,
  createConditionExports,
} from '@backstage/plugin-permission-node';
import {
  ApplicationQuery,
  ApplicationResource,
  applicationResourceRef,
} from './applicationResourceRef';
import { isOwnedBy } from './isOwnedBy';

/**
 * All rules for applications.
 *
 * @public
 */
export const applicationPermissionRules = { isOwnedBy };

/** The rules by their names in decisions; a name of somebody else's rule throws, so nothing is allowed by mistake. */
export const applicationPermissionRuleset: PermissionRuleset<
  ApplicationResource,
  ApplicationQuery
> = {
  getRuleByName(name) {
    const rule = Object.values(applicationPermissionRules).find(
      candidate => candidate.name === name,
    );
    if (!rule) {
      throw new Error(`There is no permission rule ${name} for applications`);
    }
    return rule;
  },
};

const conditionExports = createConditionExports({
  resourceRef: applicationResourceRef,
  rules: applicationPermissionRules,
});

/**
 * Conditions for permission policies: `applicationConditions.isOwnedBy({ owners })`.
 *
 * @public
 */
export const applicationConditions = conditionExports.conditions;

/**
 * Wraps conditions into the decision that a permission policy returns.
 *
 * @public
 */
export const createApplicationConditionalDecision =
  conditionExports.createConditionalDecision;
