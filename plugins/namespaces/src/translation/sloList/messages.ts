/** Texts of the SLO column and filters of the list, and the roll-up of a group. */
export const sloListMessages = {
  title: 'SLO',
} as const;
