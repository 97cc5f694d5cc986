import {
  Content,
  EmptyState,
  Link,
  Progress,
} from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import { namespacesApiRef } from '../../../api';
import { useRequest } from '../../../hooks/useRequest';
import { useGuardrailLinks } from '../../../links/useGuardrailLinks';
import { isNotFound } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { LoadFailure } from '../../common/LoadFailure';
import { useGuardrailPageStyles } from './pageStyles';
import { RuleAbout } from './RuleAbout';
import { RuleViolations } from './RuleViolations';

const PAGE_SIZE = 50;

const useStyles = makeStyles(theme => ({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
}));

/** One rule: what it asks for and why, and everything that violates it. */
export function RulePage() {
  const classes = useStyles();
  const { parts } = useGuardrailPageStyles();
  const links = useGuardrailLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { rule = '' } = useParams();
  return (
    <Content>
      <div className={parts}>
        <Typography variant="body2" component="div">
          <Link to={links.rules()} className={classes.back}>
            <ArrowBackIcon fontSize="small" aria-hidden />
            {t('guardrails.page.back')}
          </Link>
        </Typography>
        <Rule key={rule} rule={rule} />
      </div>
    </Content>
  );
}

function Rule(props: { rule: string }) {
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { rule } = props;
  const [page, setPage] = useState(0);
  const { value, outdated, error, reload } = useRequest(
    useMemo(
      () => () =>
        api.getGuardrailRule(rule, {
          limit: PAGE_SIZE,
          offset: page * PAGE_SIZE,
        }),
      [api, rule, page],
    ),
  );
  if (error && isNotFound(error)) {
    return (
      <EmptyState
        missing="content"
        title={t('guardrails.page.rule.notFound')}
        description={t('guardrails.page.rule.notFoundHint')}
      />
    );
  }
  if (error && !value) {
    return (
      <LoadFailure
        title={t('guardrails.page.rule.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Progress aria-label={t('guardrails.page.rule.loading')} />;
  }
  return (
    <>
      {error && (
        <Alert severity="warning">{t('guardrails.page.refreshFailed')}</Alert>
      )}
      <RuleAbout detail={value} />
      <RuleViolations
        detail={value}
        busy={outdated}
        page={page}
        pageSize={PAGE_SIZE}
        onPage={setPage}
      />
    </>
  );
}
