import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCS } from '../scripts/pack/directories';
import { resultsOf, VERSIONS } from '../scripts/pack/evaluate';
import { documentsOf, readPack } from '../scripts/pack/readPack';
import { checkPolicies, parsePolicies } from './policy';

/** The YAML of the page by which people learn to write a policy: the policy, and an object that it refuses. */
const [policy, refused] = [
  ...readFileSync(join(DOCS, 'writing-a-policy.md'), 'utf8').matchAll(
    /^```yaml\n(.*?)^```$/gms,
  ),
].map(([, text]) => text);

it('teaches a policy that works', () => {
  const parsed = parsePolicies(documentsOf(policy, 'guide.yaml'));
  expect(parsed).toMatchObject({ ok: true, problems: [] });
  if (!parsed.ok) {
    return;
  }
  for (const kubernetesVersion of VERSIONS) {
    expect(checkPolicies(parsed.value.policies, { kubernetesVersion })).toEqual(
      [],
    );
  }
  const { namespaces } = readPack();
  const [result] = resultsOf(
    parsed.value,
    documentsOf(refused, 'refused.yaml'),
    { namespaces },
  );
  expect(refused.split('\n')[0]).toBe(
    `# ${result.severity} ${result.rule}: ${result.message}`,
  );
});
