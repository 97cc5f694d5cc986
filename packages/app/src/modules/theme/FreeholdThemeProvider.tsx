import { PropsWithChildren } from 'react';
import { UnifiedTheme, UnifiedThemeProvider } from '@backstage/theme';
import { buiStyleSheet, THEME_NAME } from './buiVariables';
import { FreeholdPalette } from './palettes';

/** Material UI's theme and the variables of `@backstage/ui` together, so that they cannot drift apart. */
export const FreeholdThemeProvider = (
  props: PropsWithChildren<{ theme: UnifiedTheme; palette: FreeholdPalette }>,
) => (
  <UnifiedThemeProvider theme={props.theme} themeName={THEME_NAME}>
    <style>{buiStyleSheet(props.palette)}</style>
    {props.children}
  </UnifiedThemeProvider>
);
