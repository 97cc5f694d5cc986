/** The plot that is one's own. */
const PLOT_COLOR = '#e3b04b';

/**
 * A surveyor's plan, drawn for a 32 x 32 view box: pegs at the corners, boundaries, and one plot that is filled.
 * Lines take the colour of the text around them.
 */
export const ParcelMark = () => (
  <g strokeLinecap="round" strokeLinejoin="round">
    <rect x="15" y="6" width="11" height="11" fill={PLOT_COLOR} />
    <g fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M5 5H27V27H5Z" />
      <path d="M14 5V27M5 18H27M21 18V27" />
    </g>
    <g fill="currentColor">
      <circle cx="5" cy="5" r="2.6" />
      <circle cx="27" cy="5" r="2.6" />
      <circle cx="27" cy="27" r="2.6" />
      <circle cx="5" cy="27" r="2.6" />
    </g>
  </g>
);
