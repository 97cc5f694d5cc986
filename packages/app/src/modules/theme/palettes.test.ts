import { buiStyleSheet } from './buiVariables';
import { dark, FreeholdPalette, light } from './palettes';

function luminance(hex: string): number {
  const channels = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
}

function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Texts with what they stand on: WCAG AA asks for 4.5. */
const texts = (p: FreeholdPalette): Record<string, [string, string]> => ({
  'text on ground': [p.text, p.ground],
  'text on paper': [p.text, p.paper],
  'text on raised': [p.text, p.raised],
  'subtle text on ground': [p.textSubtle, p.ground],
  'subtle text on raised': [p.textSubtle, p.raised],
  'link on ground': [p.link, p.ground],
  'link on paper': [p.link, p.paper],
  'hovered link on paper': [p.linkHover, p.paper],
  'button text': [p.onPrimary, p.primary],
  'hovered button text': [p.onPrimary, p.primaryHover],
  'secondary on paper': [p.secondary, p.paper],
  'page title at its left': [p.header.text, p.header.from],
  'page title at its right': [p.header.text, p.header.to],
  'navigation text': [p.navigation.text, p.navigation.background],
  'hovered navigation text': [p.navigation.text, p.navigation.raised],
  'selected navigation text': [p.navigation.selected, p.navigation.raised],
  'error text': [p.tinted.onError, p.tinted.error],
  'warning text': [p.tinted.onWarning, p.tinted.warning],
  'info text': [p.tinted.onInfo, p.tinted.info],
  'success text': [p.tinted.onOk, p.tinted.ok],
  'ok status as text': [p.status.ok, p.paper],
  'warning status as text': [p.status.warning, p.paper],
  'error status as text': [p.status.error, p.paper],
});

/** What carries meaning without being text: 3. */
const graphics = (p: FreeholdPalette): Record<string, [string, string]> => ({
  'strong border on paper': [p.borderStrong, p.paper],
  'running status': [p.status.running, p.paper],
  'pending status': [p.status.pending, p.paper],
  'aborted status': [p.status.aborted, p.paper],
  'navigation indicator': [p.navigation.indicator, p.navigation.background],
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_name, palette) => {
  it.each(Object.entries(texts(palette)))('%s is readable', (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(graphics(palette)))(
    '%s can be told from its surroundings',
    (_pair, [a, b]) => {
      expect(contrast(a, b)).toBeGreaterThanOrEqual(3);
    },
  );

  it('reaches the components of @backstage/ui', () => {
    const sheet = buiStyleSheet(palette);
    expect(sheet).toContain(`[data-theme-mode='${palette.mode}']`);
    expect(sheet).toContain(`--bui-accent-bg: ${palette.primary};`);
    expect(sheet).not.toContain('undefined');
  });
});
