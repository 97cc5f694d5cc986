import { Role } from './role';
import { Audience } from './traffic';

/** What one of the sample's applications is like in production. */
export interface CastMember {
  perHour: number;
  audience: Audience;
  /** Of its availability or success; all else is steady. */
  role: Role;
}

const steady = (perHour: number, audience: Audience = 'members') =>
  member(perHour, audience, { kind: 'steady' });
const page = (turn: number, perHour: number) =>
  member(perHour, 'members', { kind: 'page', turn });
const ticket = (turn: number, perHour: number) =>
  member(perHour, 'members', { kind: 'ticket', turn });
const comeback = (week: number, perHour: number) =>
  member(perHour, 'members', { kind: 'comeback', week });

/** A job of which the cluster remembers four runs, looked at once a minute. */
const job = () => steady(240, 'schedule');
/** A job of which each run counts once: at 99 %, too few to tell. */
const daily = () => steady(1 / 24, 'daily');

/**
 * Which application of the sample company plays what: 14,000 requests a second at peak, most of them answered.
 * Applications that are not in it get their part by the hash of their name.
 */
export const CAST: Readonly<Record<string, CastMember>> = {
  'authorization-admin': steady(3_000, 'colleagues'),
  'authorization-decision': steady(6_200_000),
  'cart-api': page(0, 700_000),
  'cart-reminder': daily(),
  'catalogue-api': page(1, 2_900_000),
  'catalogue-import': job(),
  'daily-report': job(),
  'edge-gateway': page(2, 8_400_000),
  'event-collector': page(3, 4_600_000),
  'event-router': page(4, 4_500_000),
  'fraud-rules': comeback(0, 90_000),
  'fraud-scoring': page(5, 310_000),
  'hello-world': steady(2_500, 'colleagues'),
  'image-resizer': ticket(0, 380_000),
  'mail-sender': ticket(1, 120_000),
  'member-api': page(6, 3_300_000),
  'member-deletion': job(),
  'member-profile': ticket(2, 540_000),
  'notification-dispatcher': comeback(2, 260_000),
  'notification-preferences': steady(18_000),
  'order-api': page(7, 420_000),
  'order-export': job(),
  'order-fulfilment': comeback(4, 95_000),
  'partner-gateway': member(150_000, 'members', { kind: 'exhausted' }),
  'payment-authorizer': page(8, 240_000),
  'payment-capture': ticket(0, 210_000),
  'payment-ledger': steady(480_000),
  'payment-reconciliation': job(),
  'point-api': page(9, 880_000),
  'point-expiry': job(),
  'push-sender': page(10, 340_000),
  'recommendation-api': ticket(1, 1_300_000),
  'recommendation-lab': steady(4_000, 'colleagues'),
  'recommendation-trainer': job(),
  'search-api': page(11, 1_100_000),
  'search-indexer': ticket(2, 230_000),
  'search-suggest': page(12, 1_700_000),
  'session-store': steady(5_100_000),
  'sign-in': page(13, 350_000),
  'support-desk': steady(9_000, 'colleagues'),
  'support-faq': member(12_000, 'members', { kind: 'silent' }),
  'video-catalogue': comeback(6, 760_000),
  'video-playback': page(14, 1_900_000),
  'video-transcoder': steady(5_000),
};

function member(perHour: number, audience: Audience, role: Role): CastMember {
  return { perHour, audience, role };
}
