/** Texts of the SLO tab and card of an application. */
export const sloMessages = {
  title: 'SLOs',
  loading: 'Loading SLOs',
  failed: 'The SLOs could not be loaded',
  refreshFailed:
    'What you see is the last answer; the SLOs could not be refreshed: {{reason}}',
  environments: 'Environments',
  edit: 'Change the target',
  openTab: 'Open the SLO tab',

  none: {
    title: '{{name}} has no SLO yet',
    hint: 'Without an objective nobody can tell whether the service is good enough. The form proposes objectives that fit its tier and profile.',
    hintByHand:
      'Without an objective nobody can tell whether the service is good enough. Write OpenSLO v1 into {{path}}.',
    create: 'Set objectives',
    unread:
      '{{path}} is in the monorepo, but has no objective that can be read.',
    notYet:
      '{{path}} has no objective. One that was written just now appears here within a minute.',
  },
  provider: {
    title: 'No monitoring backend is connected',
    hint: 'The objectives are those of slo.yaml, but nothing is measured. An SRE connects a backend by installing a provider: see the README of {{prometheus}} or {{datadog}}.',
  },
  problems: {
    title_one: '{{path}} has {{count}} problem',
    title_other: '{{path}} has {{count}} problems',
    hint: 'What could be read last is shown until it is mended.',
  },

  objective: {
    sentence: '{{target}} of {{counted}} {{window}}',
    link: 'Link to {{title}}',
    failure: 'Figures of {{when}}. There are no newer ones: {{reason}}',
    failureNever: 'There are no figures: {{reason}}',
    definition: 'Definition',
    namespace: 'Namespace',
    method: 'Budgeting method',
    live: 'In {{source}}',
    openLive: 'Open in {{source}}',
    drift:
      '{{source}} has {{live}}, git has {{target}}. What {{source}} alerts on is not what slo.yaml says.',
    driftRemedy:
      'Deploy what is rendered from slo.yaml, or change slo.yaml if {{source}} is right.',
  },
  counted: {
    requests: 'requests',
    events: 'events',
    slices: 'slices of {{length}}',
  },
  window: {
    rollingDays_one: 'over {{count}} rolling day',
    rollingDays_other: 'over {{count}} rolling days',
    rolling: 'over a rolling window of {{duration}}',
    calendar: 'in each calendar period of {{duration}} ({{timeZone}})',
    calendarDay: 'in each calendar day ({{timeZone}})',
    calendarWeek: 'in each calendar week ({{timeZone}})',
    calendarMonth: 'in each calendar month ({{timeZone}})',
    calendarQuarter: 'in each calendar quarter ({{timeZone}})',
    calendarYear: 'in each calendar year ({{timeZone}})',
  },
  method: {
    Occurrences: 'Occurrences: every event counts the same',
    Timeslices:
      'Timeslices: a slice of {{length}} is good when at least {{target}} of its events are',
    RatioTimeslices:
      'RatioTimeslices: the average of the ratios of all slices of {{length}}',
  },

  note: {
    'no-buckets':
      'Nothing is recorded for this window. It is unknown how the service did; that is not the same as healthy.',
    'no-events':
      'The source answered, but counted no event in this window. Either nobody used the service, or the query finds nothing.',
    'window-not-started': 'The first period of this window has not begun yet.',
    'low-volume':
      'There are so few events that less than one error was to be expected. A single error may look like a disaster; the figures prove little.',
    'resolution-too-coarse':
      'The recorded hours are too coarse for slices of {{length}}, so nothing can be said. The source would have to judge the slices itself.',
    'alerts-unknown':
      'The budget is known, but whether an alert fires is not: the source said nothing of the short windows.',
    'not-recorded':
      'Nothing has been recorded yet. New objectives get their first figures within minutes, once the source has been asked.',
  },

  figure: {
    attainment: 'Attainment',
    attainmentParts: '{{good}} of {{total}} good',
    attainmentTarget: 'Target {{target}}',
    budget: 'Error budget left',
    outlook: 'Outlook',
    record: 'Record',
    coverage: '{{recorded}} of {{expected}} hours recorded',
    coverageEstimated:
      '{{recorded}} of {{expected}} hours recorded, {{estimated}} estimated',
    asOf: 'Up to {{when}}',
    unknown: 'Unknown',
  },
  outlook: {
    exhausted: 'The budget is used up',
    exhaustedAt: 'Used up on {{when}} at the present pace',
    lasts: 'The budget lasts at the present pace',
    'no-data': 'Unknown without data',
    'no-burn-rate': 'Unknown: the pace is not known',
    recoversAt: 'Back on {{when}} if nothing else fails',
    nextPeriod: 'A new period with a new budget begins on {{when}}',
  },

  alert: {
    title: '{{severity}} alert is firing: {{burn}} over {{window}}',
    owner: 'Owner',
    contact: 'Contact',
    runbook: 'Runbook',
    noRunbook: 'None is linked from this Component',
  },
  burn: {
    title: 'Burn rate',
    tableLabel: 'Burn rates of {{title}}',
    hint: 'At 1x the budget lasts exactly for the window. An alert fires when both windows are above its threshold. Policy: {{policy}}.',
    alert: 'Alert',
    long: 'Long window',
    short: 'Short window',
    state: 'State',
    page: 'Page',
    ticket: 'Ticket',
    threshold: 'above {{rate}}',
    firing: 'Firing',
    quiet: 'Quiet',
    notEvaluated: 'Not evaluated',
    unreachable: 'Cannot fire',
    unreachableHint:
      'Even if everything failed, this target would burn at {{max}} only.',
    lowVolume: 'Few events: one error may be enough',
    noData: 'no data',
    unknown: 'not known',
    reasonCoarse:
      'The record is by the hour, which is too coarse for {{window}}',
    reasonNoData: 'Nothing was counted in {{window}}',
  },

  chart: {
    title: 'How the budget went',
    sentence:
      'At {{when}}, {{remaining}} of the error budget were left. Used evenly, it would have been {{ideal}}.',
    sentenceOver:
      'At {{when}}, the error budget was overspent by {{over}}. Used evenly, {{ideal}} would have been left.',
    empty: 'There is no line to draw. The table has what is recorded.',
    moment: 'Moment shown',
    readout: '{{when}}: {{remaining}} left; used evenly, {{ideal}}',
    readoutOver: '{{when}}: overspent by {{over}}; used evenly, {{ideal}} left',
    budgetLeft: 'Budget left',
    ideal: 'Used evenly',
    marks: 'Deployed',
    zone: 'Times in {{timeZone}}',
    keyboard: 'Arrow keys move along the line',
    showTable: 'Show as table',
    showChart: 'Show as chart',
    tableLabel: 'Days of {{title}}',
    day: 'Day (UTC)',
    good: 'Good',
    total: 'Total',
    endOfDay: 'Budget left at the end',
    hours: '{{hours}} of 24 h recorded',
    hoursEstimated: '{{hours}} of 24 h recorded, {{estimated}} estimated',
    notRecorded: 'not recorded',
    noDays: 'No day is recorded yet.',
  },

  explain: {
    title: 'How this is calculated',
    attainment: 'Attainment',
    attainmentFormula: 'good ÷ total',
    allowed: 'Errors allowed',
    allowedFormula: 'events of the whole window × (1 − target)',
    left: 'Budget left',
    leftFormula: '1 − errors ÷ errors allowed',
    minutes: 'Budget in minutes',
    minutesFormula: 'length of the window × (1 − target)',
    burn: 'Burn rate over {{window}}',
    burnFormula: 'share of errors ÷ (1 − target)',
    exhaustion: 'Used up in',
    exhaustionFormula: 'budget left × length of the window ÷ burn rate',
    inSlices: 'In these formulas an event is a slice of time.',
    calendar:
      'The period has not ended: until it has, as many events are expected as there were until now.',
    source: 'Formulas: {{link}}',
    workbook: 'The Site Reliability Workbook, chapters 2 and 5',
    measured: 'What is measured',
    good: 'Good',
    bad: 'Bad',
    total: 'Total',
    raw: 'Ratio of successes',
    rawFailure: 'Ratio of failures',
    threshold: 'Measurement',
    counter: 'These series only grow; their increase is counted.',
    limit: 'A measurement is good when it is {{limit}}.',
    noQueries: 'The definition names no query.',
    hourly:
      'Good and total events are recorded by the hour. A page never asks the source.',
  },

  card: {
    worst: 'Worst objective of each environment',
    worstOf: '{{title}}, the worst of {{objectives}}',
  },
} as const;
