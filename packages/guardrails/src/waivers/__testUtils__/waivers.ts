import {
  examplePlatformText,
  parsePlatform,
  type Platform,
} from '@freehold/application';
import type { GuardrailResult } from '../../check/result';
import type { Waiver } from '../model';
import { waiversFile } from '../waiverFile';

/** Noon in UTC, so that no time zone of a test machine moves the day. */
export const NOW = Date.UTC(2026, 10, 22, 12);
export const DAY = 24 * 60 * 60 * 1000;

export const NAME = 'payment-authorizer';
export const FILE = waiversFile(NAME);
export const NAMESPACE = `${NAME}-production`;

export function examplePlatform(): Platform {
  const parsed = parsePlatform(examplePlatformText);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value;
}

/** A waiver that holds, unless it says otherwise. */
export function waiver(overrides: Partial<Waiver> = {}): Waiver {
  return {
    id: 'no-probes-yet',
    application: NAME,
    rule: 'probes',
    object: { kind: 'Deployment', name: NAME },
    environments: ['production'],
    reason: 'The vendor adds a health endpoint in version 5.',
    approver: 'user:default/hana.sato',
    expires: '2027-01-31',
    file: FILE,
    line: 6,
    ...overrides,
  };
}

/** A finding that the waiver is for, unless it says otherwise. */
export function finding(
  overrides: Partial<GuardrailResult> = {},
): GuardrailResult {
  return {
    policy: 'probes',
    rule: 'validations[0]',
    verdict: 'fail',
    severity: 'error',
    source: 'policy',
    application: NAME,
    environment: 'production',
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: NAMESPACE,
      name: NAME,
    },
    message: 'A container has no probes.',
    remediation: 'Add them.',
    ...overrides,
  };
}
