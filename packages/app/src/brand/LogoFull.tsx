import { ParcelMark } from './ParcelMark';

/** The mark with the name, in letters of one stroke so that no font is needed. */
export const LogoFull = (props: { height?: number }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 156 32"
    height={props.height ?? 28}
    role="img"
    aria-label="Freehold"
  >
    <ParcelMark />
    <g
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M43 25V7H53M43 16H51" />
      <path d="M59 25V13M59 19.5C59 15.5 61.5 13.2 65 13.2" />
      <path d="M68 19.2H80C80 15.4 77.4 13 74 13A6 6 0 1 0 78.4 23.1" />
      <path d="M84 19.2H96C96 15.4 93.4 13 90 13A6 6 0 1 0 94.4 23.1" />
      <path d="M102 25V6M102 18.5A5 5.5 0 0 1 112 18.5V25" />
      <circle cx="123" cy="19" r="6" />
      <path d="M135 25V6" />
      <circle cx="146" cy="19" r="6" />
      <path d="M152 25V6" />
    </g>
  </svg>
);
