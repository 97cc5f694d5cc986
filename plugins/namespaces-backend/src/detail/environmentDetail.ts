import {
  Platform,
  ResolvedApplication,
  namespaceName,
} from '@freehold/application';
import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';
import { accessOf } from './access';
import { parseManifests } from './parseManifests';
import { quotaOf } from './quota';
import { DirectoryTexts, messageOf, unreadableReason } from './readDirectory';
import { SourceFiles } from './sourceFiles';

type PlatformEnvironment = Platform['spec']['environments'][number];

/** One environment of an application as its files in the monorepo say it, including what people wrote into them. */
export function environmentDetail(options: {
  environment: PlatformEnvironment;
  platform: Platform;
  application: string;
  /** Absent when the platform's rules refuse the application: then its replicas cannot be told. */
  resolved: ResolvedApplication | undefined;
  directory: string;
  files: DirectoryTexts;
  sources: SourceFiles;
  groupRefs: ReadonlyMap<string, string>;
}): EnvironmentDetail {
  const { environment, files, sources, groupRefs, resolved } = options;
  const prefix = `${options.directory}/${environment.name}/`;
  const paths = files.paths.filter(path => path.startsWith(prefix));
  const replicas = resolved?.environments.find(
    ({ name }) => name === environment.name,
  )?.replicas;

  const detail: EnvironmentDetail = {
    name: environment.name,
    title: environment.title,
    stage: environment.stage,
    cluster: environment.cluster,
    namespace: namespaceName(
      options.application,
      environment.name,
      options.platform,
    ),
    ...(replicas && { replicas }),
    quota: [],
    access: [],
    files: paths.map(sources.file),
    unreadable: [],
  };
  for (const path of paths) {
    const text = files.texts.get(path);
    if (text === undefined) {
      detail.unreadable.push({ path, reason: unreadableReason(files, path) });
    } else if (/\.ya?ml$/.test(path)) {
      try {
        const documents = parseManifests(text);
        detail.quota.push(...quotaOf(documents));
        detail.access.push(
          ...accessOf(documents, sources.file(path), groupRefs),
        );
      } catch (error) {
        detail.unreadable.push({ path, reason: messageOf(error) });
      }
    }
  }
  return detail;
}
