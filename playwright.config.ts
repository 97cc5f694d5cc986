import { defineConfig } from '@playwright/test';
import { generateProjects } from '@backstage/e2e-test-utils/playwright';

/** A Chromium that is on the machine already; without it, Playwright's own (`yarn playwright install chromium`). */
const chromium = process.env.FREEHOLD_CHROMIUM;

/**
 * The browser journeys: one started portal with a monorepo and a database of its own, thrown away before each run.
 */
export default defineConfig({
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  // A journey that needs a second try is a defect.
  retries: 0,
  workers: 1,
  fullyParallel: false,
  reporter: [
    ['list'],
    ['json', { outputFile: 'node_modules/.cache/freehold-test/journeys.json' }],
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  globalSetup: './packages/app/e2e-tests/globalSetup.ts',
  webServer: {
    command: 'node scripts/journeys.mjs',
    url: 'http://localhost:3000',
    timeout: 300_000,
    stdout: 'pipe',
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    baseURL: 'http://localhost:3000',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
  },
  projects: (generateProjects() ?? []).map(project => ({
    ...project,
    use: {
      ...project.use,
      channel: undefined,
      launchOptions: {
        executablePath: chromium,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-quic',
        ],
      },
    },
  })),
});
