import { ParcelMark } from './ParcelMark';

/** The mark alone. */
export const LogoIcon = (props: { size?: number }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 32 32"
    width={props.size ?? 28}
    height={props.size ?? 28}
    role="img"
    aria-label="Freehold"
  >
    <ParcelMark />
  </svg>
);
