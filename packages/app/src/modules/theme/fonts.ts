/**
 * Fonts that machines have, nothing to download: each system's interface font, then its Japanese one, so that Latin
 * and Japanese text in one line both look at home.
 */
export const FONT_FAMILY = [
  'system-ui',
  '-apple-system',
  "'Segoe UI'",
  'Roboto',
  "'Noto Sans'",
  "'Hiragino Sans'",
  "'Hiragino Kaku Gothic ProN'",
  "'Yu Gothic UI'",
  "'Yu Gothic'",
  'Meiryo',
  "'Noto Sans JP'",
  "'Noto Sans CJK JP'",
  'sans-serif',
].join(', ');

export const MONOSPACE_FONT_FAMILY = [
  'ui-monospace',
  "'SF Mono'",
  'Menlo',
  'Consolas',
  "'Liberation Mono'",
  "'Noto Sans Mono CJK JP'",
  'monospace',
].join(', ');
