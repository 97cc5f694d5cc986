import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '../../hooks/useNow';
import { exactTime, relativeTime } from '../../text/relativeTime';
import { namespacesTranslationRef } from '../../translation';

/** A time as people say it, with the exact one as its title. */
export function RelativeTime(props: { at: string; short?: boolean }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const language = t('language');
  // Only texts that count seconds need to move as often as that.
  const now = useNow(props.short ? 60_000 : undefined);
  return (
    <time dateTime={props.at} title={exactTime(props.at, language)}>
      {relativeTime(props.at, now, language, props.short ? 'short' : 'long')}
    </time>
  );
}
