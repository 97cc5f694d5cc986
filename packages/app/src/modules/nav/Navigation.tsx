import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { portalTranslationRef } from '../../translation';
import { NavigationLogo } from './NavigationLogo';

const PageItem = (item: NavContentNavItem) => (
  <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
);

/**
 * What people come for first, in the order of the main job: see who owns what, find a service, create one, read up.
 * Pages of plugins that are added later follow by themselves.
 */
export const Navigation = ({ navItems }: NavContentComponentProps) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const pages = navItems.withComponent(PageItem);
  // Search has the field above all other items, and the graph is reached from what it is about.
  pages.take('page:search');
  pages.take('page:catalog-graph');
  const settings = pages.take('page:user-settings');
  const first = [
    'page:home',
    'page:namespaces',
    'page:namespaces/operations-review',
    'page:catalog',
    'page:scaffolder',
    'page:techdocs',
  ].map(id => pages.take(id));
  const others = pages.rest({ sortBy: 'title' });

  return (
    <Sidebar>
      <NavigationLogo />
      <SidebarGroup label={t('nav.search')} icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('nav.menu')} icon={<MenuIcon />}>
        {first}
        {others.length > 0 && <SidebarDivider />}
        <SidebarScrollWrapper>{others}</SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label={t('nav.settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
};
