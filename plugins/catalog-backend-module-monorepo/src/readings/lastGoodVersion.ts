import {
  isApplicationName,
  Platform,
  PLATFORM_FILE,
  ResolvedApplication,
} from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import { applicationFile, readApplication } from './readApplication';
import { readPlatform } from './readPlatform';

/** A file that was broken in more versions than this is not going to be the one that somebody is typing in. */
const MAX_VERSIONS = 100;

/**
 * The newest version of an application that was understood at the commit that made it, against the platform of that
 * commit: a platform that drops an environment breaks applications without touching their files.
 */
export async function lastGoodApplication(
  store: MonorepoStore,
  name: string,
): Promise<ResolvedApplication | undefined> {
  if (!isApplicationName(name)) {
    return undefined;
  }
  const path = applicationFile(name);
  for (const { id } of await store.log({ path, limit: MAX_VERSIONS })) {
    const snapshot = await store.snapshot(id);
    const texts = await snapshot.readTexts([path, PLATFORM_FILE]);
    const platform = readPlatform(texts.get(PLATFORM_FILE));
    const text = texts.get(path);
    if (text !== undefined && platform.status === 'ok') {
      const reading = readApplication(name, text, platform.platform);
      if (reading.status === 'ok') {
        return reading.application;
      }
    }
  }
  return undefined;
}

/** The newest version of platform.yaml that was understood. */
export async function lastGoodPlatform(
  store: MonorepoStore,
): Promise<Platform | undefined> {
  const versions = await store.log({
    path: PLATFORM_FILE,
    limit: MAX_VERSIONS,
  });
  for (const { id } of versions) {
    const snapshot = await store.snapshot(id);
    const reading = readPlatform(await snapshot.readText(PLATFORM_FILE));
    if (reading.status === 'ok') {
      return reading.platform;
    }
  }
  return undefined;
}
