import { BACKEND } from './backend';

/** Waits until the backend is ready: the portal's own server answers long before. */
export default async function globalSetup(): Promise<void> {
  const url = `${BACKEND}/.backstage/health/v1/readiness`;
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const ready = await fetch(url).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`the backend was not ready after two minutes: ${url}`);
}
