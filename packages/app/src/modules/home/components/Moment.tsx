import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** A moment in the reader's language and time zone; the exact text stays readable for machines. */
export const Moment = ({ at }: { at: string }) => {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return (
    <time dateTime={at} title={at}>
      {new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(new Date(at))}
    </time>
  );
};
