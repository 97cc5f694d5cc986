import { expect } from '@playwright/test';

/** The backend of the portal under test. */
export const BACKEND =
  process.env.FREEHOLD_JOURNEYS_BACKEND ?? 'http://localhost:7007';

/** Asks the backend of namespaces directly, as somebody would who goes around the screens. */
export function ask(
  token: string,
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<Response> {
  const { method = 'GET', body } = init;
  return fetch(`${BACKEND}/api/namespaces${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Waits for the first figures of SLOs: a first start shows its pages before it has any. */
export async function waitForFigures(token: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await ask(token, '/slos/summary');
        if (!answer.ok) {
          return `refused with ${answer.status}: ${await answer.text()}`;
        }
        const { source, objectives } = await answer.json();
        return source?.refreshedAt && objectives > 0 ? 'there' : 'awaited';
      },
      { timeout: 90_000 },
    )
    .toBe('there');
}

/** Waits until the guardrails were evaluated for the first time, at the commit that the index knows. */
export async function waitForGuardrails(token: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await ask(token, '/guardrails');
        if (!answer.ok) {
          return `refused with ${answer.status}: ${await answer.text()}`;
        }
        const { checked, index } = await answer.json();
        return checked.commit && checked.commit === index.commit
          ? 'there'
          : `awaited: ${checked.error ?? checked.commit}`;
      },
      { timeout: 90_000 },
    )
    .toBe('there');
}
