/**
 * What an objective goes through. No budget survives an alert that never ends, so alerts are taken in turns: whenever
 * somebody looks, one of the cast is on.
 *
 * - `steady`: healthy, with the small incidents that everybody has.
 * - `exhausted`: an incident every five days; the budget is always gone, since some days.
 * - `page`: burns fast for two days of thirty, one of the fifteen turns.
 * - `ticket`: leaks for ten days of thirty, one of the three turns.
 * - `comeback`: two large incidents 23 days apart, then rest, in eight weeks: its budget is gone for a week and comes
 *   back. It begins in the given week.
 * - `silent`: nobody measures it.
 */
export type Role =
  | { kind: 'steady' | 'exhausted' | 'silent' }
  | { kind: 'page'; turn: number }
  | { kind: 'ticket'; turn: number }
  | { kind: 'comeback'; week: number };

export const PAGE_TURNS = 15;
export const TICKET_TURNS = 3;
export const COMEBACK_WEEKS = 8;
