import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewSnapshot } from '@freehold/backstage-plugin-namespaces-common';
import { ReactNode } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { ObjectiveTable } from './ObjectiveTable';
import { ApplicationList, BrokenList, StaleList } from './ApplicationLists';
import { GuardrailSections } from './GuardrailSections';
import { ReviewSection } from './ReviewSection';
import { TargetChangeTable } from './TargetChangeTable';

type ObjectiveList =
  | 'newlyExhausted'
  | 'recovered'
  | 'burners'
  | 'budgetChanges'
  | 'noData';

type SectionName =
  | ObjectiveList
  | 'targetChanges'
  | 'withoutSlo'
  | 'withoutOwner'
  | 'broken'
  | 'stale';

/** Everything that a snapshot has found, in the order in which a meeting goes through it. */
export function SnapshotSections(props: { snapshot: ReviewSnapshot }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { snapshot } = props;

  const compared = snapshot.since !== undefined;
  const section = (
    name: SectionName,
    children: ReactNode,
    words: SectionName | 'exhausted' = name,
  ) => (
    <ReviewSection
      id={name}
      title={t(`review.section.${words}`)}
      hint={t(`review.section.${words}Hint`)}
      none={t(`review.section.${words}None`)}
      empty={snapshot[name].length === 0}
      omitted={snapshot.omitted[name]}
    >
      {children}
    </ReviewSection>
  );
  const objectives = (
    name: ObjectiveList,
    words: SectionName | 'exhausted' = name,
  ) =>
    section(
      name,
      <ObjectiveTable
        label={t(`review.section.${words}`)}
        items={snapshot[name]}
        compared={compared}
      />,
      words,
    );

  return (
    <>
      {/* Without an earlier review nothing is new, recovered or lost; it is as it is. */}
      {objectives('newlyExhausted', compared ? 'newlyExhausted' : 'exhausted')}
      {compared && objectives('recovered')}
      {objectives('burners')}
      {compared && objectives('budgetChanges')}
      {section(
        'targetChanges',
        <TargetChangeTable
          label={t('review.section.targetChanges')}
          items={snapshot.targetChanges}
        />,
      )}
      {objectives('noData')}
      {snapshot.guardrails && (
        <GuardrailSections
          guardrails={snapshot.guardrails}
          omitted={snapshot.omitted}
        />
      )}
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
