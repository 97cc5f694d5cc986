import { effectMessages, sloMessages } from './slo/messages';

/** Every text of the form fields, in English. */
export const messages = {
  unreachable: {
    title: 'Unknown: {{what}} could not be reached',
    retry: 'Try again',
    choices: 'the platform’s choices',
    catalog: 'the catalog',
    namespaces: 'the namespaces backend',
  },
  owner: {
    title: 'Owner',
    description: 'The team that owns the service and everything derived of it.',
    loading: 'Loading your teams …',
    noTeam: 'You are in no team, so there is no owner to choose',
    noTeamRemedy:
      'Ask your team’s lead or an SRE to make you a member of a Group in the catalog, then sign in again.',
    mine: 'My teams',
    others: 'Other teams',
    anyTeam: 'As an SRE you may choose any team.',
    notAllowed:
      '{{owner}} is not one of your teams: choose one of yours, or ask an SRE.',
    missing: 'Choose the team that will own the service.',
    noMatch: 'No team matches',
  },
  name: {
    title: 'Name',
    description:
      'Up to 40 characters: lower-case letters, digits and hyphens, beginning with a letter.',
    invalid:
      'A name has up to {{max}} lower-case letters, digits and hyphens; it begins with a letter and does not end with a hyphen.',
    missing: 'Give the service a name.',
    checking: 'Checking whether the name is free …',
    available: '{{name}} is free',
    unchecked:
      'Whether the name is free could not be found out: {{reason}}. Try again in a moment.',
    derived: 'What follows from the name',
    directory: 'Directory',
    spinnaker: 'Spinnaker application',
    namespaces: 'Namespaces',
    namespacesLater: 'One in each environment; the preview shows their names.',
  },
  tier: {
    title: 'Tier',
    description: 'How much depends on the service.',
  },
  profile: {
    title: 'Profile',
    description: 'What kind of workload it is.',
    port: 'Port {{port}}',
    schedule: 'Needs a schedule',
  },
  choice: {
    unknown: '{{value}} is not one of the platform’s choices: choose another.',
    loading: 'Loading the choices …',
    none: 'The platform offers no choice here. Ask an SRE to look at platform.yaml.',
  },
  environments: {
    title: 'Environments',
    description:
      'Where the service runs. Each environment gets a namespace of its own.',
    missing: 'Choose at least one environment.',
    cluster: 'Cluster {{cluster}}',
  },
  plan: {
    title: 'Preview',
    description:
      'The files and pipelines that will be written. Nothing has been written yet.',
    loading: 'Planning the files and pipelines …',
    ready: 'Ready to create',
    against: 'Planned against commit {{commit}}',
    refused: 'This cannot be created yet',
    refusedHint: 'Go back, mend what is listed, and the preview is made anew.',
    unreachableHint:
      'Nothing can be created without a preview. Your entries are kept.',
    conflicts_one: '{{count}} file is in conflict with what others wrote',
    conflicts_other: '{{count}} files are in conflict with what others wrote',
    conflictsRemedy:
      'Choose another name, or ask an SRE to look at the directory.',
    conflictIn: 'Conflict in {{path}}',
    files: 'Files',
    pipelines: 'Pipelines',
    noPipelines: 'No pipelines will be written.',
    chooseFile: 'Choose a file to see its content.',
    noContent: 'The file will be removed.',
    highlighted: 'Changed lines are highlighted.',
    triggers: 'Starts by',
    noTriggers: 'Started by hand',
    disabledTrigger: '{{trigger}} (disabled)',
    unreadablePipeline: 'Cannot be drawn: {{problem}}',
    stages: 'Stages of {{pipeline}}',
    problem: '{{field}}: {{message}}',
    missing: 'Wait for the preview before you go on.',
    notChecked: 'The plan could not be checked: {{reason}}. Try again.',
  },
  action: {
    create: 'new',
    update: 'changed',
    delete: 'removed',
    keep: 'kept',
    conflict: 'in conflict',
  },
  field: {
    name: 'Name',
    title: 'Title',
    description: 'Description',
    owner: 'Owner',
    system: 'System',
    lifecycle: 'Lifecycle',
    tier: 'Tier',
    profile: 'Profile',
    image: 'Image',
    port: 'Port',
    schedule: 'Schedule',
    environments: 'Environments',
    dependsOn: 'Depends on',
    egress: 'Egress',
    access: 'Access',
  },
  slo: sloMessages,
  effect: effectMessages,
  draft: {
    missing: '{{field}} has no value',
    missingRemedy: 'Go back and fill in {{field}}.',
  },
} as const;
