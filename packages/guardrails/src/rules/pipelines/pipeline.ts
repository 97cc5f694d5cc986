import { showValue } from '@freehold/slo';
import type {
  ApplicationWorkspace,
  SpinnakerFile,
} from '../../check/workspace';
import { recordsOf, textOf, textsOf, type JsonRecord } from './jsonFields';
import { StageGraph } from './stageGraph';

/** More than any pipeline has. `pipeline-structure` refuses what is larger, so that nothing passes unseen. */
const MAX_STAGES = 500;

/** A stage as its file has it. */
export interface PipelineStage {
  /** Where it stands in its file: `['stages', 3]`. */
  path: readonly ['stages', number];
  fields: JsonRecord;
  refId?: string;
  type: string;
  /** As messages call it: by its name, quoted, or by its number. */
  shown: string;
  requires: readonly string[];
}

/** A trigger as its file has it. */
export interface PipelineTrigger {
  path: readonly ['triggers', number];
  fields: JsonRecord;
  type: string;
  /** One that does not say so is none. */
  enabled: boolean;
}

/** A pipeline as far as it can be read; what its fields hold is still unchecked. */
export interface Pipeline {
  file: SpinnakerFile;
  fields: JsonRecord;
  name?: string;
  id?: string;
  stages: readonly PipelineStage[];
  triggers: readonly PipelineTrigger[];
  graph: StageGraph;
}

const read = new WeakMap<ApplicationWorkspace, readonly Pipeline[]>();

/** The pipelines of an application, read once for all rules. */
export function pipelinesOf(
  application: ApplicationWorkspace,
): readonly Pipeline[] {
  let pipelines = read.get(application);
  if (!pipelines) {
    pipelines = application.pipelines.flatMap(file => readPipeline(file) ?? []);
    read.set(application, pipelines);
  }
  return pipelines;
}

function readPipeline(file: SpinnakerFile): Pipeline | undefined {
  const { value: fields } = file;
  if (
    !fields ||
    (Array.isArray(fields.stages) && fields.stages.length > MAX_STAGES)
  ) {
    return undefined;
  }
  const stages = recordsOf(fields.stages).map(readStage);
  const name = textOf(fields.name);
  const id = textOf(fields.id);
  return {
    file,
    fields,
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id }),
    stages,
    triggers: recordsOf(fields.triggers).map(({ index, fields: trigger }) => ({
      path: ['triggers', index],
      fields: trigger,
      type: textOf(trigger.type) ?? '',
      enabled: trigger.enabled === true,
    })),
    graph: new StageGraph(stages),
  };
}

function readStage({
  index,
  fields,
}: {
  index: number;
  fields: JsonRecord;
}): PipelineStage {
  const refId = textOf(fields.refId);
  const name = textOf(fields.name);
  return {
    path: ['stages', index],
    fields,
    ...(refId === undefined ? {} : { refId }),
    type: textOf(fields.type) ?? '',
    // Only findings show it.
    get shown() {
      return name === undefined ? `Stage ${index}` : showValue(name);
    },
    requires: textsOf(fields.requisiteStageRefIds),
  };
}
