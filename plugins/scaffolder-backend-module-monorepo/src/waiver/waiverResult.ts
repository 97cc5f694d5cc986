import { stringifyEntityRef } from '@backstage/catalog-model';
import { MonorepoStore } from '@freehold/monorepo';
import { WrittenFiles } from '../application/writtenFiles';

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
