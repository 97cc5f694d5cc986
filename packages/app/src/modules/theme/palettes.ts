import { palettes } from '@backstage/theme';

/**
 * Colours by meaning. Forest green is the ground, ochre is the plot that is one's own; everything else stays quiet.
 * palettes.test.ts holds the pairs that must be readable to WCAG AA.
 */
export interface FreeholdPalette {
  mode: 'light' | 'dark';
  /** Behind everything. */
  ground: string;
  /** Cards, tables, menus. */
  paper: string;
  /** A quiet area on paper. */
  raised: string;
  text: string;
  textSubtle: string;
  textDisabled: string;
  border: string;
  borderStrong: string;
  primary: string;
  primaryHover: string;
  onPrimary: string;
  secondary: string;
  link: string;
  linkHover: string;
  header: { from: string; to: string; text: string; line: string };
  navigation: {
    background: string;
    raised: string;
    text: string;
    selected: string;
    indicator: string;
  };
  status: {
    ok: string;
    warning: string;
    error: string;
    running: string;
    pending: string;
    aborted: string;
  };
  tinted: {
    error: string;
    onError: string;
    warning: string;
    onWarning: string;
    info: string;
    onInfo: string;
    ok: string;
    onOk: string;
  };
}

export const light: FreeholdPalette = {
  mode: 'light',
  ground: '#f5f6f2',
  paper: '#ffffff',
  raised: '#f0f3ee',
  text: '#17201c',
  textSubtle: '#54615a',
  textDisabled: '#8b968f',
  border: '#dbe1da',
  borderStrong: '#7b8880',
  primary: '#1e5945',
  primaryHover: '#153f31',
  onPrimary: '#ffffff',
  secondary: '#85570f',
  link: '#1a674c',
  linkHover: '#114735',
  header: { from: '#163c2e', to: '#245d48', text: '#ffffff', line: '#ffffff' },
  navigation: {
    background: '#12261e',
    raised: '#1e3a2e',
    text: '#b9c9c0',
    selected: '#ffffff',
    indicator: '#e3b04b',
  },
  status: {
    ok: '#2a7a4a',
    warning: '#96610b',
    error: '#b3261e',
    running: '#2a6592',
    pending: '#7d6a1c',
    aborted: '#667169',
  },
  tinted: {
    error: '#fbe9e7',
    onError: '#8c1d18',
    warning: '#fbf0d9',
    onWarning: '#5c3d05',
    info: '#e6f0f6',
    onInfo: '#123f5c',
    ok: '#e2f2e8',
    onOk: '#17512f',
  },
};

export const dark: FreeholdPalette = {
  mode: 'dark',
  ground: '#0f1613',
  paper: '#18211c',
  raised: '#222d27',
  text: '#e8eeea',
  textSubtle: '#a9b8b0',
  textDisabled: '#6d7b73',
  border: '#2e3b34',
  borderStrong: '#7d8d84',
  primary: '#8bd3b0',
  primaryHover: '#b0e4cb',
  onPrimary: '#0c2219',
  secondary: '#e8bf6d',
  link: '#8bd3b0',
  linkHover: '#b9ead2',
  header: { from: '#10231b', to: '#1a3b2d', text: '#ffffff', line: '#8bd3b0' },
  navigation: {
    background: '#0a110e',
    raised: '#1a2620',
    text: '#a9b8b0',
    selected: '#ffffff',
    indicator: '#e3b04b',
  },
  status: {
    ok: '#6fcf97',
    warning: '#e6b450',
    error: '#f28b82',
    running: '#7db8e8',
    pending: '#d8c86a',
    aborted: '#9aa69f',
  },
  tinted: {
    error: '#3a1a18',
    onError: '#f9c1bb',
    warning: '#33270d',
    onWarning: '#f2d494',
    info: '#122a3a',
    onInfo: '#b5d9f2',
    ok: '#11301f',
    onOk: '#a8e3c0',
  },
};

/** The same colours under the names that Material UI and Backstage's components ask for. */
export function toBackstagePalette(p: FreeholdPalette) {
  return {
    ...palettes[p.mode],
    type: p.mode,
    mode: p.mode,
    background: { default: p.ground, paper: p.paper },
    text: {
      primary: p.text,
      secondary: p.textSubtle,
      disabled: p.textDisabled,
    },
    divider: p.border,
    primary: {
      main: p.primary,
      dark: p.primaryHover,
      contrastText: p.onPrimary,
    },
    secondary: { main: p.secondary },
    error: { main: p.status.error },
    warning: { main: p.status.warning },
    info: { main: p.status.running },
    success: { main: p.status.ok },
    status: p.status,
    border: p.border,
    textContrast: p.text,
    textVerySubtle: p.border,
    textSubtle: p.textSubtle,
    highlight: p.tinted.warning,
    errorBackground: p.tinted.error,
    errorText: p.tinted.onError,
    warningBackground: p.tinted.warning,
    warningText: p.tinted.onWarning,
    infoBackground: p.tinted.info,
    infoText: p.tinted.onInfo,
    link: p.link,
    linkHover: p.linkHover,
    gold: p.navigation.indicator,
    navigation: {
      background: p.navigation.background,
      indicator: p.navigation.indicator,
      color: p.navigation.text,
      selectedColor: p.navigation.selected,
      navItem: { hoverBackground: p.navigation.raised },
      submenu: { background: p.navigation.raised },
    },
    tabbar: { indicator: p.primary },
    pinSidebarButton: {
      icon: p.navigation.background,
      background: p.navigation.text,
    },
    banner: {
      info: p.tinted.info,
      error: p.tinted.error,
      warning: p.tinted.warning,
      text: p.text,
      link: p.link,
      closeButtonColor: p.text,
    },
    code: { background: p.raised },
  };
}
