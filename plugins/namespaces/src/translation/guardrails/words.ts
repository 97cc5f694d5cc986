/** Words that every screen with guardrails shares. */
export const guardrailWords = {
  title: 'Guardrails',
  filter: 'Guardrail state',
  worstFirst: 'worst first',
  bestFirst: 'best first',
  open: 'Open the guardrails of {{application}}',
  state: {
    error: 'Errors',
    unknown: 'Not evaluated',
    warning: 'Warnings',
    waived: 'Waived',
    clean: 'Clean',
    pending: 'Not checked yet',
  },
  hint: {
    error: 'Something that the cluster or CI refuses.',
    unknown:
      'Something could not be evaluated, so nobody can say whether it is safe.',
    warning: 'Findings that are admitted with a warning.',
    waived: 'Everything that was found is waived for a time.',
    clean: 'Everything was evaluated, and nothing was found.',
    pending: 'The guardrails have not been evaluated here yet.',
  },
  errors_one: '{{count}} error',
  errors_other: '{{count}} errors',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  notEvaluated_one: '{{count}} not evaluated',
  notEvaluated_other: '{{count}} not evaluated',
  waived_one: '{{count}} waived',
  waived_other: '{{count}} waived',
  severity: {
    error: 'Error',
    warning: 'Warning',
    info: 'Note',
  },
  severityHint: {
    error: 'The cluster or CI refuses it.',
    warning: 'It is admitted, with a warning.',
    info: 'It is admitted, and written down.',
  },
  source: {
    policy: 'Admission policy',
    schema: 'Kubernetes schema',
    repository: 'Repository rule',
    file: 'Files',
  },
  waiver: {
    requested: 'Requested',
    active: 'Active',
    expiring: 'Expires soon',
    expired: 'Expired',
  },
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  lastDay: 'last day today',
  daysOver_one: 'since {{count}} day',
  daysOver_other: 'since {{count}} days',
  separator: ', ',
  checked: {
    asOf: 'Checked at commit {{commit}}, {{when}}',
    asOfNoCommit: 'Checked {{when}}',
    never: 'The guardrails have not been evaluated yet',
    neverHint:
      'What stands in the monorepo is unknown until the first evaluation has finished.',
    failing:
      'The guardrails cannot be evaluated at the moment: {{reason}}. What you see is from {{when}}.',
    failingNever: 'The guardrails cannot be evaluated: {{reason}}',
    stale:
      'The guardrails were last evaluated {{when}}. Newer changes may be missing.',
  },
} as const;
