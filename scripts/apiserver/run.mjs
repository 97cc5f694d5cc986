/**
 * Holds the guardrails against a real API server. See check.ts for what has to be the same.
 *
 * Needs `etcd` and `kube-apiserver` in the folder that KUBEBUILDER_ASSETS names, as `setup-envtest use` of
 * controller-runtime fetches them, of Kubernetes 1.36. `--runs N` makes more or fewer random changes, `--seed N` others.
 * Exit code 0 when everything is the same, 1 when something is not, 2 when it could not be tried.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const programs = process.env.KUBEBUILDER_ASSETS;
for (const program of ['etcd', 'kube-apiserver']) {
  if (!programs || !existsSync(join(programs, program))) {
    console.error(
      `Nothing was checked: there is no ${program}${
        programs ? ` in ${programs}` : ', because KUBEBUILDER_ASSETS is not set'
      }. Name the folder that setup-envtest prints: export KUBEBUILDER_ASSETS=$(setup-envtest use 1.36 -p path)`,
    );
    process.exit(2);
  }
}

// Backstage's own loader compiles TypeScript on the fly, so nothing has to be built first.
const loader = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const check = fileURLToPath(new URL('check.ts', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['--require', loader, check, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
