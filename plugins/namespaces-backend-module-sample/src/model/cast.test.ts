import { sampleApplications } from '../__testUtils__/sampleSeries';
import { CAST } from './cast';
import { PAGE_TURNS, TICKET_TURNS } from './role';

const roles = Object.values(CAST).map(({ role }) => role);
const turnsOf = (kind: 'page' | 'ticket') =>
  roles
    .flatMap(role => (role.kind === kind ? [role.turn] : []))
    .sort((left, right) => left - right);
const range = (length: number) => [...Array(length).keys()];

describe('the cast', () => {
  it('is the sample company, whole', () => {
    expect(Object.keys(CAST)).toEqual(sampleApplications());
  });

  it('leaves no turn out, so that somebody always is on', () => {
    expect(turnsOf('page')).toEqual(range(PAGE_TURNS));
    expect(turnsOf('ticket')).toEqual(
      range(TICKET_TURNS).flatMap(turn => [turn, turn]),
    );
  });

  it('has one of each that is rare', () => {
    const count = (kind: string) =>
      roles.filter(role => role.kind === kind).length;
    expect([count('exhausted'), count('silent')]).toEqual([1, 1]);
  });
});
