/**
 * Boundaries of a surveyor's plan as a background image: they fade in from the left, where titles stand, and one
 * plot is filled.
 */
export function surveyGrid(line: string, plot: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='240' preserveAspectRatio='xMaxYMid slice' viewBox='0 0 1200 240'><defs><linearGradient id='f' x1='0' x2='1'><stop offset='.35' stop-color='#fff' stop-opacity='0'/><stop offset='1' stop-color='#fff'/></linearGradient><mask id='m'><rect width='1200' height='240' fill='url(#f)'/></mask></defs><g mask='url(#m)' fill='none'><rect x='960' y='64' width='96' height='80' fill='${plot}' fill-opacity='.55'/><path stroke='${line}' stroke-opacity='.28' stroke-width='2' d='M0 64H1200M0 144H1200M480 0V240M624 0V144M744 64V240M864 0V240M960 0V144M1056 64V240M1128 0V64M912 144V240'/></g></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
