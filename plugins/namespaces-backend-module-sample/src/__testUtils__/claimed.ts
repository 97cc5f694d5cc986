import { ObjectiveState } from '@freehold/slo';
import { turnPhase } from '../model/burns';
import { PAGE_TURNS, Role, TICKET_TURNS } from '../model/role';
import { DAY, HOUR } from '../model/time';

/** The state that a role promises at a moment; nothing while it goes from one to the other. */
export function claimed(role: Role, now: number): ObjectiveState | undefined {
  switch (role.kind) {
    case 'steady':
      return 'healthy';
    case 'exhausted':
      return 'exhausted';
    case 'silent':
      return 'no-data';
    case 'page':
      return during(turnPhase(now, role.turn, PAGE_TURNS), {
        begins: HOUR,
        ends: 2 * DAY + HOUR,
        state: 'burning-fast',
      });
    case 'ticket':
      return during(turnPhase(now, role.turn, TICKET_TURNS), {
        begins: 16 * HOUR,
        ends: 10 * DAY + 18 * HOUR,
        state: 'burning',
      });
    default:
      // A comeback depends on what else is in the window; it has a test of its own.
      return undefined;
  }
}

/** Six hours after the last failure no alert is on any more. */
function during(
  phase: number,
  turn: { begins: number; ends: number; state: ObjectiveState },
): ObjectiveState | undefined {
  if (phase >= turn.begins && phase < turn.ends) {
    return turn.state;
  }
  return phase >= turn.ends + 7 * HOUR ? 'healthy' : undefined;
}
