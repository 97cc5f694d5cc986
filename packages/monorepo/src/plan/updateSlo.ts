import { Application, Problem } from '@freehold/application';
import {
  amendRecord,
  applyPlan,
  ChangePlan,
  FileTree,
  parseSlo,
  planFiles,
  recordedText,
  stringifyGeneratedRecord,
} from '@freehold/generators';
import { SloDefinition } from '@freehold/slo';
import { Change, MonorepoStore, Snapshot } from '../types';
import { ApplicationPlanError } from './applicationPlanError';
import { checkChange } from './guardrails';
import { readStanding, StandingApplication } from './readStanding';
import { pathsOfSlo, renderSlo, SloRenderings } from './renderedFromSlo';

/** @public */
export interface SloUpdatePlan {
  plan: ChangePlan;
  application: Application;
  /** The SLOs after the change: what was edited, merged with what others changed meanwhile. */
  slos: SloDefinition[];
  /** Warnings: nothing that prevents the plan. */
  problems: Problem[];
}

/** The three sides of a plan. */
interface Sides {
  base: Map<string, string>;
  current: Map<string, string>;
  next: Map<string, string>;
}

/**
 * What an edit of an application's slo.yaml writes, on the commit that the snapshot shows. `base` is the commit that the
 * edit started from: what others changed in the file since then is merged with it, by lines, and what both changed is a
 * conflict. Everything that is rendered from the file is rendered from the merged text, with people's edits of it kept,
 * and the record of generation follows. Nothing else is touched.
 *
 * Throws `ApplicationPlanError` when the text is not one that this application may have, when a guardrail refuses what it
 * changes, or when the application does not exist or cannot be used. Previews, dry runs and the write itself all call this.
 *
 * @public
 */
export async function planUpdateSlo(options: {
  snapshot: Snapshot;
  base: Snapshot;
  application: string;
  /** The whole of slo.yaml as it shall be. */
  text: string;
  /** Milliseconds since 1970, by which waivers of guardrails hold or have ended. */
  now?: number;
}): Promise<SloUpdatePlan> {
  const { snapshot, base, application: name, now = Date.now() } = options;
  const standing = await readStanding(name, snapshot);
  const { application, resolved, sloFile } = standing;
  const text = options.text.endsWith('\n') ? options.text : `${options.text}\n`;
  const edited = readSlo(standing, text);

  const sides = sloSides(sloFile, {
    base: await base.readText(sloFile),
    current: standing.slo,
    next: text,
  });
  const sloPlan = planFiles(sides);
  if (sloPlan.summary.conflict > 0) {
    return { plan: sloPlan, application, ...edited };
  }
  const merged = applyPlan(sides.current, sloPlan).get(sloFile) ?? null;
  if (merged === (standing.slo ?? null)) {
    return { plan: sloPlan, application, ...readSlo(standing, merged) };
  }
  const result = merged === text ? edited : readSlo(standing, merged);
  const renderings = renderSlo(resolved, {
    before: standing.slo ?? null,
    after: merged,
  });
  const rendered = await renderedSides(standing, renderings, snapshot);
  const files = union(sides, rendered);
  const plan = planFiles(
    union(files, recordSides(standing, renderings.after, files)),
  );
  const warnings = await checkChange(name, plan, snapshot, now);
  return {
    plan,
    application,
    slos: result.slos,
    problems: [...result.problems, ...warnings],
  };
}

/**
 * The change that writes an edited slo.yaml, for `MonorepoStore.propose`.
 *
 * @public
 */
export function updateSloChange(options: {
  id: string;
  application: string;
  /** Commit that the edit started from. */
  base: string;
  text: string;
  author: Change['author'];
  subject?: string;
  body?: string;
  store: Pick<MonorepoStore, 'snapshot'>;
}): Change {
  const { id, application, base, text, author, body, store } = options;
  const { subject = `Change the SLOs of ${application}` } = options;
  return {
    id,
    subject,
    ...(body !== undefined && { body }),
    author,
    plan: async snapshot => {
      const { plan } = await planUpdateSlo({
        snapshot,
        base: await store.snapshot(base),
        application,
        text,
      });
      return plan;
    },
  };
}

