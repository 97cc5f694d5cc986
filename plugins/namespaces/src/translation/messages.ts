import { guardrailMessages } from './guardrails/messages';
import { reviewMessages } from './review/messages';
import { sloMessages } from './slo/messages';
import { sloListMessages } from './sloList/messages';
import { sloWordsMessages } from './sloWords/messages';

/** Every text that the plugin shows, in English. Keys are grouped by the screen that shows them. */
export const messages = {
  /** BCP 47 tag of the texts' own language, so that dates are written in the language of the words around them. */
  language: 'en',

  page: {
    title: 'Namespaces',
    subtitle: 'Who owns what',
    create: 'Create an application',
    back: 'All namespaces',
    sample: 'Sample data',
    sampleHint:
      'This portal shows the sample monorepo that came with Freehold. The applications and teams are fictional.',
    results_one: '{{count}} namespace',
    results_other: '{{count}} namespaces',
    loading: 'Loading namespaces',
    updating: 'Updating',
    copied: 'Copied',
  },

  filter: {
    label: 'Filter namespaces',
    search: 'Search',
    searchHint: 'Name, title or owner',
    clearSearch: 'Clear search',
    owner: 'Team',
    system: 'System',
    environment: 'Environment',
    tier: 'Tier',
    application: 'Application {{name}}',
    removeApplication: 'Show all applications',
    mine: 'My teams',
    mineHint: 'Only namespaces that your teams own',
    mineNone: 'You are not a member of any team',
    clear: 'Clear filters',
    sortBy: 'Sort by',
    sortDefault: 'My teams first',
    ascending: 'ascending',
    descending: 'descending',
    noOptions: 'No values',
    valueWithCount: '{{value}} ({{rows}})',
    facetsFailed: 'The values to filter by could not be loaded.',
  },

  column: {
    namespace: 'Namespace',
    application: 'Application',
    environment: 'Environment',
    owner: 'Owner',
    system: 'System',
    tier: 'Tier',
    changed: 'Changed',
  },

  table: {
    label: 'Namespaces',
    mine: 'One of your teams owns this',
    noSystem: 'No system',
    unknown: 'Unknown',
    rowsPerPage: 'Rows per page',
    range: '{{from}}–{{to}} of {{total}}',
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },

  state: {
    retry: 'Try again',
    loadFailed: 'The namespaces could not be loaded',
    refreshFailed:
      'The list could not be refreshed. What you see is the last answer.',
    noMatch: 'No namespace matches',
    noMatchHint:
      'Nothing in the index fits the search and the filters together.',
    noTeams: 'You are not a member of any team',
    noTeamsHint:
      'The catalog knows no group that you belong to, so there is nothing that "My teams" could show.',
    empty: 'There are no namespaces yet',
    emptyHint:
      'A namespace appears here as soon as an application stands in the manifest monorepo.',
    indexing: 'The index is being built',
    indexingHint:
      'The monorepo is being read for the first time. This takes a few seconds.',
    pageBeyondEnd: 'This page is beyond the end of the list',
    firstPage: 'Go to the first page',
  },

  freshness: {
    asOf: 'As of commit {{commit}}, checked {{when}}',
    never: 'The monorepo has not been read yet',
    stale:
      'The monorepo was last checked {{when}}. Newer changes may be missing.',
    failing:
      'The monorepo cannot be read at the moment: {{reason}}. What you see was last checked {{when}}.',
    failingNever: 'The monorepo cannot be read: {{reason}}',
  },

  broken: {
    title_one: '{{count}} application cannot be shown',
    title_other: '{{count}} applications cannot be shown',
    hint: 'Their directories are in the monorepo, but what stands there cannot be understood. Their owners can mend it.',
    show: 'Show details',
    hide: 'Hide details',
    loadFailed: 'Whether all applications can be shown is unknown: {{reason}}',
    position: 'line {{line}}',
    remedy: 'What to do: {{remedy}}',
  },

  tier: {
    name: 'Tier {{tier}}',
    a: 'Business-critical: highest replica floor and service level, paged around the clock',
    b: 'Important: redundant replicas, handled in working hours',
    c: 'Best effort: smallest footprint',
  },

  profile: {
    http: 'HTTP service',
    grpc: 'gRPC service',
    worker: 'Worker',
    cronjob: 'Scheduled job',
  },

  lifecycle: {
    experimental: 'Experimental',
    production: 'Production',
    deprecated: 'Deprecated',
  },

  stage: {
    develop: 'Development',
    staging: 'Staging',
    production: 'Production',
  },

  commit: {
    title: 'Commit {{id}}',
    failed: 'The commit could not be loaded',
    notFound: 'There is no such commit in the monorepo',
    notFoundHint:
      'The id may be mistyped, or the commit was never on the branch that this portal reads.',
    loading: 'Loading the commit',
    byline: '{{author}} committed {{when}}',
    openAtHost: 'Open at the source host',
    files_one: '{{count}} file changed',
    files_other: '{{count}} files changed',
    noFiles: 'This commit changes no files.',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    added: 'added',
    modified: 'modified',
    deleted: 'deleted',
    lines: 'Lines: {{added}} added, {{removed}} removed',
    omitted: 'Not shown: {{reason}}',
    tooDifferent:
      'The two texts differ too much for a line-by-line comparison. This is the text after the change.',
    same: 'The text is the same before and after.',
    showFile: 'Show the file at this commit',
    diffLabel: 'Changes to {{path}}',
    addedLine: 'Added',
    removedLine: 'Removed',
    copyId: 'Copy the commit id',
  },

  file: {
    title: 'File',
    failed: 'The file could not be loaded',
    notFound: 'There is no such file or directory in the monorepo',
    notFoundHint:
      'It may have been deleted or renamed since the link was made.',
    noPath: 'No file was named',
    noPathHint: 'The address needs the path of a file, such as {{example}}.',
    loading: 'Loading the file',
    atCommit: 'As of commit {{commit}}',
    latest: 'Show the newest version',
    openAtHost: 'Open at the source host',
    empty: 'This file is empty.',
    line: 'Line {{line}}',
    textLabel: 'Text of {{path}}',
    copyText: 'Copy the text',
  },

  directory: {
    label: 'Contents of {{path}}',
    parent: 'Parent directory',
    folder: 'Directory',
    folders_one: '{{count}} directory',
    folders_other: '{{count}} directories',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    empty: 'This directory is empty.',
    omitted_one: '{{count}} more is not listed',
    omitted_other: '{{count}} more are not listed',
  },

  application: {
    loading: 'Loading the application',
    failed: 'The application could not be loaded',
    gone: 'The directory of {{name}} is gone from the monorepo',
    goneHint:
      'The catalog still knows this Component, but {{directory}} no longer exists. If the application was removed on purpose, the Component disappears with the next pass over the monorepo.',
    broken: '{{name}} cannot be shown',
    brokenHint:
      'What stands in {{directory}} cannot be understood. Nothing is known about its namespaces until this is mended.',
    noAnnotation: 'This Component is not managed by Freehold',
    noAnnotationHint:
      'It has no annotation {{annotation}} that names its application.',
    asOf: 'Read at commit {{commit}}',
    unknownBecause: 'Unknown: {{reason}}',
  },

  ownership: {
    title: 'Ownership',
    hint: 'The owner is written down once, in application.yaml. Everything below follows from it.',
    owner: 'Owner',
    ownerHint: 'Group in the catalog. Its members may change this application.',
    scmTeam: 'Code owners',
    scmTeamHint: 'Reviews pull requests that touch the directory.',
    directoryGroup: 'Directory group',
    directoryGroupHint: 'Kubernetes RBAC binds this group in every namespace.',
    spinnakerRole: 'Spinnaker role',
    spinnakerRoleHint: 'May see, change and run the pipelines.',
    email: 'E-mail',
    emailHint:
      'Contact on the Spinnaker application and on the namespace; Spinnaker notifications arrive there.',
    chat: 'Chat',
    chatHint: 'Where to ask.',
    system: 'System',
    systemHint: 'The product that this application is part of.',
    tier: 'Tier',
    profile: 'Profile',
    lifecycle: 'Lifecycle',
    directory: 'Directory',
    directoryHint: 'Everything about this application stands here.',
    lastCommit: 'Last change',
    noLastCommit: 'Unknown',
  },

  environments: {
    title: 'Environments',
    none: 'This application has no environment.',
    namespace: 'Namespace',
    cluster: 'Cluster',
    replicas: 'Replicas',
    replicasFixed: '{{value}}, not scaled',
    replicasRange: '{{min}} to {{max}}, scaled by load',
    noReplicas: 'None: runs on a schedule',
    quota: 'Quota',
    noQuota: 'No quota stands in the monorepo',
    unreadable_one: '{{count}} file could not be read; what it says is unknown',
    unreadable_other:
      '{{count}} files could not be read; what they say is unknown',
    unreadableFile: '{{path}}: {{reason}}',
  },

  access: {
    title: 'Who may do what',
    hint: 'Read from the RoleBindings that stand in the monorepo.',
    subject: 'Subject',
    table: 'Subjects by environment',
    none: 'No RoleBinding stands in the monorepo: nobody but the platform has access.',
    nobody: 'No access through this namespace',
    unknown: 'Unknown',
    unknownHint: 'Files of {{environment}} could not be read: {{reason}}',
    binding: '{{binding}}, line {{line}}',
    owner: 'owner',
  },

  codeOwners: {
    title: 'Code owners',
    hint: 'Lines of CODEOWNERS that govern the directory. The last line that matches a file decides.',
    none: 'No line of CODEOWNERS governs this directory: anyone with write access may merge.',
    noOwners: 'Nobody',
  },

  files: {
    title: 'Files',
    application: 'Application',
    none: 'No files.',
    count_one: '{{count}} file',
    count_other: '{{count}} files',
  },

  pipelines: {
    title: 'Pipelines',
    none: 'No pipeline stands in the monorepo.',
    view: 'View',
    graph: 'Graph',
    list: 'List',
    graphLabel: 'Stages of {{name}}. Scroll sideways to see all of them.',
    problem: 'This pipeline cannot be drawn completely: {{problem}}',
    unknown: 'Unknown: {{reason}}',
    triggers: 'Starts',
    noTriggers: 'Only by hand',
    disabled: 'disabled',
    after: 'after {{stages}}',
    first: 'at the start',
    noSummary: 'No further settings',
    chooseStage: 'Choose a stage to see what it does.',
    type: {
      bakeManifest: 'Bake manifests',
      checkPreconditions: 'Check preconditions',
      deployManifest: 'Deploy manifests',
      findArtifactFromExecution: 'Find artifact',
      findArtifactsFromResource: 'Find artifacts',
      manualJudgment: 'Manual judgment',
      pipeline: 'Run a pipeline',
      runJobManifest: 'Run a job',
      undoRolloutManifest: 'Roll back',
      wait: 'Wait',
      webhook: 'Call a webhook',
      evaluateVariables: 'Evaluate variables',
    },
  },

  card: {
    application: 'Ownership',
    open: 'Open the namespace tab',
    group: 'Namespaces',
    groupHint: 'Namespaces of the applications that this group owns',
    groupNone: 'This group owns no namespace.',
    groupAll: 'Search these namespaces',
    groupFailed: 'The namespaces of this group could not be loaded',
    environments: 'Namespaces',
    lastChange: 'Last change',
  },

  slo: sloMessages,
  sloList: sloListMessages,
  sloWords: sloWordsMessages,
  review: reviewMessages,
  guardrails: guardrailMessages,
} as const;
