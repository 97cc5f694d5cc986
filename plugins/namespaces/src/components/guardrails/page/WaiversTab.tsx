import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { WaiverTable } from '../common/WaiverTable';
import { useMayUpdatePlatform } from './useMayUpdatePlatform';

/** Every waiver of the platform; those that wait for somebody first. */
export function WaiversTab(props: { overview: GuardrailOverview }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const mayApprove = useMayUpdatePlatform();
  const { waivers, checked } = props.overview;
  const waiting = waivers.some(({ state }) => state === 'requested');
  return (
    <Section
      id="guardrail-waivers"
      title={t('guardrails.tab.waivers.title')}
      hint={t('guardrails.page.waivers.hint')}
    >
      {waiting && mayApprove === false && (
        <p>{t('guardrails.page.waivers.mayNot')}</p>
      )}
      {waivers.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('guardrails.tab.waivers.none')}
        </Typography>
      ) : (
        <WaiverTable
          waivers={waivers}
          commit={checked.commit}
          withApplication
          mayApprove={mayApprove}
        />
      )}
    </Section>
  );
}
