import { expect, test } from '@playwright/test';
import { createDirectly, git, next, signIn, tokenOf } from './portal';

const NAME = 'gift-card-api';

interface PlannedFile {
  path: string;
  action: string;
  next?: string;
}

test.describe.serial('creating a microservice', () => {
  test('a developer fills the form, sees what will be written, and owns it', async ({
    page,
  }) => {
    // The longest way, and the first: a portal that has just started prepares many of its screens on it.
    test.slow();
    await signIn(page, 'Hana Sato');
    await page.getByRole('button', { name: 'Create a microservice' }).click();

    await test.step('what it is', async () => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Gift Card');
      await expect(
        page.getByText(/A name has up to 40 lower-case letters/),
      ).toBeVisible();
      await page.getByRole('textbox', { name: 'Name' }).fill('payment-ledger');
      await expect(page.getByText(/is taken/)).toBeVisible();
      await page.getByRole('textbox', { name: 'Name' }).fill(NAME);
      await expect(page.getByText(`${NAME} is free`)).toBeVisible();
      await expect(page.getByText(`applications/${NAME}`)).toBeVisible();
      await page
        .getByRole('textbox', { name: 'Title' })
        .fill('Gift cards: "buy" & redeem 🎁');
      await page
        .getByRole('textbox', { name: 'Description' })
        .fill('Sells gift cards, and takes them as payment.');
      await page.getByRole('textbox', { name: 'System' }).fill('Payment');
      await page
        .getByRole('listbox')
        .getByText('Payment', { exact: true })
        .click();
      await next(page);
    });

    await test.step('how it runs', async () => {
      await page.getByRole('radio', { name: /members notice/ }).check();
      await page.getByRole('radio', { name: /HTTP service/ }).check();
      await page
        .getByRole('textbox', { name: 'Container image' })
        .fill(`asia-docker.pkg.dev/example/apps/${NAME}`);
      await expect(page.getByLabel(/^Develop/)).toBeChecked();
      await expect(page.getByLabel(/^Production/)).toBeChecked();
      await page.getByLabel(/^Staging/).check();
    });

    const planned = page.waitForResponse(
      response =>
        response.url().endsWith('/api/namespaces/plan') && response.ok(),
    );
    await next(page);
    const previewed: PlannedFile[] = (await (await planned).json()).entries;

    await test.step('the preview', async () => {
      await expect(page.getByText('Ready to create')).toBeVisible();
      await expect(page.getByText('deploy-production').first()).toBeVisible();
      await page.getByRole('button', { name: 'Review', exact: true }).click();
      await page
        .getByRole('button', { name: 'Create the application' })
        .click();
      await expect(
        page
          .getByRole('link', { name: /Commit/ })
          .or(page.getByRole('button', { name: /Commit/ }))
          .first(),
      ).toBeVisible({ timeout: 60_000 });
    });

    await test.step('the commit holds exactly the previewed files', async () => {
      const [commit] = git('log', '-1', '--format=%H', 'main').split('\n');
      const written = git('show', '--name-only', '--format=', commit)
        .trim()
        .split('\n');
      const expected = previewed.filter(file => file.action !== 'keep');
      expect(written.sort()).toEqual(expected.map(file => file.path).sort());
      for (const file of expected) {
        expect(git('show', `${commit}:${file.path}`), file.path).toBe(
          file.next,
        );
      }
      expect(git('show', '-s', '--format=%an', commit).trim()).toMatch(/hana/i);
    });

    await test.step('the links of the result lead there', async () => {
      const result = page.url();
      for (const [link, heading] of [
        ['Commit', new RegExp(NAME)],
        ['Directory', new RegExp(`applications/${NAME}`)],
        ['Catalog entity', /Gift cards: "buy" & redeem/],
        ['Namespaces', new RegExp(`${NAME}-develop`)],
      ] as const) {
        await page.goto(result);
        const opener = page
          .getByRole('link', { name: link })
          .or(page.getByRole('button', { name: link }))
          // The navigation has a link of the same name.
          .and(page.locator(':not(nav *)'))
          .first();
        const popup = page
          .waitForEvent('popup', { timeout: 3_000 })
          .catch(() => undefined);
        await opener.click();
        const target = (await popup) ?? page;
        await expect(target.getByText(heading).first(), link).toBeVisible();
        if (target !== page) {
          await target.close();
        }
      }
    });

    await test.step('it stands under its team', async () => {
      await page.goto(`/namespaces?search=${NAME}`);
      const row = page.getByRole('row', {
        name: new RegExp(`${NAME}-production`),
      });
      await expect(row).toContainText('team-payment');
      await page.goto('/catalog/default/group/team-payment');
      await expect(page.getByText(`${NAME}-develop`).first()).toBeVisible();
    });
  });

  test('the same name cannot be taken twice', async ({ page }) => {
    await signIn(page, 'Hana Sato');
    await page.goto('/create/templates/default/create-application');
    await page.getByRole('textbox', { name: 'Name' }).fill(NAME);
    await expect(page.getByText(/is taken/)).toBeVisible();
    await next(page);
    await expect(
      page.getByRole('textbox', { name: 'Container image' }),
    ).toBeHidden();

    const before = git('rev-parse', 'main');
    const { status, log } = await createDirectly(
      await tokenOf('user:default/hana.sato'),
      valuesFor('group:default/team-payment'),
    );
    expect(status).toBe('failed');
    expect(log).toMatch(/is taken/);
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('a developer of another team is refused for that owner', async ({
    page,
  }) => {
    await signIn(page, 'Ken Tanaka');
    const formData = encodeURIComponent(
      JSON.stringify({ owner: 'group:default/team-payment' }),
    );
    await page.goto(
      `/create/templates/default/create-application?formData=${formData}`,
    );
    await expect(
      page.getByText(/is not one of your teams/).first(),
    ).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('kens-gift-cards');
    await expect(page.getByText('kens-gift-cards is free')).toBeVisible();
    await next(page);
    await expect(
      page.getByRole('textbox', { name: 'Container image' }),
    ).toBeHidden();

    const before = git('rev-parse', 'main');
    const { status, log } = await createDirectly(
      await tokenOf('user:default/ken.tanaka'),
      { ...valuesFor('group:default/team-payment'), name: 'kens-gift-cards' },
    );
    expect(status).toBe('failed');
    expect(log).toMatch(/group:default\/team-payment/);
    expect(git('rev-parse', 'main')).toBe(before);
  });
});

function valuesFor(owner: string): Record<string, unknown> {
  return {
    owner,
    name: NAME,
    tier: 'b',
    profile: 'http',
    image: `asia-docker.pkg.dev/example/apps/${NAME}`,
    environments: ['develop'],
    preview: git('rev-parse', 'main').trim(),
  };
}
