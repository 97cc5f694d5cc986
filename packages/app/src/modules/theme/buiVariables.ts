import { FreeholdPalette } from './palettes';
import { FONT_FAMILY, MONOSPACE_FONT_FAMILY } from './fonts';

/** The name that tells our theme from others in the `data-theme-name` attribute of the page's body. */
export const THEME_NAME = 'freehold';

/**
 * The custom properties of `@backstage/ui`, so that its components match those of Material UI. They are written
 * outside any cascade layer and therefore win over the library's own, which are inside one.
 */
export function buiVariables(p: FreeholdPalette): Record<string, string> {
  return {
    '--bui-font-regular': FONT_FAMILY,
    '--bui-font-monospace': MONOSPACE_FONT_FAMILY,
    '--bui-ring': p.primary,
    '--bui-bg-app': p.ground,
    '--bui-bg-neutral-1': p.paper,
    '--bui-bg-neutral-2': p.raised,
    '--bui-bg-neutral-3': p.paper,
    '--bui-bg-neutral-4': p.raised,
    '--bui-fg-primary': p.text,
    '--bui-fg-secondary': p.textSubtle,
    '--bui-fg-disabled': p.textDisabled,
    '--bui-fg-positive': p.status.ok,
    '--bui-fg-negative': p.status.error,
    '--bui-fg-warning': p.status.warning,
    '--bui-fg-announcement': p.status.running,
    '--bui-border-1': p.border,
    '--bui-border-2': p.borderStrong,
    '--bui-accent-bg': p.primary,
    '--bui-accent-bg-hover': p.primaryHover,
    '--bui-accent-bg-disabled': p.border,
    '--bui-accent-fg': p.onPrimary,
    '--bui-accent-fg-disabled': p.textDisabled,
    '--bui-announcement-bg-subdued': p.tinted.info,
    '--bui-announcement-fg-subdued': p.tinted.onInfo,
    '--bui-warning-bg-subdued': p.tinted.warning,
    '--bui-warning-fg-subdued': p.tinted.onWarning,
    '--bui-negative-bg-subdued': p.tinted.error,
    '--bui-negative-fg-subdued': p.tinted.onError,
    '--bui-positive-bg-subdued': p.tinted.ok,
    '--bui-positive-fg-subdued': p.tinted.onOk,
  };
}

/** The variables as a style sheet that holds for as long as our theme is the one shown. */
export function buiStyleSheet(p: FreeholdPalette): string {
  const declarations = Object.entries(buiVariables(p))
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');
  return [
    `[data-theme-name='${THEME_NAME}'][data-theme-mode='${p.mode}'] {`,
    declarations,
    `  color-scheme: ${p.mode};`,
    '}',
  ].join('\n');
}
