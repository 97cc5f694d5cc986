import { Link } from '@backstage/core-components';
import { SourceFile } from '@freehold/backstage-plugin-namespaces-common';
import { ReactNode } from 'react';
import { useLinks } from '../../links/useLinks';

/** A link to a file of the monorepo, at a line where one is known. */
export function FileLink(props: {
  file: SourceFile;
  commit?: string;
  line?: number;
  children?: ReactNode;
}) {
  const links = useLinks();
  const { file, commit, line, children } = props;
  return (
    <Link
      to={links.file(file, { commit, line })}
      title={file.path}
      style={{ overflowWrap: 'anywhere' }}
    >
      {children ?? file.path}
    </Link>
  );
}
