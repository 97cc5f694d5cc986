import type { Manifest } from './manifest';
import { RealApiServer, type Answer } from './realApiServer';

interface Resource {
  path: string;
  name: string;
  namespaced: boolean;
}

/** A server that was killed in the middle of an answer, or that panicked, closes the connection. */
const ATTEMPTS = 4;
const POLICY_TIMEOUT_MS = 30_000;

/** What the checks ask of a real API server. */
export class Cluster {
  #markers = 0;

  static async start(programs: string): Promise<Cluster> {
    const server = await RealApiServer.start({ programs });
    try {
      const { major, minor } = (await server.ask('GET', '/version')).body;
      return new Cluster(server, await resourcesOf(server), {
        major: Number(major),
        minor: Number(minor),
      });
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(
    private readonly server: RealApiServer,
    private readonly resources: ReadonlyMap<string, Resource>,
    readonly version: { major: number; minor: number },
  ) {}

  /** Whether objects of this kind can be created; those of custom resources cannot. */
  knows({ apiVersion, kind }: Manifest): boolean {
    return this.resources.has(`${apiVersion} ${kind}`);
  }

  isNamespaced({ apiVersion, kind }: Manifest): boolean {
    return this.resources.get(`${apiVersion} ${kind}`)?.namespaced ?? false;
  }

  /** What it would answer, strictly validated; nothing when it breaks the connection off. */
  async tryOut(manifest: Manifest): Promise<Answer | undefined> {
    const path = `${this.#collection(
      manifest,
    )}?dryRun=All&fieldValidation=Strict`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const answer = await this.server
        .ask('POST', path, manifest)
        .catch(() => undefined);
      if (answer) return answer;
    }
    return undefined;
  }

  /** Creates an object, unless it is there: Namespaces cannot be removed without the controller that empties them. */
  async create(manifest: Manifest): Promise<void> {
    const { status, body } = await this.server.ask(
      'POST',
      this.#collection(manifest),
      manifest,
    );
    const isThere = status === 409 && manifest.kind === 'Namespace';
    if (status !== 201 && !isThere) {
      throw new Error(
        `${manifest.kind} ${manifest.metadata.name}: ${body.message}`,
      );
    }
  }

  async remove(manifest: Manifest): Promise<void> {
    await this.server.ask(
      'DELETE',
      `${this.#collection(manifest)}/${manifest.metadata.name}`,
    );
  }

  /** Until policies that were created before hold: they are followed in the order in which they are created. */
  async settle(): Promise<void> {
    this.#markers += 1;
    const name = `marker-${this.#markers}`;
    const [policy, binding] = markerPolicy(name);
    await this.create(policy);
    await this.create(binding);
    const end = Date.now() + POLICY_TIMEOUT_MS;
    while (Date.now() < end) {
      const answer = await this.tryOut({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name, namespace: 'default' },
      });
      if (answer?.warnings.some(text => text.includes(`'${name}'`))) {
        await this.remove(binding);
        await this.remove(policy);
        // Bindings and parameters have lists of their own.
        await new Promise(resolve => setTimeout(resolve, 1_000));
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('The API server does not follow its policies.');
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  #collection({ apiVersion, kind, metadata }: Manifest): string {
    const resource = this.resources.get(`${apiVersion} ${kind}`);
    if (!resource) {
      throw new Error(`The API server has no ${apiVersion} ${kind}.`);
    }
    const { path, name, namespaced } = resource;
    return namespaced
      ? `${path}/namespaces/${metadata.namespace ?? 'default'}/${name}`
      : `${path}/${name}`;
  }
}

async function resourcesOf(
  server: RealApiServer,
): Promise<Map<string, Resource>> {
  const { groups = [] } = (await server.ask('GET', '/apis')).body;
  const versions = groups.flatMap(group =>
    group.versions.map(({ groupVersion }) => groupVersion),
  );
  const resources = new Map<string, Resource>();
  for (const version of ['v1', ...versions]) {
    const path = version === 'v1' ? '/api/v1' : `/apis/${version}`;
    const { resources: listed = [] } = (await server.ask('GET', path)).body;
    for (const { name, kind, namespaced, verbs } of listed) {
      // Not subresources, nor questions as TokenReview, which are answered and not stored.
      if (!name.includes('/') && verbs.includes('list')) {
        resources.set(`${version} ${kind}`, { path, name, namespaced });
      }
    }
  }
  return resources;
}

function markerPolicy(name: string): [Manifest, Manifest] {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  return [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: [''],
              apiVersions: ['v1'],
              operations: ['CREATE'],
              resources: ['configmaps'],
            },
          ],
        },
        matchConditions: [
          { name: 'marker', expression: `object.metadata.name == "${name}"` },
        ],
        validations: [{ expression: 'false', message: 'The policies hold' }],
      },
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { policyName: name, validationActions: ['Warn'] },
    },
  ];
}
