import Box from '@material-ui/core/Box';
import { ReactNode } from 'react';

/** Content that may be wider than its place: scrolls by itself, by keyboard too, and says what it is. */
export function ScrollRegion(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const { label, className, children } = props;
  return (
    <Box
      overflow="auto"
      role="region"
      aria-label={label}
      tabIndex={0}
      className={className}
    >
      {children}
    </Box>
  );
}
