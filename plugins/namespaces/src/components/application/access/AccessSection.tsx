import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useMemo } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { EntityLink } from '../../common/EntityLink';
import { FileLink } from '../../common/FileLink';
import { ScrollRegion } from '../../common/ScrollRegion';
import { Section } from '../Section';
import { AccessMatrix, accessMatrix, Grant } from './accessMatrix';

const useStyles = makeStyles(theme => ({
  subject: { overflowWrap: 'anywhere', minWidth: '9rem' },
  cell: { verticalAlign: 'top', minWidth: '7rem' },
  grant: { '& + &': { marginTop: theme.spacing(1) } },
}));

/** Who may do what in which environment, each answer with the binding that says so. */
export function AccessSection(props: {
  environments: EnvironmentDetail[];
  owner: string;
  commit: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { environments, owner, commit } = props;
  const matrix = useMemo(() => accessMatrix(environments), [environments]);
  const unknown = matrix.environments.filter(
    environment => environment.unknown,
  );

  return (
    <Section id="access" title={t('access.title')} hint={t('access.hint')}>
      {matrix.subjects.length === 0 && unknown.length === 0 && (
        <Typography>{t('access.none')}</Typography>
      )}
      {unknown.map(environment => (
        <Alert key={environment.name} severity="warning">
          {t('access.unknownHint', {
            environment: environment.title,
            reason: environment.unknown ?? '',
          })}
        </Alert>
      ))}
      {matrix.subjects.length > 0 && (
        <ScrollRegion label={t('access.table')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('access.subject')}</TableCell>
                {matrix.environments.map(({ name, title }) => (
                  <TableCell key={name} scope="col">
                    {title}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {matrix.subjects.map(row => (
                <TableRow key={`${row.kind}/${row.subject}`}>
                  <TableCell
                    component="th"
                    scope="row"
                    className={classes.subject}
                  >
                    <Subject row={row} owner={owner} />
                  </TableCell>
                  {matrix.environments.map(environment => (
                    <TableCell key={environment.name} className={classes.cell}>
                      <Grants
                        grants={row.grants.get(environment.name)}
                        unknown={environment.unknown}
                        commit={commit}
                      />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Section>
  );
}

function Subject(props: {
  row: AccessMatrix['subjects'][number];
  owner: string;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { subject, kind, groupRef } = props.row;
  return (
    <>
      {groupRef && <EntityLink entityRef={groupRef} />}
      <Typography
        variant={groupRef ? 'caption' : 'body2'}
        color={groupRef ? 'textSecondary' : 'textPrimary'}
        component="div"
      >
        {kind} {subject}
        {groupRef === props.owner && ` (${t('access.owner')})`}
      </Typography>
    </>
  );
}

function Grants(props: { grants?: Grant[]; unknown?: string; commit: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { grants, unknown, commit } = props;
  if (!grants) {
    return unknown ? (
      <span title={unknown}>{t('access.unknown')}</span>
    ) : (
      <span title={t('access.nobody')}>–</span>
    );
  }
  return (
    <>
      {grants.map(grant => (
        <div key={`${grant.binding} ${grant.role}`} className={classes.grant}>
          <strong title={grant.roleKind}>{grant.role}</strong>
          <Typography variant="caption" component="div">
            <FileLink file={grant.file} line={grant.line} commit={commit}>
              {grant.line === undefined
                ? grant.binding
                : t('access.binding', {
                    binding: grant.binding,
                    line: String(grant.line),
                  })}
            </FileLink>
          </Typography>
        </div>
      ))}
    </>
  );
}
