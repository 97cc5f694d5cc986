import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSource } from '@freehold/backstage-plugin-namespaces-common';
import { namespacesTranslationRef } from '../../../translation';
import { SampleChip } from '../../common/SampleChip';

/** Marks figures that are made up, so that nobody takes them for their own. Nothing for real ones. */
export function SloSampleLabel(props: { source?: SloSource }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return props.source?.sample ? (
    <SampleChip hint={t('sloWords.source.sampleHint')} />
  ) : null;
}
