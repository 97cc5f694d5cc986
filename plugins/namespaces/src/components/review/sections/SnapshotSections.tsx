import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewSnapshot } from '@freehold/backstage-plugin-namespaces-common';
import { ReactNode } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { ObjectiveTable } from './ObjectiveTable';
import { ApplicationList, BrokenList, StaleList } from './ApplicationLists';
import { ReviewSection } from './ReviewSection';
import { TargetChangeTable } from './TargetChangeTable';

/** Lists of objectives, and of everything else, in the order in which a meeting goes through them. */
const OBJECTIVES = [
  'newlyExhausted',
  'recovered',
  'burners',
  'budgetChanges',
] as const;

type SectionName =
  | (typeof OBJECTIVES)[number]
  | 'targetChanges'
  | 'noData'
  | 'withoutSlo'
  | 'withoutOwner'
  | 'broken'
  | 'stale';

/** Everything that a snapshot has found. */
export function SnapshotSections(props: { snapshot: ReviewSnapshot }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { snapshot } = props;

  const section = (name: SectionName, children: ReactNode) => (
    <ReviewSection
      key={name}
      id={name}
      title={t(`review.section.${name}`)}
      hint={t(`review.section.${name}Hint`)}
      none={t(`review.section.${name}None`)}
      empty={snapshot[name].length === 0}
      omitted={snapshot.omitted[name]}
    >
      {children}
    </ReviewSection>
  );
  const objectives = (name: (typeof OBJECTIVES)[number] | 'noData') =>
    section(
      name,
      <ObjectiveTable
        label={t(`review.section.${name}`)}
        items={snapshot[name]}
      />,
    );

  return (
    <>
      {OBJECTIVES.map(objectives)}
      {section(
        'targetChanges',
        <TargetChangeTable
          label={t('review.section.targetChanges')}
          items={snapshot.targetChanges}
        />,
      )}
      {objectives('noData')}
      {section(
        'withoutSlo',
        <ApplicationList items={snapshot.withoutSlo} linkOwner />,
      )}
      {section(
        'withoutOwner',
        <ApplicationList items={snapshot.withoutOwner} linkOwner={false} />,
      )}
      {section('broken', <BrokenList items={snapshot.broken} />)}
      {section('stale', <StaleList items={snapshot.stale} />)}
    </>
  );
}
