import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { fullRef } from '../drafts/fullRef';

/** A catalog reference in a draft, in full form. */
export interface DraftReference {
  field: 'owner' | 'system' | 'dependsOn' | 'access';
  ref: string;
}

const DEFAULT_KINDS = {
  owner: 'group',
  system: 'system',
  dependsOn: 'component',
  access: 'group',
} as const;

/**
 * The catalog references of a draft, each once. What cannot be a reference at all is left out: the schema of
 * application.yaml refuses it with a better explanation.
 */
export function draftReferences(draft: ApplicationDraft): DraftReference[] {
  const written: Array<[DraftReference['field'], string | undefined]> = [
    ['owner', draft.owner],
    ['system', draft.system],
  ];
  for (const ref of draft.dependsOn ?? []) {
    written.push(['dependsOn', ref]);
  }
  for (const { group } of draft.access ?? []) {
    written.push(['access', group]);
  }

  const references = new Map<string, DraftReference>();
  for (const [field, text] of written) {
    const ref = text && fullRef(text, DEFAULT_KINDS[field]);
    if (ref) {
      references.set(`${field} ${ref}`, { field, ref });
    }
  }
  return [...references.values()];
}

/** What to say about an owner that is no reference. */
export const ownerUnreadable: DraftProblem = {
  code: 'owner/unreadable',
  field: 'owner',
  severity: 'error',
  message: 'The owner is no reference to a group of the catalog.',
  remedy: 'Choose a team from the list.',
};

/** What to say about a reference that the catalog does not know. */
export function referenceProblem({ field, ref }: DraftReference): DraftProblem {
  switch (field) {
    case 'owner':
      return {
        code: 'owner/unknown',
        field,
        severity: 'error',
        message: `The catalog has no ${ref}.`,
        remedy: 'Choose a team from the list.',
      };
    case 'system':
      return {
        code: 'system/unknown',
        field,
        severity: 'error',
        message: `The catalog has no ${ref}.`,
        remedy: 'Choose a system from the list, or leave it empty.',
      };
    case 'access':
      return {
        code: 'access/unknown-group',
        field,
        severity: 'error',
        message: `The catalog has no ${ref}, so nobody would get this access.`,
        remedy: 'Choose a group from the list.',
      };
    case 'dependsOn':
      return {
        code: 'depends-on/unknown',
        field,
        // A dependency may well be registered later; ownership and access may not.
        severity: 'warning',
        message: `The catalog has no ${ref}.`,
        remedy: 'Check its spelling, or register it in the catalog.',
      };
    default:
      throw new Error(`Unexpected field: ${field satisfies never}`);
  }
}
