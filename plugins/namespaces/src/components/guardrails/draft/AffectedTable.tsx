import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DraftPolicyFinding } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Error';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import HelpIcon from '@material-ui/icons/HelpOutline';
import HistoryIcon from '@material-ui/icons/History';
import { useState } from 'react';
import { useLinks } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { DataTable } from '../../common/DataTable';
import { EntityLink } from '../../common/EntityLink';
import { NamespacePagination } from '../../list/NamespacePagination';
import { useGuardrailWords } from '../common/useGuardrailWords';
import { AffectedFindings } from './AffectedFindings';
import { AffectedApplication, DraftEffect } from './draftOutcome';

const PAGE_SIZE = 50;

const ICONS = {
  newly: ErrorIcon,
  unknown: HelpIcon,
  still: HistoryIcon,
  mended: CheckCircleIcon,
} as const;

const useStyles = makeStyles(theme => ({
  wrap: { display: 'block', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  effect: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'normal',
  },
  newly: { color: theme.palette.error.main },
  unknown: { color: theme.palette.warning.main },
  still: { color: theme.palette.text.secondary },
  mended: { color: theme.palette.success.main },
}));

/** The applications that a draft means something for, a page at a time, each with its findings on demand. */
export function AffectedTable(props: {
  affected: readonly AffectedApplication[];
  findings: ReadonlyMap<string, readonly DraftPolicyFinding[]>;
  commit: string;
}) {
  const classes = useStyles();
  const links = useLinks();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { affected, findings, commit } = props;
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (application: string) =>
    setOpen(last => {
      const next = new Set(last);
      if (!next.delete(application)) {
        next.add(application);
      }
      return next;
    });

  return (
    <>
      <DataTable
        label={t('guardrails.draft.result')}
        items={affected.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)}
        keyOf={({ application, effect }) => `${effect} ${application}`}
        columns={[
          {
            title: t('guardrails.draft.column.application'),
            width: '22%',
            cell: ({ application }) => (
              <span className={classes.wrap}>
                <Link to={links.guardrailTab(application)}>{application}</Link>
              </span>
            ),
          },
          {
            title: t('guardrails.draft.column.owner'),
            width: '14%',
            cell: ({ ownerRef }) =>
              ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
          },
          {
            title: t('guardrails.draft.column.kind'),
            width: '16%',
            cell: ({ effect }) => <Effect effect={effect} />,
          },
          {
            title: t('guardrails.draft.column.findings'),
            width: '48%',
            cell: item => {
              const { application, effect } = item;
              if (effect === 'mended') {
                return '–';
              }
              const isOpen = open.has(application);
              return (
                <span className={classes.wrap}>
                  <Button
                    size="small"
                    aria-expanded={isOpen}
                    aria-label={
                      isOpen
                        ? t('guardrails.draft.hideDetails', { application })
                        : t('guardrails.draft.details', { application })
                    }
                    onClick={() => toggle(application)}
                  >
                    {words.counts({ ...item, waived: 0 })}
                  </Button>
                  {isOpen && (
                    <AffectedFindings
                      findings={findings.get(application) ?? []}
                      commit={commit}
                    />
                  )}
                </span>
              );
            },
          },
        ]}
      />
      {affected.length > PAGE_SIZE && (
        <NamespacePagination
          total={affected.length}
          page={page}
          pageSize={PAGE_SIZE}
          pageSizes={[PAGE_SIZE]}
          onPage={setPage}
        />
      )}
    </>
  );
}

function Effect(props: { effect: DraftEffect }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { effect } = props;
  const Icon = ICONS[effect];
  return (
    <span className={classes.effect}>
      <Icon fontSize="small" className={classes[effect]} aria-hidden />
      {t(`guardrails.draft.kind.${effect}`)}
    </span>
  );
}
