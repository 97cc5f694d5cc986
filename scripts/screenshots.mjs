/**
 * Takes the pictures of the documentation from a running portal (`yarn start`), light and dark:
 * `node scripts/screenshots.mjs`. FREEHOLD_CHROMIUM names a Chromium that is on the machine already.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './lib/toolchain.mjs';

const PORTAL = 'http://localhost:3000';
const OUTPUT = join(root, 'docs', 'images');
const APPLICATION = 'gift-card-shop';

mkdirSync(OUTPUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.FREEHOLD_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
  });
  const page = await context.newPage();
  const picture = async name => {
    // Fonts, transitions and lists that fill in after the text that was waited for.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(OUTPUT, `${name}-${colorScheme}.png`) });
  };
  const open = async (path, text) => {
    await page.goto(`${PORTAL}${path}`);
    await page.getByText(text).first().waitFor();
  };

  await open('/', 'Hana Sato');
  await picture('sign-in');
  await page.getByRole('button', { name: 'Sign in as Hana Sato' }).click();
  await page.getByText('Payment authorizer').first().waitFor();
  await picture('home');

  await open('/namespaces', 'payment-authorizer-develop');
  await picture('namespaces');
  await open(
    '/namespaces?sort=sloState&order=asc',
    'partner-gateway-production',
  );
  await picture('worst');
  await open('/namespaces', 'payment-authorizer-develop');
  await page
    .getByRole('link', { name: /^[0-9a-f]{7}$/ })
    .first()
    .click();
  await page.getByText('Seed the monorepo').first().waitFor();
  await picture('commit');
  await open(
    '/namespaces/files?path=applications/payment-authorizer',
    'application.yaml',
  );
  await picture('directory');
  await open(
    '/catalog/default/component/payment-authorizer',
    'payment-authorizer-production',
  );
  await picture('component');
  await open(
    '/catalog/default/component/payment-authorizer/ownership',
    'deploy-production',
  );
  await picture('ownership');
  await page.getByText('Who may do what').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 500);
  await picture('pipelines');
  await open(
    '/catalog/default/component/partner-gateway/slos',
    'How the budget went',
  );
  await picture('slos');
  const form = { application: 'component:default/payment-authorizer' };
  await open(
    `/create/templates/default/edit-slo?formData=${encodeURIComponent(
      JSON.stringify(form),
    )}`,
    'Availability',
  );
  await page
    .getByRole('button', { name: 'Raise the target of Availability' })
    .first()
    .click();
  await page.getByText('What it would have meant').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await picture('edit-slo');
  await open(
    '/catalog/default/component/payment-capture/guardrails',
    'How to mend it',
  );
  await picture('findings');
  await open('/guardrails', 'Containers request the memory');
  await picture('guardrails');
  await open('/operations-review', 'Worst burners');
  await picture('review');
  await open(
    '/catalog/default/component/payment-authorizer/kubernetes',
    'No Kubernetes cluster is configured',
  );
  await picture('kubernetes');
  await open(
    '/catalog/default/group/team-payment',
    'payment-authorizer-develop',
  );
  await picture('team');

  await open('/create/templates/default/create-application', 'What is it');
  const field = name => page.getByRole('textbox', { name });
  await field('Name').fill(APPLICATION);
  await page.getByText(`${APPLICATION} is free`).waitFor();
  await picture('create-name');
  await field('System').fill('Payment');
  await page.getByRole('listbox').getByText('Payment', { exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('radio', { name: /members notice/ }).check();
  await page.getByRole('radio', { name: /HTTP service/ }).check();
  await field('Container image').fill(
    `asia-docker.pkg.dev/example/apps/${APPLICATION}`,
  );
  await page.getByText('HTTP service').scrollIntoViewIfNeeded();
  await picture('create-runtime');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByText('Ready to create').waitFor();
  await page.getByText('deployment.yaml').first().click();
  await page.getByText('Ready to create').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 350);
  await picture('create-preview');
  await context.close();
}
await browser.close();
console.log(`pictures are in ${OUTPUT}`);
