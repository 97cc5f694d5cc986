import {
  kubernetesVersionOf,
  parseKubernetesVersion,
} from './kubernetesVersion';
import { parsePlatform } from './parsePlatform';
import { examplePlatformText } from './reference/platformExample';

function platformWith(change: (text: string) => string) {
  const parsed = parsePlatform(change(examplePlatformText));
  if (!parsed.ok) {
    throw new Error(parsed.problems.map(problem => problem.code).join());
  }
  return parsed.value;
}

describe('kubernetesVersionOf', () => {
  it('is that of the platform', () => {
    const platform = platformWith(text =>
      text.replace("kubernetesVersion: '1.36'", "kubernetesVersion: '1.35'"),
    );
    expect(kubernetesVersionOf(platform, 'gke-develop')).toEqual({
      major: 1,
      minor: 35,
    });
  });

  it('is that of the cluster where it names its own', () => {
    const platform = platformWith(text =>
      text.replace(
        'spinnakerAccount: gke-develop',
        "spinnakerAccount: gke-develop\n      kubernetesVersion: '1.37'",
      ),
    );
    expect(kubernetesVersionOf(platform, 'gke-develop').minor).toBe(37);
    expect(kubernetesVersionOf(platform, 'gke-production').minor).toBe(36);
    expect(kubernetesVersionOf(platform).minor).toBe(36);
  });

  it('is 1.36 where nobody says', () => {
    const platform = platformWith(text =>
      text.slice(0, text.indexOf('  # By which versions of Kubernetes')),
    );
    expect(platform.spec.guardrails).toBeUndefined();
    expect(kubernetesVersionOf(platform)).toEqual({ major: 1, minor: 36 });
  });

  it.each(['1.4', "'1.99'", 'latest', '1.40', "'v1.36'"])(
    'is refused as %s',
    version => {
      const parsed = parsePlatform(
        examplePlatformText.replace(
          "kubernetesVersion: '1.36'",
          `kubernetesVersion: ${version}`,
        ),
      );
      expect(parsed.ok).toBe(false);
      expect(parsed.problems[0].path).toEqual([
        'spec',
        'guardrails',
        'kubernetesVersion',
      ]);
    },
  );
});

describe('parseKubernetesVersion', () => {
  it('throws for what is none', () => {
    expect(() => parseKubernetesVersion('latest')).toThrow(TypeError);
  });
});
