/** Texts of the editor of service level objectives. */
export const sloMessages = {
  /** BCP 47 tag of these texts, so that dates are written in the language of the words around them. */
  language: 'en',
  title: 'Service level objectives',
  description:
    'What the service promises, in every environment. Nothing is written before you submit.',
  noApplication: 'Choose an application to see its objectives.',
  loading: 'Loading the objectives of {{name}} …',
  unreachable: 'the objectives of {{name}}',
  absent:
    '{{path}} does not exist yet. Shown is what the platform proposes for this application.',
  brokenBefore:
    '{{path}} cannot be read as it stands. Mend it below: the problems say where.',
  denied: 'You may look at these objectives, but not change them',
  deniedRemedy:
    'Only members of {{owner}} may change these objectives. Ask one of them.',
  permissionUnknown: 'your permission to change {{name}}',
  modes: 'How to edit',
  targets: 'Targets',
  yaml: 'Edit as YAML',
  noObjectives: '{{path}} has no objective yet. Write one as YAML.',
  unreadable: 'The targets cannot be shown while the YAML has problems.',
  mendYaml: 'Edit as YAML',

  target: 'Target of {{objective}} in percent',
  percent: '%',
  raise: 'Raise the target of {{objective}}',
  lower: 'Lower the target of {{objective}}',
  notPercent:
    'Write a percentage of more than 0 and less than 100, such as 99.95.',
  was: 'was {{target}} %',
  budget: '{{amount}} of error budget in 30 days',
  seconds: '{{value}} s',
  minutes: '{{value}} min',
  hours: '{{value}} h',
  ofWindow: 'over {{duration}}, rolling',
  ofPeriod: 'in each calendar period of {{duration}} ({{timeZone}})',
  keys: 'Arrow keys go to the next common target.',

  text: 'slo.yaml (OpenSLO v1)',
  problems_one: '{{count}} problem',
  problems_other: '{{count}} problems',
  placed: '{{place}}: {{message}}',
  line: 'Line {{line}}',
  goToLine: 'Go to line {{line}}',

  effect: 'What it would have meant',
  asking: 'Computing the effect …',
  unreachablePreview: 'the effect of this change',
  unreachableHint: 'Nothing can be submitted without it. Your edit is kept.',
  unchanged: 'Nothing is changed yet',
  unchangedHint: 'This is how the objectives stand.',
  unfinished: 'A target is no percentage yet',
  unfinishedHint:
    'What follows is computed with the last one that was. Mend the field marked above.',
  ready: 'Ready to submit',
  merged:
    'Somebody else changed {{path}} since you began. Both changes are kept, as the files below show.',
  refused: 'This cannot be submitted yet',
  conflictTitle: 'Somebody else changed the same lines since you began',
  conflictHint:
    'Nothing is written while there is a conflict. Start again from the newest version, and make your change there.',
  conflictRendered:
    'Files that are rendered from slo.yaml were edited by hand in the same lines. Take that edit back first, or ask an SRE.',
  conflictIn: 'Conflict in {{path}}',
  startAgain: 'Start again from the newest version',
  sample: 'Sample data',
  sampleHint: 'The figures are made up, to try the portal out.',
  recordedTo: 'Computed from what was recorded up to {{when}}.',
  nothingRecorded: 'Nothing has been recorded yet.',
  noEffects: 'No environment measures these objectives.',
  others_one: '{{count}} objective stays as it is.',
  others_other: '{{count}} objectives stay as they are.',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  files: 'Files that change',
  filesAgainst: '{{counts}}. Planned against commit {{commit}}.',

  missing: 'Wait until the objectives are shown before you go on.',
  otherApplication:
    'These are the objectives of another application. Wait until those of {{name}} are shown.',
  notChecked: 'The change could not be checked: {{reason}}. Try again.',
} as const;

/** What is said of one objective in one namespace. */
export const effectMessages = {
  heading: '{{title}} in {{namespace}}',
  added: 'New',
  removed: 'No longer promised',
  target: 'Target',
  percent: '{{value}} %',
  change: '{{before}} → {{after}}',
  breached:
    'With {{target}} % the last {{window}} would have been breached on {{when}}.',
  breachedPeriod:
    'With {{target}} % this calendar period would have been breached on {{when}}.',
  breachedAnyway:
    'With {{target}} % the last {{window}} would have been breached on {{when}}, as they were on {{before}} already.',
  breachedAnywayPeriod:
    'With {{target}} % this calendar period would have been breached on {{when}}, as it was on {{before}} already.',
  held: 'With {{target}} % the last {{window}} would have held.',
  heldPeriod: 'With {{target}} % this calendar period holds so far.',
  healed:
    'With {{target}} % the last {{window}} would have held; they were breached on {{before}}.',
  healedPeriod:
    'With {{target}} % this calendar period holds so far; it was breached on {{before}}.',
  standsBreached: 'The last {{window}} were breached on {{when}}.',
  standsBreachedPeriod: 'This calendar period was breached on {{when}}.',
  stands: 'The last {{window}} hold.',
  standsPeriod: 'This calendar period holds so far.',
  'unknown.measured-differently':
    'Unknown: something else would be measured, and nothing of it is recorded yet.',
  'unknown.no-data': 'Unknown: nothing has been recorded here.',
  'unknown.resolution-too-coarse':
    'Unknown: hours are recorded, which are too coarse for slices this short.',
  gone: 'It would no longer be measured here, and its alerts would go.',
  budgetLeft: 'Budget left',
  budgetUnknown: 'unknown',
  stateLabel: 'State',
  unreachable: 'An alert that can never fire with this target: {{alert}}',
  'state.exhausted': 'Budget used up',
  'state.burning-fast': 'Burning fast',
  'state.burning': 'Burning',
  'state.not-evaluated': 'Not evaluated',
  'state.no-data': 'No data',
  'state.low-volume': 'Low volume',
  'state.healthy': 'Healthy',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
} as const;
