import {
  NamespacesApi,
  SloPreview,
  SourceProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { SloEdit } from './sloEdit';

type Previewed = Extract<SloPreview, { ok: true }>;

/** What would come of an edit. Only `ready` may be submitted. */
export type PreviewOutcome =
  | { status: 'ready' | 'unchanged' | 'conflict'; preview: Previewed }
  | { status: 'refused'; problems: SourceProblem[] };

/** Asks the backend, which runs the same core as the action that will write. Writes nothing. */
export async function previewEdit(
  api: NamespacesApi,
  { application, base, text }: Pick<SloEdit, 'application' | 'base' | 'text'>,
  options?: { signal?: AbortSignal },
): Promise<PreviewOutcome> {
  const preview = await api.previewSlo(application, { base, text }, options);
  if (!preview.ok) {
    return { status: 'refused', problems: preview.problems };
  }
  const { conflict, keep, ...writes } = preview.summary;
  if (conflict > 0) {
    return { status: 'conflict', preview };
  }
  return Object.values(writes).some(count => count > 0)
    ? { status: 'ready', preview }
    : { status: 'unchanged', preview };
}
