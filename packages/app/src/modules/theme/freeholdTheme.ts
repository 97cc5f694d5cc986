import {
  createUnifiedTheme,
  genPageTheme,
  pageTheme as stockPageThemes,
  UnifiedTheme,
} from '@backstage/theme';
import { FONT_FAMILY } from './fonts';
import { FreeholdPalette, toBackstagePalette } from './palettes';
import { surveyGrid } from './surveyGrid';

/** One look for every page header: which plugin a page comes from is no concern of its reader. */
function pageThemes(p: FreeholdPalette) {
  const header = genPageTheme({
    colors: [p.header.from, p.header.to],
    shape: surveyGrid(p.header.line, p.navigation.indicator),
    options: { fontColor: p.header.text },
  });
  return Object.fromEntries(
    Object.keys(stockPageThemes).map(id => [id, header]),
  );
}

const heading = { fontWeight: 650, marginBottom: 8 };

/** The whole theme for Material UI 4 and 5, from one palette. */
export function createFreeholdTheme(p: FreeholdPalette): UnifiedTheme {
  return createUnifiedTheme({
    palette: toBackstagePalette(p),
    fontFamily: FONT_FAMILY,
    defaultPageTheme: 'home',
    pageTheme: pageThemes(p),
    typography: {
      htmlFontSize: 16,
      fontFamily: FONT_FAMILY,
      h1: { ...heading, fontSize: 44 },
      h2: { ...heading, fontSize: 34 },
      h3: { ...heading, fontSize: 27 },
      h4: { ...heading, fontSize: 22 },
      h5: { ...heading, fontSize: 19 },
      h6: { ...heading, fontSize: 16 },
    },
    components: {
      BackstageHeader: {
        styleOverrides: {
          header: {
            boxShadow: 'none',
            borderBottom: `1px solid ${p.border}`,
            backgroundPosition: 'right center',
            // No room beside the title for the picture.
            '@media (max-width: 600px)': {
              backgroundImage: `linear-gradient(90deg, ${p.header.from}, ${p.header.to})`,
            },
          },
        },
      },
      BackstageSidebarItem: {
        // The stock label is narrower than the open sidebar, and cuts titles of two words.
        styleOverrides: {
          label: { width: '148px', whiteSpace: 'normal', lineHeight: 1.25 },
        },
      },
      MuiButton: {
        styleOverrides: {
          root: { textTransform: 'none', fontWeight: 600, borderRadius: 6 },
        },
      },
      MuiChip: { styleOverrides: { root: { borderRadius: 6 } } },
      MuiPaper: {
        styleOverrides: {
          root: { backgroundImage: 'none' },
          rounded: { borderRadius: 8 },
          elevation1: {
            boxShadow: 'none',
            border: `1px solid ${p.border}`,
          },
        },
      },
      MuiTab: {
        styleOverrides: { root: { textTransform: 'none', fontWeight: 600 } },
      },
      MuiTableCell: {
        styleOverrides: {
          // Backstage's default breaks words wherever a column would like to be narrower.
          root: { wordBreak: 'normal', overflowWrap: 'break-word' },
        },
      },
      MuiTooltip: {
        styleOverrides: {
          tooltip: {
            fontSize: 13,
            color: p.navigation.selected,
            backgroundColor: p.navigation.raised,
          },
        },
      },
    },
  });
}
