/** Texts of the operations review. */
export const reviewMessages = {
  title: 'Operations review',
} as const;
