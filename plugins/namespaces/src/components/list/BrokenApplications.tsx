import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useCallback, useState } from 'react';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';
import { namespacesTranslationRef } from '../../translation';
import { ProblemList } from '../common/ProblemList';

const DETAILS_ID = 'freehold-broken-applications';

/** Directories that are in the monorepo but not in the list, and what would mend them. Nothing when all is well. */
export function BrokenApplications() {
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [open, setOpen] = useState(false);
  const { value, error } = useRequest(
    useCallback(() => api.listBrokenApplications(), [api]),
  );

  if (error) {
    return (
      <Alert severity="warning">
        {t('broken.loadFailed', { reason: error.message })}
      </Alert>
    );
  }
  if (!value || value.items.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="warning"
      action={
        <Button
          color="inherit"
          size="small"
          aria-expanded={open}
          aria-controls={DETAILS_ID}
          onClick={() => setOpen(!open)}
        >
          {open ? t('broken.hide') : t('broken.show')}
        </Button>
      }
    >
      <AlertTitle>
        {t('broken.title', { count: value.items.length })}
      </AlertTitle>
      {t('broken.hint')}
      <div id={DETAILS_ID}>
        <Collapse in={open}>
          {open &&
            value.items.map(application => (
              <section key={application.name} aria-label={application.name}>
                <h3>{application.name}</h3>
                <ProblemList problems={application.problems} />
              </section>
            ))}
        </Collapse>
      </div>
    </Alert>
  );
}
