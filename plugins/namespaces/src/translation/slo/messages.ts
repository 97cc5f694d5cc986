/** Texts of the SLO tab and card of an application. */
export const sloMessages = {
  title: 'SLOs',
} as const;
