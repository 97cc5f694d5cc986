import { runConformance } from '../../scripts/conformance/run';

describe('the conformance tests of CEL that apply to Kubernetes', () => {
  const { results, total } = runConformance();

  it('are most of those without protocol buffers', () => {
    expect(total).toBeGreaterThan(2_300);
    expect(results.length).toBeGreaterThan(1_380);
  });

  it('never end with a silently wrong value', () => {
    const wrong = results.filter(({ verdict }) => verdict === 'wrong');
    expect(wrong.map(({ test, detail }) => `${test.id}: ${detail}`)).toEqual(
      [],
    );
  });

  it('pass', () => {
    const refused = results.filter(({ verdict }) => verdict === 'refused');
    expect(refused.map(({ test, detail }) => `${test.id}: ${detail}`)).toEqual(
      [],
    );
  });
});
