import { parseEntityRef } from '@backstage/catalog-model';
import { Change } from '@freehold/monorepo';
import { Initiator } from './initiator';

/** A domain that never receives mail, for people whose address the catalog does not know. */
const NO_MAIL_DOMAIN = 'users.freehold.invalid';

/** The author of a commit: the one who asked for it, as the catalog knows them. */
export function commitAuthor({ subject, entity }: Initiator): Change['author'] {
  const profile = entity?.spec?.profile;
  const shortName = nameOf(subject);
  return {
    name: plain(profile?.displayName) || shortName,
    email: plain(profile?.email) || `${shortName}@${NO_MAIL_DOMAIN}`,
  };
}

/** `hana.sato` of `user:default/hana.sato`, `events` of `plugin:events`. */
function nameOf(subject: string): string {
  let name = subject;
  try {
    name = parseEntityRef(subject, { defaultKind: 'service' }).name;
  } catch {
    // A subject of some external caller, in whatever form.
  }
  return plain(name).replace(/[^A-Za-z0-9._-]+/g, '-') || 'unknown';
}

/** Git ends a name at `<` and a header at a line feed; nothing that a profile says may write headers. */
function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\p{Cc}<>]/gu, ' ').trim();
}
