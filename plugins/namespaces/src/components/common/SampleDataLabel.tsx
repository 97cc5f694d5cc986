import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../../translation';
import { SampleChip } from './SampleChip';

/** Marks what comes from the sample monorepo, so that nobody takes it for the company's own. */
export function SampleDataLabel() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const sample = useApi(configApiRef).getOptionalBoolean(
    'freehold.monorepo.sample',
  );
  return sample ? <SampleChip hint={t('page.sampleHint')} /> : null;
}
