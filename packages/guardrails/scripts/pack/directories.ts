import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..', '..');

/** The guardrails of the sample monorepo. */
export const SAMPLE = join(
  ROOT,
  'examples',
  'monorepo',
  'platform',
  'guardrails',
);

export const DOCS = join(ROOT, 'docs', 'guardrails');
