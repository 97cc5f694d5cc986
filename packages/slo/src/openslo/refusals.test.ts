import { prom, RATIO, SloParts, sloText } from '../__testUtils__/definitions';
import { parseOpenSlo } from './parseOpenSlo';

const FILE = 'applications/shop/slo.yaml';

const sli = (spec: string, name = 'sli') =>
  `{metadata: {name: ${name}}, spec: ${spec}}`;
const threshold = sli(`{thresholdMetric: ${prom('latency')}}`);
const calendar = (inside: string) => `[{duration: 1M, calendar: ${inside}}]`;
const slices = (objective: string): SloParts => ({
  method: 'Timeslices',
  objective: `{target: 0.9, ${objective}}`,
});

describe('parseOpenSlo', () => {
  it.each<[string, SloParts, string]>([
    ['a target of 1', { objective: '{target: 1}' }, 'target-range'],
    ['a target of 1.0', { objective: '{target: 1.0}' }, 'target-range'],
    ['a negative target', { objective: '{target: -0.1}' }, 'target-range'],
    ['a percentage as target', { objective: '{target: 99.9}' }, 'target-range'],
    ['100 %', { objective: '{targetPercent: 100}' }, 'target-range'],
    ['a target that is no number', { objective: '{target: .nan}' }, 'type'],
    ['an endless target', { objective: '{target: .inf}' }, 'type'],
    ['a target in quotes', { objective: "{target: '0.9'}" }, 'type'],
    ['no target', { objective: '{displayName: a}' }, 'exclusive'],
    [
      'two targets',
      { objective: '{target: 0.9, targetPercent: 90}' },
      'exclusive',
    ],
    ['no objective', { objective: '' }, 'required'],
    ['no window', { window: '[]' }, 'time-window-count'],
    ['nothing as window', { window: 'null' }, 'time-window-count'],
    [
      'two windows',
      {
        window:
          '[{duration: 7d, isRolling: true}, {duration: 30d, isRolling: true}]',
      },
      'time-window-count',
    ],
    [
      'a rolling window with a calendar',
      {
        window:
          "[{duration: 30d, isRolling: true, calendar: {startTime: '2026-01-01 00:00:00', timeZone: UTC}}]",
      },
      'calendar',
    ],
    [
      'a window that neither rolls nor has a calendar',
      { window: '[{duration: 30d}]' },
      'calendar',
    ],
    [
      'a window that says it does not roll, without a calendar',
      { window: '[{duration: 30d, isRolling: false}]' },
      'calendar',
    ],
    [
      'a window of nothing',
      { window: '[{duration: 0d, isRolling: true}]' },
      'duration',
    ],
    [
      'a window in seconds',
      { window: '[{duration: 30s, isRolling: true}]' },
      'duration',
    ],
    [
      'a window without duration',
      { window: '[{isRolling: true}]' },
      'required',
    ],
    [
      'a start without seconds',
      { window: calendar("{startTime: '2026-01-01 00:00', timeZone: UTC}") },
      'start-time',
    ],
    [
      'a start that never was',
      { window: calendar("{startTime: '2026-02-30 00:00:00', timeZone: UTC}") },
      'start-time',
    ],
    [
      'a time zone that is none',
      {
        window: calendar(
          "{startTime: '2026-01-01 00:00:00', timeZone: Mars/Olympus}",
        ),
      },
      'time-zone',
    ],
    ['an unknown method', { method: 'Occurences' }, 'value'],
    ['no method', { method: 'null' }, 'required'],
    [
      'op with an inline ratioMetric',
      { objective: '{target: 0.9, op: lt}' },
      'forbidden',
    ],
    [
      'value with an inline ratioMetric',
      { objective: '{target: 0.9, value: 0}' },
      'forbidden',
    ],
    [
      'a threshold without op',
      { indicator: threshold, objective: '{target: 0.9, value: 1}' },
      'required',
    ],
    [
      'a threshold without value',
      { indicator: threshold, objective: '{target: 0.9, op: lt}' },
      'required',
    ],
    [
      'an operator that is none',
      { indicator: threshold, objective: '{target: 0.9, op: "<", value: 1}' },
      'value',
    ],
    ['slices without a target', slices('timeSliceWindow: 1m'), 'required'],
    ['slices without a window', slices('timeSliceTarget: 0.9'), 'required'],
    [
      'a slice target of 0',
      slices('timeSliceTarget: 0, timeSliceWindow: 1m'),
      'target-range',
    ],
    [
      'a slice target over 1',
      slices('timeSliceTarget: 1.01, timeSliceWindow: 1m'),
      'target-range',
    ],
    [
      'ratio slices without a window',
      { method: 'RatioTimeslices', objective: '{target: 0.9}' },
      'required',
    ],
    ['no indicator', { indicator: 'null' }, 'indicator'],
    [
      'an indicator here and there',
      {
        objective: `{target: 0.9, indicator: ${sli(
          `{ratioMetric: ${RATIO}}`,
        )}}`,
      },
      'indicator',
    ],
    ['an indicator without metric', { indicator: sli('{}') }, 'exclusive'],
    [
      'an indicator with two metrics',
      {
        indicator: sli(
          `{ratioMetric: ${RATIO}, thresholdMetric: ${prom('a')}}`,
        ),
      },
      'exclusive',
    ],
    [
      'a ratio without total',
      { indicator: sli(`{ratioMetric: {good: ${prom('a')}}}`) },
      'exclusive',
    ],
    [
      'a ratio of nothing to total',
      { indicator: sli(`{ratioMetric: {total: ${prom('a')}}}`) },
      'required',
    ],
    [
      'raw and total',
      {
        indicator: sli(
          `{ratioMetric: {raw: ${prom('a')}, total: ${prom('b')}}}`,
        ),
      },
      'exclusive',
    ],
    [
      'raw and good',
      {
        indicator: sli(
          `{ratioMetric: {rawType: success, raw: ${prom('a')}, good: ${prom(
            'b',
          )}}}`,
        ),
      },
      'exclusive',
    ],
    [
      'raw without type',
      { indicator: sli(`{ratioMetric: {raw: ${prom('a')}}}`) },
      'required',
    ],
    [
      'a source without spec',
      {
        indicator: sli(
          `{ratioMetric: {good: {metricSource: {type: x}}, total: ${prom(
            'b',
          )}}}`,
        ),
      },
      'required',
    ],
    [
      'a source with an empty spec',
      {
        indicator: sli(
          `{ratioMetric: {good: {metricSource: {spec: {}}}, total: ${prom(
            'b',
          )}}}`,
        ),
      },
      'required',
    ],
    ['a name that is no label', { name: 'Availability' }, 'name'],
    ['a long name', { name: 'a'.repeat(64) }, 'name'],
    ['no name', { name: 'null' }, 'required'],
    [
      'a weight of 0',
      {
        indicator: 'null',
        objective: `{target: 0.9, compositeWeight: 0, indicator: ${sli(
          `{ratioMetric: ${RATIO}}`,
        )}}`,
      },
      'range',
    ],
  ])('refuses %s', (_what, parts, code) => {
    const parsed = parseOpenSlo(sloText(parts), { file: FILE });
    const errors = parsed.problems.filter(one => one.severity === 'error');
    expect(parsed.ok).toBe(false);
    expect(errors.map(problem => problem.code)).toEqual([`openslo/${code}`]);
    expect(errors[0]).toMatchObject({ file: FILE });
    expect(errors[0].line).toBeGreaterThan(0);
    expect(errors[0].message.endsWith('.')).toBe(true);
    expect(errors[0].remedy).not.toBe('');
  });
});
