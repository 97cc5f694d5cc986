import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, Page } from '@playwright/test';
import { BACKEND } from './backend';

/** The bare repository of the portal under test. */
const repository =
  process.env.FREEHOLD_JOURNEYS_REPOSITORY ??
  resolve(__dirname, '../../../.freehold/journeys/monorepo.git');

/** Runs git on the monorepo of the portal under test, for looking behind the screens. */
export function git(...args: string[]): string {
  return execFileSync('git', ['-C', repository, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Signs in as a persona, from the sign-in page. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await expect(
    page.getByRole('button', { name: 'Create a microservice' }),
  ).toBeVisible();
}

/** Goes on in a form of the scaffolder. */
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
}

/** A session's token, for asking the backend directly as somebody would who goes around the screens. */
export async function tokenOf(userRef: string): Promise<string> {
  const response = await fetch(`${BACKEND}/api/auth/persona/refresh`, {
    headers: { 'x-freehold-persona': userRef },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Starts a creation around the form and waits for its end. */
export function createDirectly(
  token: string,
  values: Record<string, unknown>,
): Promise<{ status: string; log: string }> {
  return runDirectly('create-application', token, values);
}

/** Runs a template around its form and waits for its end. */
export async function runDirectly(
  template: string,
  token: string,
  values: Record<string, unknown>,
): Promise<{ status: string; log: string }> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const tasks = `${BACKEND}/api/scaffolder/v2/tasks`;
  const started = await fetch(tasks, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      templateRef: `template:default/${template}`,
      values,
    }),
  });
  const { id, ...rest } = await started.json();
  if (!id) {
    return { status: 'refused', log: JSON.stringify(rest) };
  }
  let status = 'open';
  await expect
    .poll(
      async () => {
        const task = await fetch(`${tasks}/${id}`, { headers });
        ({ status } = await task.json());
        return status;
      },
      { timeout: 60_000 },
    )
    .toMatch(/completed|failed|cancelled/);
  const events = await fetch(`${tasks}/${id}/events`, { headers });
  return { status, log: await events.text() };
}
