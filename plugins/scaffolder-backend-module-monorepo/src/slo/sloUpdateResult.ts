import { stringifyEntityRef } from '@backstage/catalog-model';
import { MonorepoStore } from '@freehold/monorepo';
import { WrittenFiles } from '../application/writtenFiles';

/** Where the catalog's page of a Component shows its SLOs. */
const SLO_TAB = 'slos';

/** What the action gives to the result page. */
export interface SloUpdateResult extends WrittenFiles {
  application: string;
  changed: boolean;
  commitId: string;
  commitUrl: string;
  entityRef: string;
  entityUrl: string;
  sloUrl: string;
}

/** Links lead to the source host when the monorepo has one, otherwise to the portal, which shows it itself. */
export function sloUpdateResult(options: {
  name: string;
  commit: string;
  links: MonorepoStore['links'];
  written: WrittenFiles;
}): SloUpdateResult {
  const { name, commit, links, written } = options;
  const entityUrl = `/catalog/default/component/${name}`;
  return {
    application: name,
    changed: written.files.length > 0,
    commitId: commit,
    commitUrl: links?.commit(commit) ?? `/namespaces/commits/${commit}`,
    entityRef: stringifyEntityRef({ kind: 'Component', name }),
    entityUrl,
    sloUrl: `${entityUrl}/${SLO_TAB}`,
    ...written,
  };
}
