import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';
import { isPipelinePath, readPipeline } from '@freehold/generators';
import { DirectoryTexts, unreadableReason } from './readDirectory';
import { SourceFiles } from './sourceFiles';

/** The pipelines that stand in an application's directory. One that cannot be read says why and hides no other. */
export function pipelineDetails(
  files: DirectoryTexts,
  sources: SourceFiles,
): PipelineDetail[] {
  return files.paths.filter(isPipelinePath).map(path => {
    const file = sources.file(path);
    const text = files.texts.get(path);
    return text === undefined
      ? {
          name: path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
          file,
          triggers: [],
          stages: [],
          problem: unreadableReason(files, path),
        }
      : { ...readPipeline(path, text), file };
  });
}