/** Throws `ApplicationPlanError` with the errors of a text; `null`, no file, has no SLOs. */
function readSlo(
  { resolved, sloFile }: StandingApplication,
  text: string | null,
): Pick<SloUpdatePlan, 'slos' | 'problems'> {
  if (text === null) return { slos: [], problems: [] };
  const parsed = parseSlo(resolved, text, { file: sloFile });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  return { slos: parsed.value, problems: parsed.problems };
}

function sloSides(
  path: string,
  texts: { base?: string; current?: string; next: string },
): Sides {
  const { base, next } = texts;
  // Somebody deleted the file while it was edited. To the planner that would be a file that stays deleted, and the edit
  // would be lost without a word; as an empty file it is a conflict.
  const deleted = texts.current === undefined && base !== undefined;
  const current = deleted && base !== next ? '' : texts.current;
  return {
    base: treeOf(path, base),
    current: treeOf(path, current),
    next: treeOf(path, next),
  };
}

/** What is rendered from slo.yaml: as it was generated last, as it stands, and as it is generated now. */
async function renderedSides(
  { sloFile, record, resolved }: StandingApplication,
  renderings: SloRenderings,
  snapshot: Snapshot,
): Promise<Sides> {
  const { before, after, without } = renderings;
  const paths = pathsOfSlo(renderings, sloFile);
  const standing = await snapshot.readTexts(paths);
  const recordOf = (path: string) =>
    record.files.get(path.slice(resolved.directory.length + 1));
  // Where a file comes or goes, so does its entry in the list of the folder and in the triggers of the pipeline.
  const moves = paths.some(
    path =>
      !without.has(path) &&
      after.has(path) !== (standing.has(path) || recordOf(path) !== undefined),
  );
  const touched = paths.filter(
    path => moves || !without.has(path) || before.get(path) !== after.get(path),
  );
  const baseOf = (path: string): string | undefined => {
    const recorded = recordOf(path);
    const known =
      recorded &&
      recordedText(recorded, [
        standing.get(path),
        before.get(path),
        without.get(path),
      ]);
    // The platform has changed since, and so have people: what this edit changes is then merged into theirs.
    return (
      known ?? (recorded || standing.has(path) ? before.get(path) : undefined)
    );
  };
  return {
    base: pick(touched, baseOf),
    current: pick(touched, path => standing.get(path)),
    next: pick(touched, path => after.get(path)),
  };
}

/** The record of generation is machines' alone: nobody's edits are merged into it. */
function recordSides(
  standing: StandingApplication,
  generated: FileTree,
  files: Sides,
): Sides {
  const { record, recordFile, recordText, resolved, sloFile } = standing;
  const { directory } = resolved;
  const rendered = new Set([...files.base.keys(), ...files.next.keys()]);
  // An edit of slo.yaml is not a generation of it; but without an entry the next generation would not know whose it is.
  if (record.files.has(sloFile.slice(directory.length + 1))) {
    rendered.delete(sloFile);
  }
  const amended = amendRecord(record, {
    directory,
    paths: rendered,
    next: generated,
    committed: applyPlan(files.current, planFiles(files)),
  });
  const current = treeOf(recordFile, recordText);
  return {
    base: current,
    current,
    next: treeOf(recordFile, stringifyGeneratedRecord(amended)),
  };
}

function treeOf(path: string, text: string | undefined): Map<string, string> {
  return new Map(text === undefined ? [] : [[path, text]]);
}

function pick(
  paths: string[],
  textOf: (path: string) => string | undefined,
): Map<string, string> {
  return new Map(
    paths.flatMap(path => {
      const text = textOf(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

function union(left: Sides, right: Sides): Sides {
  return {
    base: new Map([...left.base, ...right.base]),
    current: new Map([...left.current, ...right.current]),
    next: new Map([...left.next, ...right.next]),
  };
}
