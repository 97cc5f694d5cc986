import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CommitDetail } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { namespacesTranslationRef } from '../../translation';
import { ChangedFile } from './ChangedFile';

/** With more files than this, the list of paths is the better overview. */
const OPEN_AT_FIRST = 5;

/** The files of a commit, opened one by one or all together. */
export function ChangedFiles(props: { commit: CommitDetail }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { id, files } = props.commit;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(files.length <= OPEN_AT_FIRST ? files.map(f => f.path) : []),
  );
  const allOpen = open.size === files.length;
  const toggle = (path: string) => {
    const next = new Set(open);
    if (!next.delete(path)) {
      next.add(path);
    }
    setOpen(next);
  };

  if (files.length === 0) {
    return <Typography>{t('commit.noFiles')}</Typography>;
  }
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('commit.files', { count: files.length })}{' '}
        <Button
          size="small"
          onClick={() =>
            setOpen(new Set(allOpen ? [] : files.map(f => f.path)))
          }
        >
          {allOpen ? t('commit.collapseAll') : t('commit.expandAll')}
        </Button>
      </Typography>
      {files.map(file => (
        <ChangedFile
          key={file.path}
          file={file}
          commit={id}
          expanded={open.has(file.path)}
          onToggle={() => toggle(file.path)}
        />
      ))}
    </section>
  );
}
