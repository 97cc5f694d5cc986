import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UpgradeFinding } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { isWebAddress, useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { DataTable } from '../../common/DataTable';
import { useGuardrailPageStyles } from './pageStyles';

/** As many as fit beside the other columns. */
const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
  },
}));

/** APIs that go away, what to use instead, and who uses them. */
export function ApiUseTable(props: {
  label: string;
  items: readonly UpgradeFinding[];
}) {
  const classes = useGuardrailPageStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { label, items } = props;
  return (
    <DataTable
      label={label}
      items={items}
      keyOf={({ apiVersion, kind }) => `${apiVersion} ${kind}`}
      columns={[
        {
          title: t('guardrails.page.upgrade.api'),
          width: '24%',
          cell: ({ apiVersion, kind, source }) => (
            <span className={classes.wrap}>
              <strong>{kind}</strong> <code>{apiVersion}</code>
              {isWebAddress(source) && (
                <div>
                  <Link to={source}>{t('guardrails.page.upgrade.source')}</Link>
                </div>
              )}
            </span>
          ),
        },
        {
          title: t('guardrails.page.upgrade.deprecatedIn'),
          width: '10%',
          cell: ({ deprecatedIn }) =>
            deprecatedIn ?? t('guardrails.page.rules.never'),
        },
        {
          title: t('guardrails.page.upgrade.removedIn'),
          width: '10%',
          cell: ({ removedIn }) =>
            removedIn ?? t('guardrails.page.rules.never'),
        },
        {
          title: t('guardrails.page.upgrade.replacement'),
          width: '20%',
          cell: ({ replacement }) => (
            <span className={classes.wrap}>
              {replacement ?? t('guardrails.page.upgrade.noReplacement')}
            </span>
          ),
        },
        {
          title: t('guardrails.page.upgrade.uses'),
          width: '8%',
          cell: ({ uses }) => <span className={classes.number}>{uses}</span>,
        },
        {
          title: t('guardrails.page.upgrade.applications'),
          width: '28%',
          cell: ({ applications }) => (
            <Applications applications={applications} />
          ),
        },
      ]}
    />
  );
}

function Applications(props: { applications: string[] }) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [all, setAll] = useState(false);
  const { applications } = props;
  const shown = all ? applications : applications.slice(0, SHOWN);
  const hidden = applications.length - shown.length;
  return (
    <ul className={classes.list}>
      {shown.map(application => (
        <li key={application}>
          <Link to={links.guardrailTab(application)}>{application}</Link>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button
            size="small"
            title={t('guardrails.page.upgrade.showAll')}
            onClick={() => setAll(true)}
          >
            {t('guardrails.page.upgrade.more', { count: hidden })}
          </Button>
        </li>
      )}
    </ul>
  );
}
