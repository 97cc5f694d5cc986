import type {
  Application,
  Ownership,
  Platform,
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';
import type { ParsedCodeowners } from '@freehold/generators';
import type { ManifestObject, ManifestPositions } from '../object';
import type { ObjectReference } from '../policy';

/**
 * One object of a file of an environment's folder.
 *
 * @public
 */
export interface WorkspaceObject {
  reference: ObjectReference;
  /** As the API server would see it; as written when its kind is not known. Only to be read. */
  object: ManifestObject;
  /** As its file has it. */
  asWritten: ManifestObject;
  /** Whether the type of the object is known, so that it has its defaults. */
  known: boolean;
  file: string;
  /** Line on which the document starts. */
  line: number;
  positions: ManifestPositions;
}

/**
 * A folder of an environment, as it stands.
 *
 * @public
 */
export interface EnvironmentWorkspace {
  /** Name of the folder. */
  name: string;
  /** `applications/<application>/<environment>`. */
  directory: string;
  /** Namespace that the platform gives to the application here; absent when the platform knows no such environment. */
  namespace?: string;
  /** What application.yaml says of it; absent when it does not name the environment. */
  resolved?: ResolvedEnvironment;
  /** Kubernetes version of its cluster. */
  kubernetesVersion: { major: number; minor: number };
  /** In the order of the files and their documents, without the kustomization. */
  objects: readonly WorkspaceObject[];
  /** The kustomization.yaml, when there is one. */
  kustomization?: WorkspaceObject;
  /** Files that could not be read: what they would hold is unknown, not absent. */
  unreadable: readonly string[];
}

/**
 * A file of JSON below `spinnaker/`.
 *
 * @public
 */
export interface SpinnakerFile {
  file: string;
  text: string;
  /** `undefined` when it is no JSON object. */
  value?: Readonly<Record<string, unknown>>;
  /** Line and column of a value, both from 1; of what is missing, of the nearest thing around it. */
  locate(path: ReadonlyArray<string | number>): {
    line: number;
    column: number;
  };
}

/**
 * Everything that belongs to one application.
 *
 * @public
 */
export interface ApplicationWorkspace {
  name: string;
  /** `applications/<name>`. */
  directory: string;
  /** All texts of the directory by path from the root of the monorepo. */
  files: ReadonlyMap<string, string>;
  /** The record; absent when application.yaml is missing or cannot be used, which is a finding of its own. */
  application?: Application;
  resolved?: ResolvedApplication;
  /** Where a field of application.yaml stands. */
  locate(path: ReadonlyArray<string | number>): {
    line?: number;
    column?: number;
  };
  environments: readonly EnvironmentWorkspace[];
  /** spinnaker/application.json. */
  spinnakerApplication?: SpinnakerFile;
  pipelines: readonly SpinnakerFile[];
}

/**
 * What holds for every application.
 *
 * @public
 */
export interface PlatformWorkspace {
  platform: Platform;
  codeowners?: ParsedCodeowners;
  /**
   * Groups of the organisation as full references, lower case. Absent when nobody could be asked: whether an owner
   * exists is unknown then, and not a pass.
   */
  groups?: ReadonlySet<string>;
  /** The ownership that a reference implies; throws for a reference that is none. */
  ownershipOf(ref: string): Ownership;
}
