/**
 * A process of its own that creates applications: `node -r <loader> proposingProcess.ts <options as JSON>`. Prints the
 * proposals' statuses as JSON. With `killAt` it dies at that step of its first proposal as if the power went off.
 */
import { LocalMonorepoStore } from '../local/LocalMonorepoStore';
import { creation } from './changes';

interface ProposingOptions {
  path: string;
  names: string[];
  killAt?: string;
}

async function main(options: ProposingOptions): Promise<void> {
  const store = await LocalMonorepoStore.open({
    path: options.path,
    maintainEvery: 5,
    onStep(step) {
      if (step === options.killAt) process.kill(process.pid, 'SIGKILL');
    },
  });
  const proposals = await Promise.all(
    options.names.map(name => store.propose(creation(`create-${name}`, name))),
  );
  await store.close();
  process.stdout.write(JSON.stringify(proposals.map(({ status }) => status)));
}

main(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
