import { didYouMean, showValue, type Problem } from '@freehold/slo';
import type { GuardrailRule } from '../check/GuardrailChecker';
import { ResourceIndex } from '../policy/resources/resourceIndex';
import type { Waiver } from './model';
import { latestExpiry, maximumWaiverDays, type WaiverTerms } from './terms';
import { isWaivableRule, needsObject } from './waivableRule';
import { waivableResources } from './waivedResources';
import { waiverState } from './waiverState';

/** What waivers are held against. @public */
export interface CheckWaiversOptions extends WaiverTerms {
  /** Every rule that there is. */
  rules: ReadonlyArray<Pick<GuardrailRule, 'id' | 'source'>>;
}

/**
 * What the platform has against a waiver that can be read: a rule or environment that it does not have, too late an end,
 * an object that no cluster could leave out. None of them waives anything that it should not.
 *
 * @public
 */
export function checkWaiverTerms(
  waiver: Waiver,
  options: CheckWaiversOptions,
): Problem[] {
  const problems: Problem[] = [];
  const report = (
    code: string,
    field: string,
    message: string,
    remedy: string,
    severity: Problem['severity'] = 'error',
  ) =>
    problems.push({
      code: `waivers/${code}`,
      severity,
      file: waiver.file,
      line: waiver.line,
      path: [field],
      message,
      remedy,
    });
  checkExpiry(waiver, options, report);
  checkEnvironments(waiver, options, report);
  const rule = options.rules.find(({ id }) => id === waiver.rule);
  if (rule === undefined) {
    const meant = didYouMean(
      waiver.rule,
      options.rules.map(({ id }) => id),
    );
    report(
      'rule-unknown',
      'rule',
      `The waiver ${waiver.id} is for ${showValue(
        waiver.rule,
      )}, and there is no such policy or rule.`,
      meant
        ? `Did you mean ${meant}?`
        : 'Remove the waiver, or name a rule that there is.',
      'warning',
    );
  } else if (!isWaivableRule(rule)) {
    report(
      'rule-not-waivable',
      'rule',
      `The waiver ${waiver.id} is for ${rule.id}, which the other rules stand on, and waives nothing.`,
      'Mend what the rule finds.',
    );
  } else if (needsObject(rule.source)) {
    checkObject(waiver, rule, options, report);
  }
  return problems;
}

type Report = (
  code: string,
  field: string,
  message: string,
  remedy: string,
) => unknown;

function checkExpiry(
  waiver: Waiver,
  options: CheckWaiversOptions,
  report: Report,
): void {
  const days = maximumWaiverDays(options.platform);
  if (waiverState(waiver, options.now).daysLeft > days) {
    report(
      'expires-too-late',
      'expires',
      `The waiver ${waiver.id} ends on ${waiver.expires}, more than ${days} days from now, and waives nothing.`,
      `Write ${latestExpiry(
        options,
      )} or an earlier day, and renew it when it still is needed then.`,
    );
  }
}

function checkEnvironments(
  waiver: Waiver,
  { platform }: CheckWaiversOptions,
  report: Report,
): void {
  const known = platform.spec.environments.map(({ name }) => name);
  for (const environment of waiver.environments) {
    if (!known.includes(environment)) {
      report(
        'environment-unknown',
        'environments',
        `The waiver ${waiver.id} is for ${showValue(
          environment,
        )}, and the platform has no such environment.`,
        `Write one of ${known.join(', ')}.`,
      );
    }
  }
}

function checkObject(
  waiver: Waiver,
  rule: Pick<GuardrailRule, 'id' | 'source'>,
  options: CheckWaiversOptions,
  report: Report,
): void {
  const { object, environments } = waiver;
  if (environments.length === 0) {
    report(
      'environments-missing',
      'environments',
      `The waiver ${waiver.id} names no environment, and waives nothing of ${rule.id}.`,
      'List the environments in which it shall hold.',
    );
  }
  if (object === undefined) {
    report(
      'object-missing',
      'object',
      `The waiver ${waiver.id} names no object, and waives nothing of ${rule.id}.`,
      'Write kind and name of the one object that it is about.',
    );
    return;
  }
  const resources = new ResourceIndex(options.definitions ?? []);
  if (
    rule.source !== 'policy' ||
    waivableResources(waiver, resources).length > 0
  ) {
    return;
  }
  if (resources.ofAnyGroup(object.kind).length > 0) {
    report(
      'object-cluster-wide',
      'object',
      `The waiver ${waiver.id} is for the ${object.kind} ${object.name}, which belongs to the whole cluster and to no environment.`,
      'Let the SREs keep the object in platform/, or name it in the policy.',
    );
  } else {
    report(
      'kind-unknown',
      'object',
      `The waiver ${waiver.id} is for ${showValue(
        object.kind,
      )}, a kind whose plural name nobody knows, so that no cluster could leave it out.`,
      'Correct the kind, or add its CustomResourceDefinition to platform/guardrails/.',
    );
  }
}
