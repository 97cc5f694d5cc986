import type { GuardrailResult } from '@freehold/guardrails';
import { isWanted, selectionOf } from './wantedResults';

const result = (over: Partial<GuardrailResult>): GuardrailResult => ({
  policy: 'p',
  rule: 'r',
  verdict: 'fail',
  severity: 'error',
  object: { apiVersion: 'v1', kind: 'Service', name: 'web' },
  message: '',
  remediation: '',
  source: 'policy',
  ...over,
});

const inFile = result({
  application: 'web',
  environment: 'production',
  file: 'applications/web/production/service.yaml',
});
const missing = result({ application: 'web', environment: 'production' });
const unknown = result({ application: 'web', verdict: 'not-evaluated' });
const record = result({
  application: 'web',
  file: 'applications/web/application.yaml',
});
const waiver = result({
  application: 'web',
  file: 'platform/waivers/web.yaml',
});
const platform = result({ file: 'platform/guardrails/p.yaml' });

describe('selectionOf', () => {
  it.each([
    ['', 'all', true],
    ['CODEOWNERS', 'all', true],
    ['applications', 'all', false],
    ['platform/guardrails', new Set(), true],
    ['applications/web/production', new Set(['web']), false],
  ])('reads %j', (path, applications, isPlatform) => {
    expect(selectionOf([{ path, isDirectory: true }])).toEqual({
      applications,
      platform: isPlatform,
    });
  });
});

describe('isWanted', () => {
  it.each<[string, boolean, GuardrailResult[]]>([
    ['', true, [inFile, missing, unknown, record, waiver, platform]],
    ['applications', true, [inFile, missing, unknown, record, waiver]],
    ['applications/web', true, [inFile, missing, unknown, record, waiver]],
    ['applications/we', true, []],
    ['applications/web/production', true, [inFile, missing, unknown]],
    ['applications/web/develop', true, [unknown]],
    ['applications/web/production/service.yaml', false, [inFile, unknown]],
    ['applications/web/application.yaml', false, [unknown, record]],
    ['platform', true, [waiver, platform]],
    ['platform/guardrails', true, [platform]],
    ['platform/waivers/web.yaml', false, [waiver]],
  ])('of %j is what belongs to it', (path, isDirectory, expected) => {
    const all = [inFile, missing, unknown, record, waiver, platform];
    expect(all.filter(one => isWanted(one, [{ path, isDirectory }]))).toEqual(
      expected,
    );
  });
});
