import { RENDERED_GUARDRAILS_RULE } from '../render/checkRendered';
import { WAIVERS_RULE } from '../waivers';
import type { GuardrailRule } from './GuardrailChecker';

/** A file that cannot be read: everything that it would say is unknown. */
export const READABLE_FILES: GuardrailRule = {
  id: 'readable-files',
  title: 'Every file can be read',
  why: 'Nothing is known of what a file holds that cannot be read, and a check that skips it would be green for what it has not seen.',
  remediation: 'Mend the file at the place that is named, or remove it.',
  source: 'file',
  severity: 'error',
};

export const APPLICATION_RECORD: GuardrailRule = {
  id: 'application-record',
  title: 'application.yaml says who owns what',
  why: 'Owner, namespaces, access and pipelines are derived from application.yaml. Without it nobody is responsible for what runs.',
  remediation:
    'Mend application.yaml as docs/reference/application-yaml.md says.',
  source: 'repository',
  severity: 'error',
};

export const GUARDRAIL_POLICIES: GuardrailRule = {
  id: 'guardrail-policies',
  title: 'Every policy of the platform works',
  why: 'A policy that does not compile admits or refuses everything, depending on its failurePolicy.',
  remediation: 'Mend the policy at the place that is named.',
  source: 'repository',
  severity: 'error',
};

export const WAIVERS: GuardrailRule = {
  id: WAIVERS_RULE,
  title: 'Every waiver is granted, needed and still holds',
  why: 'A waiver that has ended, or that no finding needs any more, is an exception that nobody decided on.',
  remediation:
    'Mend what the waiver was for and remove it, or request a new one.',
  source: 'repository',
  severity: 'error',
};

export const RENDERED_GUARDRAILS: GuardrailRule = {
  id: RENDERED_GUARDRAILS_RULE,
  title: 'Clusters apply what the policies and waivers say now',
  why: 'A cluster that applies what was rendered before refuses what is waived since, or admits what no longer is.',
  remediation: 'Run `freehold guardrails render` and commit what it writes.',
  source: 'repository',
  severity: 'error',
};
