import type { Cursor } from '../document/cursor';
import type { Indicator, IndicatorMetric, MetricSource } from './model';
import { exactlyOne, readName, readParts } from './readObject';

/** An SLI: a document of its own, or inline in an SLO. */
export function readIndicator(cursor: Cursor): Indicator | undefined {
  const parts = readParts(cursor, [
    'description',
    'thresholdMetric',
    'ratioMetric',
  ]);
  if (!parts) {
    return undefined;
  }
  const { metadata, spec, description } = parts;
  const metric = readMetric(spec);
  return metadata && metric
    ? { name: metadata.name, ...(description && { description }), metric }
    : undefined;
}

function readMetric(spec: Cursor): IndicatorMetric | undefined {
  switch (exactlyOne(spec, ['thresholdMetric', 'ratioMetric'])) {
    case 'thresholdMetric': {
      const source = readSource(spec.field('thresholdMetric'));
      return source && { kind: 'threshold', source };
    }
    case 'ratioMetric':
      return readRatio(spec.field('ratioMetric'));
    default:
      return undefined;
  }
}

function readRatio(ratio: Cursor): IndicatorMetric | undefined {
  const fields = ['counter', 'good', 'bad', 'total', 'rawType', 'raw'];
  if (!ratio.mapping(fields)) {
    return undefined;
  }
  const counter = ratio.field('counter').flag();
  switch (exactlyOne(ratio, ['total', 'raw'])) {
    case 'raw':
      return readRaw(ratio);
    case 'total':
      return readFraction(ratio, counter);
    default:
      return undefined;
  }
}

function readRaw(ratio: Cursor): IndicatorMetric | undefined {
  for (const field of ['good', 'bad']) {
    if (ratio.field(field).present) {
      ratio.field(field).report({
        code: 'exclusive',
        message: `${ratio.name} has raw, which already is a ratio, and ${field}`,
        remedy: `Remove ${field}, or write total instead of raw.`,
      });
    }
  }
  const raw = readSource(ratio.field('raw'));
  const rawType = ratio.field('rawType').oneOf(['success', 'failure']);
  return raw && rawType && { kind: 'raw', rawType, raw };
}

function readFraction(
  ratio: Cursor,
  counter: boolean,
): IndicatorMetric | undefined {
  const total = readSource(ratio.field('total'));
  const [good, bad] = ['good', 'bad'].map(field =>
    ratio.field(field).present ? readSource(ratio.field(field)) : undefined,
  );
  if (!ratio.field('good').present && !ratio.field('bad').present) {
    return ratio.report({
      code: 'required',
      message: `${ratio.name} has neither good nor bad`,
      remedy: 'Add good, the events that count as success.',
    });
  }
  if (total && good) {
    return { kind: 'good', counter, good, total };
  }
  return total && bad && { kind: 'bad', counter, bad, total };
}

function readSource(cursor: Cursor): MetricSource | undefined {
  if (!cursor.mapping(['metricSource'])) {
    return undefined;
  }
  const source = cursor.field('metricSource');
  if (!source.mapping(['metricSourceRef', 'type', 'spec'])) {
    return undefined;
  }
  const ref = source.field('metricSourceRef').value
    ? readName(source.field('metricSourceRef'))
    : undefined;
  const type = source.field('type').text();
  const spec = source.field('spec');
  if (!spec.mapping()) {
    return undefined;
  }
  const entries = spec.entries();
  if (entries.length === 0) {
    return spec.missing();
  }
  return {
    ...(ref && { ref }),
    ...(type && { type }),
    spec: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
  };
}
