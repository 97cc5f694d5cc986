import {
  APPLICATION_FILE,
  checkApplication,
  parseApplication,
  type Platform,
  type Problem,
  type ResolvedApplication,
  resolveApplication,
} from '@freehold/application';
import { generateApplication, parseSlo } from '@freehold/generators';
import { datadogSlos } from '@freehold/slo';
import { dirname, join, resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import type { LoadedSlos } from '../input/loadSlos';
import { readTextFile } from '../input/readTextFile';
import type { RenderedText } from './prometheusText';

const GENERATED = '/datadogslo.yaml';

/**
 * The SLOs of every measured namespace as objects of the Datadog Operator: the very files that the portal writes into the
 * environments' folders when the platform has the operator. What the platform says of its backend is not asked for.
 */
export async function renderDatadogObjects(
  files: readonly LoadedSlos[],
  platform: Platform,
  cwd: string,
): Promise<RenderedText> {
  const failures: Problem[] = [];
  const texts: string[] = [];
  for (const loaded of files) {
    try {
      const { file, text } = loaded;
      const application = forDatadog(
        await applicationOf(file, platform, cwd),
        platform,
      );
      const parsed = parseSlo(application, text, { file });
      // What the platform may leave out with a warning, somebody who asks for it has to get.
      const problems = parsed.ok ? unmeasurable(loaded) : parsed.problems;
      failures.push(...problems);
      if (problems.length === 0) {
        texts.push(...objectsOf(application, text));
      }
    } catch (error) {
      if (!(error instanceof CouldNotRunError)) throw error;
      failures.push(...error.problems);
    }
  }
  if (failures.length > 0) throw new CouldNotRunError(failures);
  if (texts.length === 0) {
    throw CouldNotRunError.because({
      code: 'cli/nothing-to-render',
      message: 'None of these objectives is measured in any namespace.',
      remedy:
        'Add the stages of their environments to observability.stages of platform.yaml.',
    });
  }
  return { text: texts.join('---\n'), warnings: [] };
}

/** Only its mistakes matter here; what is merely remarkable is reported where it is planned. */
async function applicationOf(
  file: string,
  platform: Platform,
  cwd: string,
): Promise<ResolvedApplication> {
  const path = join(dirname(file), APPLICATION_FILE);
  const text = await readTextFile(resolve(cwd, path), path);
  const parsed = parseApplication(text, { file: path });
  if (!parsed.ok) throw new CouldNotRunError(parsed.problems);
  const problems = checkApplication(parsed.value, platform, {
    file: path,
    text,
  });
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new CouldNotRunError(problems);
  }
  return resolveApplication(parsed.value, platform);
}

function forDatadog(
  application: ResolvedApplication,
  { spec }: Platform,
): ResolvedApplication {
  const tags = [...(spec.observability?.datadog?.tags ?? [])];
  const observability = { backend: 'datadog', operator: true, tags } as const;
  return { ...application, observability };
}

function unmeasurable({ file, slos }: LoadedSlos): Problem[] {
  return slos.flatMap(slo => {
    const rendered = datadogSlos({ slo, file, namespaces: [] });
    return rendered.ok ? [] : rendered.problems;
  });
}

function objectsOf(application: ResolvedApplication, slo: string): string[] {
  const tree = generateApplication(application, { slo });
  return [...tree]
    .filter(([path]) => path.endsWith(GENERATED))
    .map(([, text]) => text);
}
