import { FreeholdPalette } from './palettes';
import { FONT_FAMILY, MONOSPACE_FONT_FAMILY } from './fonts';

/** The name that tells our theme from others in the `data-theme-name` attribute of the page's body. */
export const THEME_NAME = 'freehold';

/**
 * The custom properties of `@backstage/ui` without their prefix `--bui-`, so that its components match those of Material UI. They are written
 * outside any cascade layer and therefore win over the library's own, which are inside one.
 */
export function buiVariables(p: FreeholdPalette): Record<string, string> {
  return {
    'font-regular': FONT_FAMILY,
    'font-monospace': MONOSPACE_FONT_FAMILY,
    ring: p.primary,
    'bg-app': p.ground,
    'bg-neutral-1': p.paper,
    'bg-neutral-2': p.raised,
    'bg-neutral-3': p.paper,
    'bg-neutral-4': p.raised,
    'fg-primary': p.text,
    'fg-secondary': p.textSubtle,
    'fg-disabled': p.textDisabled,
    'fg-positive': p.status.ok,
    'fg-negative': p.status.error,
    'fg-warning': p.status.warning,
    'fg-announcement': p.status.running,
    'border-1': p.border,
    'border-2': p.borderStrong,
    'accent-bg': p.primary,
    'accent-bg-hover': p.primaryHover,
    'accent-bg-disabled': p.border,
    'accent-fg': p.onPrimary,
    'accent-fg-disabled': p.textDisabled,
    'announcement-bg-subdued': p.tinted.info,
    'announcement-fg-subdued': p.tinted.onInfo,
    'warning-bg-subdued': p.tinted.warning,
    'warning-fg-subdued': p.tinted.onWarning,
    'negative-bg-subdued': p.tinted.error,
    'negative-fg-subdued': p.tinted.onError,
    'positive-bg-subdued': p.tinted.ok,
    'positive-fg-subdued': p.tinted.onOk,
    // On their way out, but the library's own buttons still read them.
    'bg-solid': p.primary,
    'bg-solid-hover': p.primaryHover,
    'bg-solid-pressed': p.primaryHover,
    'bg-solid-disabled': p.border,
    'fg-solid': p.onPrimary,
    'fg-solid-disabled': p.textDisabled,
  };
}

/** The variables as a style sheet that holds for as long as our theme is the one shown. */
export function buiStyleSheet(p: FreeholdPalette): string {
  const declarations = Object.entries(buiVariables(p))
    .map(([name, value]) => `  --bui-${name}: ${value};`)
    .join('\n');
  return [
    `[data-theme-name='${THEME_NAME}'][data-theme-mode='${p.mode}'] {`,
    declarations,
    `  color-scheme: ${p.mode};`,
    '}',
  ].join('\n');
}
