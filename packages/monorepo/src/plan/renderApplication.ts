import {
  Application,
  APPLICATION_FILE,
  checkApplication,
  Platform,
  Problem,
  ResolvedApplication,
  resolveApplication,
} from '@freehold/application';
import {
  FileTree,
  fileTree,
  GENERATED_RECORD_FILE,
  generateApplication,
  parseSlo,
  recordFor,
  stringifyGeneratedRecord,
} from '@freehold/generators';
import { SLO_FILE } from '@freehold/slo';
import { ApplicationPlanError, throwErrors } from './applicationPlanError';

export interface RenderedApplication {
  resolved: ResolvedApplication;
  /** Everything in the application's directory: the record that people write, the generated files and their record. */
  files: FileTree;
  warnings: Problem[];
}

/**
 * Checks an application against its platform and generates its directory; throws `ApplicationPlanError`. With `slo`,
 * people have written the objectives themselves, and with `edits` other files that are generated: to the record, edits of
 * what is generated. Of `edits`, paths that are not generated are passed over.
 */
export function renderApplication(options: {
  application: Application;
  text: string;
  platform: Platform;
  slo?: string;
  edits?: FileTree;
}): RenderedApplication {
  const { application, text, platform, slo, edits = new Map() } = options;
  const directory = `applications/${application.metadata.name}`;
  const file = `${directory}/${APPLICATION_FILE}`;
  const warnings = [
    ...throwErrors(checkApplication(application, platform, { file, text })),
  ];
  const resolved = resolveApplication(application, platform);
  const sloFile = `${directory}/${SLO_FILE}`;
  if (slo !== undefined) {
    const parsed = parseSlo(resolved, slo, { file: sloFile });
    if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
    warnings.push(...parsed.problems);
  }
  const generated = generateApplication(resolved, { slo });
  const committed = new Map(generated);
  if (slo !== undefined) committed.set(sloFile, slo);
  for (const [path, edited] of edits) {
    if (generated.has(path)) committed.set(path, edited);
  }
  return {
    resolved,
    files: fileTree([
      ...committed,
      [file, text],
      [
        `${directory}/${GENERATED_RECORD_FILE}`,
        stringifyGeneratedRecord(recordFor(generated, committed)),
      ],
    ]),
    warnings,
  };
}
