/** Every text of the portal itself, in English; plugins bring their own. */
export const portalMessages = {
  nav: {
    search: 'Search',
    menu: 'Menu',
    settings: 'Settings',
    home: 'Home',
  },
  sample: {
    label: 'Sample data',
    explanation:
      'The teams, services and commits shown here are an example. Nothing of it runs anywhere.',
  },
  signIn: {
    title: 'Every microservice owns its plot',
    introduction:
      'With Freehold, developers create their services themselves, while the platform stays in one place. Pick a person to see it through their eyes.',
    note: 'Development sign-in: no password',
    noteExplanation:
      'Anybody who reaches this page can sign in as anybody listed. Use it for trying and developing only.',
    signInAs: 'Sign in as {{name}}',
    signingIn: 'Signing in as {{name}} …',
    failedTitle: 'Signing in as {{name}} did not work',
    failedRemedy:
      'See that the backend runs and that its provider "persona" allows this user, then try again.',
    tryAgain: 'Try again',
    chooseAnother: 'Choose another person',
    noneTitle: 'No way to sign in is configured',
    noneDevelopment:
      'For development, list people under freehold.development.personas in app-config.yaml. They appear here and need no password.',
    noneProduction:
      'For production, configure one of Backstage’s sign-in providers, for example GitHub, Google or your OpenID Connect server, and replace this page by the one of that provider.',
    noneLink: 'How to configure a sign-in provider',
    invalidTitle: 'The configured persons cannot be read',
  },
  home: {
    title: 'Home',
    hero: 'Every microservice owns its plot',
    greeting: 'Hello {{name}}',
    sentence:
      'One directory, one namespace in each environment, one Spinnaker application, one owner. You create your services yourself, and see every file before it is written.',
    create: 'Create a microservice',
    browse: 'Browse namespaces',
    unknown: 'Unknown: {{what}} could not be reached',
    retry: 'Try again',
  },
  myTeams: {
    title: 'My teams',
    none: 'You are in no team of the catalog, so no application is yours yet.',
  },
  myApplications: {
    title: 'My teams’ applications',
    all: 'All {{total}} applications of my teams',
    allInCatalog: 'Open in the catalog',
    emptyTitle: 'No application yet',
    empty:
      'Your teams own no application so far. Create the first one: it takes a form of three steps.',
    source: 'the catalog',
    tier: 'Tier {{tier}}',
  },
  serviceLevels: {
    title: 'My teams’ SLOs',
    source: 'the namespaces backend',
    fine: 'No error budget of your teams is used up, and none is burning.',
    stale: 'As of {{time}}: {{source}} could not be asked since.',
    never: 'The first figures are awaited, so nothing is known yet.',
    unreachable: '{{source}} could not be asked yet, so nothing is known.',
    none: 'No monitoring backend is connected, so nothing is known.',
    all: 'All namespaces of my teams, worst first',
    more: 'All {{total}} namespaces in trouble',
  },
  recent: {
    title: 'Recently changed',
    empty: 'Nothing has changed since the index was built.',
    source: 'the namespaces backend',
    stale: 'As of {{time}}: the monorepo could not be read since.',
    never: 'The index has not been built yet. Come back in a minute.',
    all: 'All namespaces',
  },
  docs: {
    title: 'Documentation',
    portal: 'Documentation in this portal',
    portalDescription: 'How to create, change and operate a service',
  },
  kubernetes: {
    noneTitle: 'No Kubernetes cluster is configured',
    none: 'So nothing is known here of what runs in the namespaces of {{name}}. Once the clusters are listed in the portal’s configuration, this tab shows the workloads of all of them.',
    noneLink: 'How to configure clusters',
    unknown: 'Unknown: the Kubernetes backend could not be reached',
  },
} as const;
