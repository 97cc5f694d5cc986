/**
 * Writes `src/deprecations/apiLifecycles.json` from the lifecycles that Kubernetes declares in its own types.
 *
 *   go mod download k8s.io/api@v0.31.14 … k8s.io/api@v0.37.2
 *   node scripts/schema/generateLifecycles.mjs $(go env GOMODCACHE)/k8s.io/api@v0.3*
 *
 * The newest version decides. A type that is gone from a newer one was removed then, whatever it had promised.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const GUIDE =
  'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';

/** Groups whose name is not that of their folder. */
const GROUPS = {
  apiserverinternal: 'internal.apiserver.k8s.io',
  apps: 'apps',
  autoscaling: 'autoscaling',
  batch: 'batch',
  core: '',
  extensions: 'extensions',
  flowcontrol: 'flowcontrol.apiserver.k8s.io',
  policy: 'policy',
  rbac: 'rbac.authorization.k8s.io',
};

/** Folders of what is no object of a cluster. */
const NO_OBJECTS = new Set(['admission', 'apidiscovery', 'imagepolicy']);
/** Requests, not objects that anybody keeps in a file. */
const REQUESTS = /^(?:DeploymentRollback|Eviction|Scale)$|Review$/;

/** Releases that the migration guide has a chapter of, with the API versions that are in it. */
const IN_GUIDE = [
  ['1.16', /^(?:apps|extensions)\/v1beta/],
  ['1.22', /\/v1beta1$/],
  ['1.25', /\/v[12]beta1$/],
  ['1.26', /\/v[12]beta[12]$/],
  ['1.27', /^storage\.k8s\.io\/v1beta1$/],
  ['1.29', /^flowcontrol\..*\/v1beta2$/],
  ['1.32', /^flowcontrol\..*\/v1beta3$/],
];

const modules = process.argv
  .slice(2)
  .map(directory => ({
    directory,
    version: /@(v0\.(\d+)\.\d+)$/.exec(directory)[1],
    minor: Number(/@v0\.(\d+)\./.exec(directory)[1]),
  }))
  .sort((left, right) => left.minor - right.minor);
const newest = modules[modules.length - 1].minor;

const types = new Map();
for (const { directory, version, minor } of modules) {
  const files = globSync('*/*/zz_generated.prerelease-lifecycle.go', {
    cwd: directory,
  });
  for (const file of files) {
    const folder = dirname(dirname(file));
    if (!NO_OBJECTS.has(folder)) {
      const group = GROUPS[folder] ?? `${folder}.k8s.io`;
      const apiVersion = apiVersionOf(group, basename(dirname(file)));
      const text = readFileSync(join(directory, file), 'utf8');
      for (const [kind, lifecycle] of lifecyclesOf(text)) {
        const id = `${apiVersion} ${kind}`;
        const source = `https://github.com/kubernetes/api/blob/${version}/${file}`;
        types.set(id, { apiVersion, kind, source, ...lifecycle, last: minor });
      }
    }
  }
}

const rows = [];
for (const type of types.values()) {
  const { apiVersion, kind, deprecatedIn, last } = type;
  const isGone = last < newest;
  const gone = isGone ? `1.${last + 1}` : undefined;
  const removedIn = earliest(type.removedIn, gone);
  // An API that is declared today, and to be deprecated in a version that nobody knows yet, is served.
  if (removedIn && deprecatedIn && minorOf(deprecatedIn) <= newest + 3) {
    const replacement = replacementOf(type);
    rows.push({
      apiVersion,
      kind,
      deprecatedIn: earliest(deprecatedIn, removedIn),
      removedIn,
      ...(replacement ? { replacement } : {}),
      source: guideOf(apiVersion, removedIn) ?? type.source,
    });
  }
}

writeFileSync(
  join(root, 'src/deprecations/apiLifecycles.json'),
  `${JSON.stringify(grouped(rows), undefined, 2)}\n`,
);

function apiVersionOf(group, version) {
  return group ? `${group}/${version}` : version;
}

function lifecyclesOf(text) {
  const lifecycles = new Map();
  const functions =
    /func \(in \*(\w+)\) APILifecycle(\w+)\(\) [^{]*\{\n\treturn (.*)\n/g;
  for (const [, kind, name, value] of text.matchAll(functions)) {
    if (kind.endsWith('List') || REQUESTS.test(kind)) {
      continue;
    }
    const lifecycle = lifecycles.get(kind) ?? {};
    lifecycles.set(kind, lifecycle);
    const [, major, minor] = /^(\d+), (\d+)$/.exec(value) ?? [];
    if (name === 'Deprecated' || name === 'Removed') {
      lifecycle[`${name.toLowerCase()}In`] = `${major}.${minor}`;
    } else if (name === 'Replacement') {
      const [, group, version] = /Group: "(.*?)", Version: "(.*?)"/.exec(value);
      lifecycle.replacement = apiVersionOf(group, version);
    }
  }
  return lifecycles;
}

/** Where to move to: what the type names, or the stable version, as long as that is there to stay. */
function replacementOf({ apiVersion, kind, replacement }) {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const candidates = [replacement, apiVersionOf(group, 'v1')];
  return (
    candidates.find(candidate => {
      const other = types.get(`${candidate} ${kind}`);
      return other && !other.removedIn && other.last === newest;
    }) ?? replacement
  );
}

function earliest(...versions) {
  return versions
    .filter(Boolean)
    .sort((left, right) => minorOf(left) - minorOf(right))[0];
}

function minorOf(version) {
  return Number(version.split('.')[1]);
}

function guideOf(apiVersion, removedIn) {
  const isIn = IN_GUIDE.some(
    ([release, pattern]) => release === removedIn && pattern.test(apiVersion),
  );
  return isIn ? `${GUIDE}#v${removedIn.replace('.', '-')}` : undefined;
}

/** Kinds with the same fate on one line, sorted. */
function grouped(all) {
  const groups = new Map();
  for (const { kind, ...rest } of all) {
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { ...rest, kinds: [] };
    group.kinds.push(kind);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ apiVersion, kinds, ...rest }) => ({
      apiVersion,
      kinds: kinds.sort(),
      ...rest,
    }))
    .sort((left, right) =>
      `${left.apiVersion} ${left.kinds[0]}` <
      `${right.apiVersion} ${right.kinds[0]}`
        ? -1
        : 1,
    );
}
