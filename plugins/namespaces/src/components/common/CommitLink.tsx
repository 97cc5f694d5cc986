import { Link } from '@backstage/core-components';
import { useLinks } from '../../links/useLinks';
import { shortCommit } from '../../text/shortCommit';

/** A commit by its short id. */
export function CommitLink(props: { id: string }) {
  const links = useLinks();
  return (
    <Link to={links.commit(props.id)} title={props.id}>
      <code>{shortCommit(props.id)}</code>
    </Link>
  );
}
