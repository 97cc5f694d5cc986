import {
  Application,
  APPLICATION_FILE,
  applicationDirectory,
  checkApplicationDirectory,
  isApplicationName,
  parseApplication,
  Problem,
} from '@freehold/application';
import { ChangePlan, FileTree, planFiles } from '@freehold/generators';
import {
  EditedWaivers,
  parseWaivers,
  RENDERED_GUARDRAILS_DIRECTORY,
  renderPlatformGuardrails,
  Waiver,
  WaiversToEdit,
  WaiverTerms,
  waiversFile,
} from '@freehold/guardrails';
import { showValue } from '@freehold/slo';
import { Snapshot } from '../types';
import { ApplicationPlanError, throwErrors } from './applicationPlanError';

/** The waivers of an application at a commit, with everything that decides what clusters apply. */
export interface StandingWaivers extends WaiversToEdit {
  file: string;
  waivers: Waiver[];
  /** Texts of everything below platform/. */
  platformFiles: FileTree;
}

/** Throws `ApplicationPlanError` when the file cannot be read: what it grants is then unknown, and not nothing. */
export async function readStandingWaivers(
  application: string,
  snapshot: Snapshot,
): Promise<StandingWaivers> {
  // Asked first, because the name becomes a path.
  if (!isApplicationName(application)) throw unknown(application);
  const entries = await snapshot.listFiles('platform');
  const platformFiles = await snapshot.readTexts(
    entries.map(({ path }) => path),
  );
  const file = waiversFile(application);
  const text = platformFiles.get(file);
  const standing = { application, file, platformFiles };
  if (text === undefined) {
    return { ...standing, waivers: [] };
  }
  const parsed = parseWaivers(text, { file, application });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  return { ...standing, text, waivers: parsed.value };
}

/** The record of an application, by whose owner permissions are decided. */
export async function readRecord(
  name: string,
  snapshot: Snapshot,
): Promise<Application> {
  if (!isApplicationName(name)) throw unknown(name);
  const file = `${applicationDirectory(name)}/${APPLICATION_FILE}`;
  const text = await snapshot.readText(file);
  if (text === undefined) throw unknown(name);
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  throwErrors(checkApplicationDirectory(parsed.value, name, { file, text }));
  return parsed.value;
}

/** A waiver as a text that was just written has it. */
export function waiverOf(
  { application, file }: StandingWaivers,
  text: string,
  id: string,
): Waiver {
  const parsed = parseWaivers(text, { file, application });
  const found = parsed.ok && parsed.value.find(waiver => waiver.id === id);
  if (!found) throw new TypeError(`The waiver ${id} was not written`);
  return found;
}

/** The one waiver of an id; throws `ApplicationPlanError` when there is none. */
export function findWaiver(standing: StandingWaivers, id: string): Waiver {
  const found = standing.waivers.find(waiver => waiver.id === id);
  if (found) return found;
  const ids = standing.waivers.map(waiver => waiver.id);
  throw waiverError(standing, {
    code: 'waivers/unknown',
    message: `The application ${standing.application} has no waiver ${showValue(
      id,
    )}.`,
    remedy:
      ids.length > 0
        ? `Choose one of ${ids.join(', ')}.`
        : 'Somebody may have removed it meanwhile; look at the list again.',
  });
}

export function waiverError(
  { file }: { file: string },
  problem: Pick<Problem, 'code' | 'message' | 'remedy'>,
): ApplicationPlanError {
  return new ApplicationPlanError([
    { ...problem, severity: 'error', file, path: [] },
  ]);
}

/** The text after an edit; throws `ApplicationPlanError` with what stands in its way. */
export function editedText(edited: EditedWaivers): string {
  if (!edited.ok) throw new ApplicationPlanError(edited.problems);
  return edited.text;
}

/**
 * What another text of the file writes, with what clusters apply from then on. What stands there is its own base: the
 * text was made of it, and nobody edits what is rendered.
 *
 * @param text - `undefined`: the file goes
 * @param render - `false` for a change by which no cluster does anything else
 */
export function planWaivers(
  standing: StandingWaivers,
  text: string | undefined,
  now: number,
  { render = true }: { render?: boolean } = {},
): { plan: ChangePlan; terms: WaiverTerms } {
  const { platformFiles, file } = standing;
  const isConcerned = (path: string) =>
    path === file ||
    (render && path.startsWith(`${RENDERED_GUARDRAILS_DIRECTORY}/`));
  const next = new Map(platformFiles);
  if (text === undefined) {
    next.delete(file);
  } else {
    next.set(file, text);
  }
  const rendered = renderPlatformGuardrails(next, now);
  if (!rendered.ok) throw new ApplicationPlanError(rendered.problems);
  const { files, needed, terms } = rendered.value;
  const current = new Map(
    [...platformFiles].filter(([path]) => isConcerned(path)),
  );
  const plan = planFiles({
    base: current,
    current,
    next: new Map([
      ...(text === undefined ? [] : [[file, text] as const]),
      ...(render && needed ? files : []),
    ]),
  });
  return { plan, terms };
}

function unknown(name: string): ApplicationPlanError {
  return new ApplicationPlanError([
    {
      code: 'application/unknown',
      severity: 'error',
      path: [],
      message: `The monorepo has no application ${showValue(name)}.`,
      remedy: 'Choose one that exists, or create it first.',
    },
  ]);
}
