/**
 * What has to be the same here and in a cluster, whose API server is a real one:
 *
 * 1. What every policy of the pack says of its fixtures, and of thousands of random changes of them, word for word.
 * 2. Which random policies and bindings are refused, whatever is wrong with their fields, expressions and types.
 * 3. What random policies say that are in effect: match rules, selectors, conditions, parameters, failure policies.
 * 4. Which manifests are refused, and what policies see of those that are not.
 * 5. The sample monorepo, with its waivers, under the guardrails that are rendered for clusters.
 */
import { parseArgs } from 'node:util';
import { said, step } from '../lib/report';
import { Cluster } from './cluster';
import { checkInEffect } from './inEffect';
import { checkManifests } from './manifests';
import { checkPolicyTexts } from './policyTexts';
import { Random } from './random';
import { checkSample } from './sample';
import { checkVerdicts, readPack } from './verdicts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});

async function main(): Promise<void> {
  const runs = Number(values.runs);
  const seed = Number(values.seed);
  const cluster = await Cluster.start(process.env.KUBEBUILDER_ASSETS ?? '');
  try {
    const { major, minor } = cluster.version;
    step(`a real API server of Kubernetes ${major}.${minor}`);
    const pack = readPack();
    const options = () => ({ random: new Random(seed), runs });
    await checkVerdicts(cluster, pack, options());
    await checkPolicyTexts(cluster, pack, options());
    await checkInEffect(cluster, pack, options());
    await checkManifests(cluster, options());
    await checkSample(cluster);
    said();
  } finally {
    await cluster.stop();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
