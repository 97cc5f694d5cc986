import { stringifyEntityRef } from '@backstage/catalog-model';
import { MonorepoStore } from '@freehold/monorepo';
import type { z as Zod } from 'zod/v3';
import { WrittenFiles, writtenFilesOutput } from '../application/writtenFiles';

/** Where the catalog's page of a Component shows its guardrails and waivers. */
const GUARDRAIL_TAB = 'guardrails';

/** What the actions give to the result page. */
export interface WaiverResult extends WrittenFiles {
  application: string;
  waiver: string;
  commitId: string;
  commitUrl: string;
  entityRef: string;
  guardrailsUrl: string;
}

/** Links lead to the source host when the monorepo has one, otherwise to the portal, which shows it itself. */
export function waiverResult(options: {
  name: string;
  waiver: string;
  commit: string;
  links: MonorepoStore['links'];
  written: WrittenFiles;
}): WaiverResult {
  const { name, waiver, commit, links, written } = options;
  return {
    application: name,
    waiver,
    commitId: commit,
    commitUrl: links?.commit(commit) ?? `/namespaces/commits/${commit}`,
    entityRef: stringifyEntityRef({ kind: 'Component', name }),
    guardrailsUrl: `/catalog/default/component/${name}/${GUARDRAIL_TAB}`,
    ...written,
  };
}

/** The schema of it. @param did - what the commit did to the waiver: "granted" */
export const waiverOutput = (did: string) => ({
  application: (z: typeof Zod) =>
    z.string({ description: 'Name of the application.' }),
  waiver: (z: typeof Zod) => z.string({ description: 'Id of the waiver.' }),
  commitId: (z: typeof Zod) =>
    z.string({
      description: `Commit that ${did} it; \`dry-run\` in a dry run.`,
    }),
  commitUrl: (z: typeof Zod) =>
    z.string({ description: 'Page of the commit.' }),
  entityRef: (z: typeof Zod) =>
    z.string({ description: 'Reference of the catalog component.' }),
  guardrailsUrl: (z: typeof Zod) =>
    z.string({ description: 'Page of its guardrails and waivers.' }),
  ...writtenFilesOutput,
});

export function keysOf(result: WaiverResult): Array<keyof WaiverResult> {
  return Object.keys(result) as Array<keyof WaiverResult>;
}
