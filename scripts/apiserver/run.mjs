/**
 * Holds the guardrails against a real API server. See check.ts for what has to be the same.
 *
 * Needs `etcd` and `kube-apiserver` in the folder that KUBEBUILDER_ASSETS names, as `setup-envtest use` of
 * controller-runtime fetches them, of any version from 1.31 on. `--runs N` makes more or fewer random changes, `--seed N` others.
 * Exit code 0 when everything is the same, 1 when something is not, 2 when it could not be tried.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTypeScript } from '../lib/runTypeScript.mjs';

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

runTypeScript(new URL('check.ts', import.meta.url));
