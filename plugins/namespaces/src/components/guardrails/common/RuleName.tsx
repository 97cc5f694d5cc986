import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useWaiverLinks } from '../../../links/useWaiverLinks';
import { namespacesTranslationRef } from '../../../translation';

/** The name of a rule as waivers and the command line write it; leads to the rule where there is a page for it. */
export function RuleName(props: { rule: string }) {
  const links = useWaiverLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { rule } = props;
  const name = <code style={{ overflowWrap: 'anywhere' }}>{rule}</code>;
  return links.rule ? (
    <Link to={links.rule(rule)} title={t('guardrails.tab.showRule', { rule })}>
      {name}
    </Link>
  ) : (
    name
  );
}
