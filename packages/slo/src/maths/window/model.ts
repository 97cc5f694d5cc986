/** Milliseconds since 1970. @public */
export type Instant = number;

/** A stretch of time that includes its start and excludes its end. @public */
export interface Interval {
  start: Instant;
  end: Instant;
}

/** Units of the durations of OpenSLO, from minutes to years. @public */
export type DurationUnit = 'm' | 'h' | 'd' | 'w' | 'M' | 'Q' | 'Y';

/** @public */
export interface Duration {
  count: number;
  unit: DurationUnit;
}

/** The last so many days, whatever the date. @public */
export interface RollingWindow {
  kind: 'rolling';
  duration: Duration;
}

/**
 * Periods that follow each other on the calendar of a time zone, the first beginning at `startTime`.
 *
 * @public
 */
export interface CalendarWindow {
  kind: 'calendar';
  duration: Duration;
  /** Local time, `2026-01-01 00:00:00`. */
  startTime: string;
  /** IANA name, `Asia/Tokyo`. */
  timeZone: string;
}

/** @public */
export type WindowDefinition = RollingWindow | CalendarWindow;
