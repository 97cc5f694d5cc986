import { Option } from 'commander';

/** The documents that have a schema. */
export type DocumentKind = 'application' | 'platform';

/** `--kind`, which commander checks against the two documents. */
export function documentKindOption(): Option {
  return new Option('--kind <kind>', 'the document')
    .choices(['application', 'platform'])
    .makeOptionMandatory();
}
