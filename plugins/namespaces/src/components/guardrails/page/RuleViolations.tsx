import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailFinding,
  GuardrailRuleDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { useLinks } from '../../../links/useLinks';
import { calendarDay } from '../../../text/days';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { DataTable } from '../../common/DataTable';
import { NamespacePagination } from '../../list/NamespacePagination';
import { FindingPlace } from '../common/FindingPlace';
import { SeverityLabel } from '../common/SeverityLabel';
import { GuardrailStateChip } from '../common/GuardrailStateChip';
import { useGuardrailPageStyles } from './pageStyles';

/** Everything that violates a rule, a page at a time. */
export function RuleViolations(props: {
  detail: GuardrailRuleDetail;
  /** Another page is on its way. */
  busy: boolean;
  page: number;
  pageSize: number;
  onPage(page: number): void;
}) {
  const classes = useGuardrailPageStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { detail, busy, page, pageSize, onPage } = props;
  const { findings, totalFindings, checked } = detail;
  // Nothing found before the first evaluation says nothing.
  if (!checked.at) {
    return null;
  }
  return (
    <Section
      id="guardrail-findings"
      title={t('guardrails.page.rule.findings')}
      hint={t('guardrails.page.rule.findingsHint')}
    >
      {totalFindings === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('guardrails.page.rule.noFindings')}
        </Typography>
      ) : (
        <div aria-busy={busy} style={busy ? { opacity: 0.6 } : undefined}>
          <DataTable
            label={t('guardrails.page.rule.findings')}
            items={findings}
            keyOf={keyOf}
            columns={[
              {
                title: t('guardrails.page.rule.column.application'),
                width: '18%',
                cell: finding => (
                  <span className={classes.wrap}>
                    <Link
                      to={links.guardrailTab(finding.application, {
                        environment: finding.environment,
                      })}
                    >
                      {finding.application}
                    </Link>
                    <div>
                      <Standing finding={finding} />
                    </div>
                  </span>
                ),
              },
              {
                title: t('guardrails.page.rule.column.object'),
                width: '20%',
                cell: ({ object }) => (
                  <span className={classes.wrap}>
                    {object
                      ? `${object.kind} ${object.name}`
                      : t('guardrails.tab.noObject')}
                  </span>
                ),
              },
              {
                title: t('guardrails.page.rule.column.message'),
                width: '32%',
                cell: ({ message }) => (
                  <span className={classes.wrap}>{message}</span>
                ),
              },
              {
                title: t('guardrails.page.rule.column.place'),
                width: '30%',
                cell: finding => (
                  <span className={classes.wrap}>
                    <FindingPlace {...finding} commit={checked.commit} />
                  </span>
                ),
              },
            ]}
          />
          {totalFindings > pageSize && (
            <NamespacePagination
              total={totalFindings}
              page={page}
              pageSize={pageSize}
              pageSizes={[pageSize]}
              onPage={onPage}
            />
          )}
        </div>
      )}
    </Section>
  );
}

function Standing(props: { finding: GuardrailFinding }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { waiver, verdict, severity } = props.finding;
  if (waiver) {
    return (
      <>
        <GuardrailStateChip state="waived" />
        <div>
          {t('guardrails.page.rule.waived', {
            date: calendarDay(waiver.expires, t('language')),
          })}
        </div>
      </>
    );
  }
  return verdict === 'not-evaluated' ? (
    <GuardrailStateChip state="unknown" />
  ) : (
    <SeverityLabel severity={severity} />
  );
}

function keyOf(finding: GuardrailFinding): string {
  const { application, environment, object, file, line, column, message } =
    finding;
  return JSON.stringify([
    application,
    environment,
    object?.kind,
    object?.name,
    file,
    line,
    column,
    message,
  ]);
}
