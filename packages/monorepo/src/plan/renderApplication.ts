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
  generatedRecord,
} from '@freehold/generators';
import { throwErrors } from './applicationPlanError';

export interface RenderedApplication {
  resolved: ResolvedApplication;
  /** Everything in the application's directory: the record that people write, the generated files and their record. */
  files: FileTree;
  warnings: Problem[];
}

/** Checks an application against its platform and generates its directory; throws `ApplicationPlanError`. */
export function renderApplication(options: {
  application: Application;
  text: string;
  platform: Platform;
}): RenderedApplication {
  const { application, text, platform } = options;
  const file = `applications/${application.metadata.name}/${APPLICATION_FILE}`;
  const warnings = throwErrors(
    checkApplication(application, platform, { file, text }),
  );
  const resolved = resolveApplication(application, platform);
  const generated = generateApplication(resolved);
  return {
    resolved,
    files: fileTree([
      ...generated,
      [`${resolved.directory}/${APPLICATION_FILE}`, text],
      [
        `${resolved.directory}/${GENERATED_RECORD_FILE}`,
        generatedRecord(generated),
      ],
    ]),
    warnings,
  };
}
