import { showValue, yamlText, type Problem } from '@freehold/slo';
import { parseDocument } from 'yaml';
import { parseWaivers } from '../parse/parseWaivers';
import {
  stringifyWaivers,
  waiverEntry,
  type WaiverEntry,
} from '../stringifyWaivers';
import { locateWaivers, type WaiverPlace } from './locateWaivers';

/** @public */
export interface WaiversToEdit {
  application: string;
  /** Named in problems. */
  file?: string;
  /** As it stands; absent when the application has no waivers yet. */
  text?: string;
}

/** @public */
export type EditedWaivers =
  | { ok: true; text: string }
  | { ok: false; problems: Problem[] };

/**
 * Adds a waiver at the end of the list; what stands in the file stays to the letter.
 *
 * @public
 */
export function addWaiver(
  standing: WaiversToEdit,
  waiver: WaiverEntry,
): EditedWaivers {
  if (standing.text === undefined) {
    return checked(standing, stringifyWaivers(standing.application, [waiver]));
  }
  return edit(standing, {
    change: waivers => [...waivers, waiver],
    splice(text, places) {
      const last = [...places.values()].at(-1);
      return last && insertEntry(text, last, waiver);
    },
  });
}

/**
 * Writes who granted a waiver, and until when; nothing else of the file changes.
 *
 * @public
 */
export function approveWaiver(
  standing: WaiversToEdit,
  id: string,
  approval: { approver: string; expires?: string },
): EditedWaivers {
  return edit(standing, {
    id,
    change: waivers =>
      waivers.map(waiver =>
        waiver.id === id ? { ...waiver, ...approval } : waiver,
      ),
    splice(text, places) {
      const place = places.get(id);
      return place && insertApproval(text, place, approval);
    },
  });
}

/**
 * Takes a waiver out of the file, with the comment above it. The last one leaves an empty list.
 *
 * @public
 */
export function removeWaiver(
  standing: WaiversToEdit,
  id: string,
): EditedWaivers {
  return edit(standing, {
    id,
    change: waivers => waivers.filter(waiver => waiver.id !== id),
    splice(text, places) {
      const place = places.get(id);
      return place && text.slice(0, place.start) + text.slice(place.end);
    },
  });
}

interface Edit {
  /** The waiver that has to be there. */
  id?: string;
  change(waivers: WaiverEntry[]): WaiverEntry[];
  /** The text with as little changed as can be; `undefined` where that is not possible. */
  splice(
    text: string,
    places: ReadonlyMap<string, WaiverPlace>,
  ): string | undefined;
}

function edit(standing: WaiversToEdit, wanted: Edit): EditedWaivers {
  const { application, file } = standing;
  const text = standing.text ?? stringifyWaivers(application, []);
  const before = read(standing, text);
  if (!before.ok) {
    return before;
  }
  const { id } = wanted;
  if (id !== undefined && before.value.every(waiver => waiver.id !== id)) {
    return { ok: false, problems: [unknownWaiver(file, id)] };
  }
  const after = wanted.change(before.value);
  const places = locateWaivers(text);
  const spliced = places && wanted.splice(text, places);
  return spliced !== undefined && says(standing, spliced, after)
    ? { ok: true, text: spliced }
    : checked(standing, withList(text, after));
}

/** Whether the text has exactly these waivers: what was spliced is only trusted when it is read as it was meant. */
function says(
  standing: WaiversToEdit,
  text: string,
  waivers: readonly WaiverEntry[],
): boolean {
  const parsed = read(standing, text);
  const shape = (entries: readonly WaiverEntry[]) =>
    JSON.stringify(entries.map(waiverEntry));
  return parsed.ok && shape(parsed.value) === shape(waivers);
}

/** The text with another list, for lists that stand on one line or are empty. */
function withList(text: string, waivers: readonly WaiverEntry[]): string {
  const document = parseDocument(text);
  // Through our own writer, so that every text is quoted that a reader could take for something else.
  const list = parseDocument(yamlText([waivers.map(waiverEntry)])).contents;
  document.setIn(['spec', 'waivers'], list);
  return document.toString({ lineWidth: 0 });
}

function read({ application, file }: WaiversToEdit, text: string) {
  return parseWaivers(text, {
    application,
    ...(file === undefined ? {} : { file }),
  });
}

function checked(standing: WaiversToEdit, text: string): EditedWaivers {
  const parsed = read(standing, text);
  return parsed.ok
    ? { ok: true, text }
    : { ok: false, problems: parsed.problems };
}

function insertEntry(
  text: string,
  last: WaiverPlace,
  waiver: WaiverEntry,
): string {
  const before = text.slice(0, last.end);
  const hyphen = ' '.repeat(last.indentation);
  const lines = yamlText([waiverEntry(waiver)])
    .trimEnd()
    .split('\n')
    .map((line, index) => `${hyphen}${index === 0 ? '- ' : '  '}${line}`);
  return [
    before,
    ...(before.endsWith('\n') ? [] : ['\n']),
    ...lines.map(line => `${line}\n`),
    text.slice(last.end),
  ].join('');
}

/** The approver stands above the end, where the rest of the file has it. */
function insertApproval(
  text: string,
  { indentation, fields }: WaiverPlace,
  approval: { approver: string; expires?: string },
): string | undefined {
  const end = fields.get('expires');
  if (end === undefined) {
    return undefined;
  }
  const { quote } = end;
  const approver = yamlText([{ approver: approval.approver }]);
  const expires =
    approval.expires === undefined
      ? text.slice(end.start, end.end)
      : quote + approval.expires + quote;
  return [
    text.slice(0, end.key),
    approver,
    ' '.repeat(indentation + 2),
    text.slice(end.key, end.start),
    expires,
    text.slice(end.end),
  ].join('');
}

function unknownWaiver(file: string | undefined, id: string): Problem {
  return {
    code: 'waivers/unknown',
    severity: 'error',
    ...(file === undefined ? {} : { file }),
    path: ['spec', 'waivers'],
    message: `There is no waiver ${showValue(id)}.`,
    remedy: 'Choose one of those in the file.',
  };
}
