import {
  APPLICATION_FILE,
  Application,
  Platform,
  Problem,
  checkApplication,
  checkApplicationDirectory,
  isMeasured,
  namespaceName,
  parseApplication,
  resolveApplication,
  resolveObservability,
} from '@freehold/application';
import {
  ApplicationDetail,
  NamespaceRow,
  SourceProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  DerivedObjective,
  SloSourceText,
  deriveObjectives,
} from '../slo/definitions/deriveObjectives';
import { sourceProblem } from '../sourceProblem';

/** The commit that last touched an application's directory. */
export type LastCommit = NonNullable<ApplicationDetail['lastCommit']>;

/** What the index keeps of one directory below applications/. */
export interface DerivedApplication {
  name: string;
  /** Object id of the directory. */
  oid: string;
  ownerRef?: string;
  /** One for each environment; `undefined` when application.yaml could not be read and the last known rows stay. */
  rows?: NamespaceRow[];
  /** Those of slo.yaml; `undefined` when it could not be read and the last known ones stay. */
  objectives?: DerivedObjective[];
  /** Environments in which they are measured; all when absent. */
  measuredIn?: string[];
  problems: SourceProblem[];
  /** Whether there is an error among the problems. */
  broken: boolean;
  lastCommit?: LastCommit;
}

/**
 * Reads one directory. An application that the platform's rules refuse is still shown with the namespaces that can be
 * told, since they exist; one that cannot be parsed has problems only.
 */
export function deriveApplication(options: {
  name: string;
  oid: string;
  /** Text of application.yaml, or why there is none. */
  source: { text: string } | { error: string };
  slo: SloSourceText;
  platform: Platform;
  lastCommit?: LastCommit;
}): DerivedApplication {
  const { name, oid, source, platform, lastCommit } = options;
  const file = `applications/${name}/${APPLICATION_FILE}`;
  const unreadable = (problems: Problem[]): DerivedApplication => ({
    name,
    oid,
    problems: problems.map(sourceProblem),
    broken: true,
    ...(lastCommit && { lastCommit }),
  });

  if ('error' in source) {
    return unreadable([
      {
        code: 'application/unreadable',
        severity: 'error',
        file,
        path: [],
        message: source.error,
        remedy: `Add a readable ${APPLICATION_FILE}, or remove the directory.`,
      },
    ]);
  }
  const parsed = parseApplication(source.text, { file });
  if (!parsed.ok) {
    return unreadable(parsed.problems);
  }
  const application = parsed.value;
  const { text } = source;
  const misplaced = checkApplicationDirectory(application, name, {
    file,
    text,
  });
  if (misplaced.length > 0) {
    return unreadable(misplaced);
  }

  const refused = [
    ...parsed.problems,
    ...checkApplication(application, platform, { file, text }),
  ];
  const rows = namespaceRows(
    application,
    platform,
    refused.some(isError),
    lastCommit,
  );
  const { objectives, problems: sloProblems } = deriveObjectives(
    name,
    options.slo,
    resolveObservability(platform),
  );
  const problems = [...refused, ...sloProblems];
  return {
    name,
    oid,
    ownerRef: application.spec.owner,
    rows,
    ...(objectives && { objectives }),
    measuredIn: platform.spec.environments
      .filter(({ stage }) => isMeasured(stage, platform))
      .map(environment => environment.name),
    problems: problems.map(sourceProblem),
    broken: problems.some(isError),
    ...(lastCommit && { lastCommit }),
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function namespaceRows(
  application: Application,
  platform: Platform,
  broken: boolean,
  lastCommit: LastCommit | undefined,
): NamespaceRow[] {
  const { metadata, spec } = application;
  // Only what the platform accepts can be resolved; of anything else is shown what it says itself.
  const { title = metadata.name, lifecycle = 'production' } = broken
    ? { ...metadata, ...spec }
    : resolveApplication(application, platform);
  return platform.spec.environments
    .filter(({ name }) => Object.hasOwn(spec.environments, name))
    .map(environment => ({
      namespace: namespaceName(metadata.name, environment.name, platform),
      application: metadata.name,
      title,
      environment: environment.name,
      cluster: environment.cluster,
      ownerRef: spec.owner,
      ...(spec.system && { systemRef: spec.system }),
      tier: spec.tier,
      profile: spec.profile,
      lifecycle,
      ...(lastCommit && { changedAt: lastCommit.at }),
    }));
}
