import {
  parsePlatform,
  Platform,
  PLATFORM_FILE,
  Problem,
} from '@freehold/application';

/** The platform.yaml of one commit, understood or not. */
export type PlatformReading =
  | { status: 'ok'; platform: Platform }
  | { status: 'broken'; problems: Problem[] };

/** Reads platform.yaml; `undefined` stands for a monorepo that has none. */
export function readPlatform(text: string | undefined): PlatformReading {
  if (text === undefined) {
    return {
      status: 'broken',
      problems: [
        {
          code: 'platform/missing',
          severity: 'error',
          file: PLATFORM_FILE,
          path: [],
          message: `The monorepo has no ${PLATFORM_FILE}.`,
          remedy: 'Restore it from the history of the monorepo.',
        },
      ],
    };
  }
  const parsed = parsePlatform(text, { file: PLATFORM_FILE });
  return parsed.ok
    ? { status: 'ok', platform: parsed.value }
    : { status: 'broken', problems: parsed.problems };
}
