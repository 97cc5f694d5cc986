import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TargetChange } from '@freehold/backstage-plugin-namespaces-common';
import { useLinks } from '../../../links/useLinks';
import { exactTime } from '../../../text/relativeTime';
import { dayOf } from '../../../text/days';
import { namespacesTranslationRef } from '../../../translation';
import { CommitLink } from '../../common/CommitLink';
import { EntityLink } from '../../common/EntityLink';
import { useTableStyles } from '../../list/tableStyles';
import { useSloWords } from '../../slo/common/useSloWords';
import { DataTable } from '../../common/DataTable';

/** Who changed which target, from what to what. */
export function TargetChangeTable(props: {
  label: string;
  items: readonly TargetChange[];
}) {
  const { text } = useTableStyles();
  const links = useLinks();
  const words = useSloWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const language = t('language');
  return (
    <DataTable
      label={props.label}
      items={props.items}
      keyOf={({ application, objective, at }) =>
        `${application} ${objective} ${at}`
      }
      columns={[
        {
          title: t('review.column.application'),
          width: '22%',
          cell: ({ application, objective }) => (
            <Link
              to={links.sloTab(application, { objective })}
              className={text}
              title={application}
            >
              {application}
            </Link>
          ),
        },
        {
          title: t('review.column.objective'),
          width: '18%',
          cell: ({ title }) => (
            <span className={text} title={title}>
              {title}
            </span>
          ),
        },
        {
          title: t('review.column.owner'),
          width: '14%',
          cell: ({ ownerRef }) => <EntityLink entityRef={ownerRef} />,
        },
        {
          title: t('review.column.from'),
          width: '9%',
          cell: ({ from }) =>
            from === undefined ? t('review.added') : words.percent(from),
        },
        {
          title: t('review.column.to'),
          width: '9%',
          cell: ({ to }) =>
            to === undefined ? t('review.removed') : words.percent(to),
        },
        {
          title: t('review.column.when'),
          width: '10%',
          cell: ({ at }) => (
            <time dateTime={at} title={exactTime(at, language)}>
              {dayOf(at, language)}
            </time>
          ),
        },
        {
          title: t('review.column.commit'),
          width: '18%',
          cell: ({ commit, author, subject }) => (
            <span className={text} title={subject}>
              {commit ? <CommitLink id={commit} /> : t('review.unknown')}{' '}
              {author}
            </span>
          ),
        },
      ]}
    />
  );
}
