import { parseOpenSlo } from '../openslo/parseOpenSlo';
import { sliKey } from '../render/prometheus/shapes';
import { shapesOf } from '../render/prometheus/shapes';
import { SloProfile } from './defaultIndicators';
import { defaultSlos } from './defaultSlos';
import { standardSlos } from './standardSlos';

const keysOf = (text: string) => {
  const parsed = parseOpenSlo(text);
  return parsed.ok
    ? parsed.value.slos.flatMap(({ objectives }) =>
        objectives.map(each => `${each.id} ${sliKey(each)}`),
      )
    : [];
};

describe('standardSlos', () => {
  it.each<SloProfile>(['http', 'grpc', 'worker', 'cronjob'])(
    'has all that an application with the profile %s starts with, whatever its target',
    profile => {
      const standard = standardSlos({ latencySeconds: 0.3 }).flatMap(
        ({ objectives }) =>
          objectives.map(each => `${each.id} ${sliKey(each)}`),
      );
      const keys = keysOf(
        defaultSlos({
          name: 'shop',
          profile,
          sloTarget: 99,
          latencySeconds: 0.3,
        }),
      );
      expect(keys.length).toBeGreaterThan(0);
      expect(standard).toEqual(expect.arrayContaining(keys));
    },
  );

  it('measures each name in several ways, so that no rule holds in a namespace that measures it in another', () => {
    const { slos, problems } = shapesOf(
      standardSlos().map(slo => ({ slo })),
      'namespace',
    );
    expect(problems).toEqual([]);
    expect(slos.map(({ slo, shapes }) => [slo, shapes.length])).toEqual([
      ['availability', 2],
      ['latency', 2],
      ['success', 2],
    ]);
  });
});
