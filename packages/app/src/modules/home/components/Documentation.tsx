import { Link } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../../../translation';
import { readDocumentationLinks } from '../data/documentationLinks';
import { HomeCard } from './HomeCard';
import { Row, RowList } from './RowList';

export const Documentation = () => {
  const { t } = useTranslationRef(portalTranslationRef);
  const links = readDocumentationLinks(useApi(configApiRef)) ?? [
    {
      title: t('docs.portal'),
      description: t('docs.portalDescription'),
      url: '/docs',
    },
  ];
  return (
    <HomeCard title={t('docs.title')}>
      <RowList>
        {links.map(link => (
          <Row
            key={link.url}
            title={<Link to={link.url}>{link.title}</Link>}
            detail={link.description}
          />
        ))}
      </RowList>
    </HomeCard>
  );
};
