/**
 * What it takes to try a draft policy against a whole monorepo from the browser: as the portal asks for it, one piece
 * after the other, of a monorepo with three environments to an application and the default pack of policies.
 */
import type { DraftPolicyResponse } from '@freehold/backstage-plugin-namespaces-common';
import { LocalMonorepoStore } from '@freehold/monorepo';
import { DraftPolicies } from '../plugins/namespaces-backend/src/guardrails/draft/DraftPolicies';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import { sampleMonorepo } from './sampleMonorepo';

const WHOLE = 'a draft, whole monorepo';
const PIECE = 'a draft, one piece';
const TURNS = 3;

/** Everybody violates it, which is the most there is to report. */
const DRAFT = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: at-least-five-replicas
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: object.spec.?replicas.orValue(1) >= 5
      message: Five replicas at least.
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: at-least-five-replicas
spec:
  policyName: at-least-five-replicas
  validationActions: [Deny]
`;

async function tryDraft(
  store: LocalMonorepoStore,
  measurements: Measurements,
  size: number,
): Promise<void> {
  const drafts = new DraftPolicies({ store, now: () => new Date() });
  const { signal } = new AbortController();
  let tried = 0;
  let cursor: Extract<DraftPolicyResponse, { ok: true }>['cursor'];
  do {
    const answer = await measurements.time(PIECE, size, () =>
      drafts.try({ yaml: DRAFT, ...(cursor && { cursor }) }, signal),
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    tried += answer.applications;
    cursor = answer.cursor;
  } while (cursor);
  if (tried !== size) throw new Error(`Only ${tried} applications were tried`);
}

async function main(): Promise<void> {
  const { sizes } = readBenchOptions();
  const measurements = new Measurements();
  for (const size of sizes) {
    const store = await LocalMonorepoStore.open({
      path: await sampleMonorepo(size),
      maintainEvery: false,
    });
    try {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await measurements.time(WHOLE, size, () =>
          tryDraft(store, measurements, size),
        );
      }
    } finally {
      await store.close();
    }
  }
  measurements.print('drafts', sizes);
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
