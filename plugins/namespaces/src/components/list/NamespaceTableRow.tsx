import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  NamespaceRow,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { ReactNode } from 'react';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { EntityLink } from '../common/EntityLink';
import { EnvironmentChip } from '../common/EnvironmentChip';
import { RelativeTime } from '../common/RelativeTime';
import { TierLabel } from '../common/TierLabel';
import { GuardrailCell } from './GuardrailCell';
import { SloCell } from './SloCell';
import { useTableStyles } from './tableStyles';
import { useColumnTitles } from './useColumnTitles';

/** One namespace. */
export function NamespaceTableRow(props: {
  row: NamespaceRow;
  mine: boolean;
  choices?: PlatformChoices;
}) {
  const classes = useTableStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const titles = useColumnTitles();
  const { row, mine, choices } = props;
  const environment = choices?.environments.find(
    ({ name }) => name === row.environment,
  );
  const cell = (label: string, children: ReactNode) => (
    <TableCell role="cell" className={classes.cell} data-label={label}>
      {children}
    </TableCell>
  );

  return (
    <TableRow
      hover
      role="row"
      className={`${classes.row} ${mine ? classes.mine : ''}`}
      title={mine ? t('table.mine') : undefined}
    >
      {cell(
        titles.namespace,
        <Link
          to={links.namespaceTab(row.application)}
          className={classes.text}
          title={row.namespace}
        >
          {row.namespace}
        </Link>,
      )}
      {cell(
        titles.application,
        <span
          className={classes.text}
          title={`${row.title} (${row.application})`}
        >
          {row.title}
        </span>,
      )}
      {cell(
        titles.environment,
        <span>
          <EnvironmentChip
            name={row.environment}
            title={environment?.title}
            stage={environment?.stage}
          />
        </span>,
      )}
      {cell(titles.ownerRef, <EntityLink entityRef={row.ownerRef} />)}
      {cell(
        titles.systemRef,
        row.systemRef ? (
          <EntityLink entityRef={row.systemRef} />
        ) : (
          <span title={t('table.noSystem')}>–</span>
        ),
      )}
      {cell(
        titles.tier,
        <span>
          <TierLabel tier={row.tier} choices={choices} />
        </span>,
      )}
      {cell(titles.sloState, <SloCell row={row} />)}
      {cell(titles.guardrailState, <GuardrailCell row={row} />)}
      {cell(
        titles.changedAt,
        <span className={classes.text}>
          {row.changedAt ? (
            <RelativeTime at={row.changedAt} short />
          ) : (
            t('table.unknown')
          )}
        </span>,
      )}
    </TableRow>
  );
}
