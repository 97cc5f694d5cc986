import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import DarkIcon from '@material-ui/icons/Brightness2';
import LightIcon from '@material-ui/icons/WbSunny';
import { createFreeholdTheme } from './freeholdTheme';
import { FreeholdThemeProvider } from './FreeholdThemeProvider';
import { dark, light } from './palettes';

const lightTheme = createFreeholdTheme(light);
const darkTheme = createFreeholdTheme(dark);

// The names are those of the stock themes, which these replace.
const lightThemeExtension = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }) => (
        <FreeholdThemeProvider theme={lightTheme} palette={light}>
          {children}
        </FreeholdThemeProvider>
      ),
    },
  },
});

const darkThemeExtension = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }) => (
        <FreeholdThemeProvider theme={darkTheme} palette={dark}>
          {children}
        </FreeholdThemeProvider>
      ),
    },
  },
});

export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [lightThemeExtension, darkThemeExtension],
});
