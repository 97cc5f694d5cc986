/** Words for service level objectives that several screens share. */
export const sloWordsMessages = {
  unknown: 'Unknown',
  state: {
    exhausted: 'Budget used up',
    'burning-fast': 'Burning fast',
    burning: 'Burning',
    'not-evaluated': 'Not evaluated',
    'no-data': 'No data',
    'low-volume': 'Low volume',
    healthy: 'Healthy',
    none: 'No SLO',
    pending: 'Not measured yet',
    /** Lists count both together. */
    noneOrPending: 'No SLO or not measured',
  },
  hint: {
    exhausted: 'More has failed than the objective allows in its window.',
    'burning-fast':
      'The error budget is used up many times too fast: the alert that pages is firing.',
    burning:
      'The error budget is used up too fast, slowly enough for working hours: the alert that opens a ticket is firing.',
    'not-evaluated':
      'Whether an alert is firing cannot be told from what was measured. This is not the same as healthy.',
    'no-data':
      'Nothing was counted in the window. This is not the same as healthy.',
    'low-volume':
      'So little happened that not even one failure was to be expected. Any verdict would be chance.',
    healthy: 'There is budget left, and no alert is firing.',
    none: 'The application has no SLO that can be read.',
    pending:
      'The first figures are awaited, or nothing measures this platform.',
  },
  remaining: {
    left: '{{percent}} of the error budget is left',
    usedUp: 'The error budget is used up',
    overspent: 'The error budget is overspent by {{percent}}',
    unknown: 'How much of the error budget is left is not known',
  },
  trend: {
    label_one: 'Error budget left over {{count}} day',
    label_other: 'Error budget left over {{count}} days',
    known: '{{label}}: from {{first}} to {{last}}, lowest {{lowest}}',
    gaps_one: '{{trend}}; not known on {{count}} day',
    gaps_other: '{{trend}}; not known on {{count}} days',
    unknown: '{{label}}: not known on any day',
  },
  budget: {
    timeLeft: '{{left}} of {{allowed}} left',
    timeOver: '{{over}} more than the {{allowed}} allowed',
    eventsLeft: 'Failures left: {{left}} of {{allowed}}',
    eventsOver: 'Failures beyond the {{allowed}} allowed: {{over}}',
    slicesLeft: 'Bad time slices left: {{left}} of {{allowed}}',
    slicesOver: 'Bad time slices beyond the {{allowed}} allowed: {{over}}',
  },
  burnRate: '{{rate}}x',
  source: {
    sampleHint:
      'These figures are made up, so that there is something to look at. Install a provider to see your own.',
    asOf: 'SLO figures from {{source}}, refreshed {{when}}',
    sampleAsOf: 'SLO figures are made up, refreshed {{when}}',
    none: 'Nothing measures the SLOs: no provider of figures is installed',
    never: 'The first SLO figures from {{source}} are awaited',
    stale:
      'The SLO figures from {{source}} were last refreshed {{when}}. What happened since is missing.',
    failing:
      '{{source}} cannot be asked for SLO figures at the moment: {{reason}}. What you see was refreshed {{when}}.',
    failingNever: '{{source}} cannot be asked for SLO figures: {{reason}}',
  },
} as const;
