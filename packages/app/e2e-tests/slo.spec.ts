import { expect, test } from '@playwright/test';
import { git, runDirectly, signIn, tokenOf } from './portal';

const APPLICATION = 'payment-authorizer';
const SLO_FILE = `applications/${APPLICATION}/slo.yaml`;

/** slo.yaml as it stands in the monorepo. */
const slo = () => git('show', `main:${SLO_FILE}`);

test.describe.serial('changing an SLO', () => {
  test('an owner sees what another target would have meant, and changes it', async ({
    page,
  }) => {
    const before = slo();
    await signIn(page, 'Hana Sato');

    await test.step('from the page of the application', async () => {
      const change = page.getByRole('button', { name: 'Change the target' });
      // The catalog takes its time after a first start, and a page that found nothing does not look again.
      await expect(async () => {
        await page.goto(`/catalog/default/component/${APPLICATION}/slos`);
        await expect(change).toBeVisible({ timeout: 8_000 });
      }).toPass({ timeout: 60_000 });
      await change.click();
    });

    const target = page.getByRole('spinbutton', {
      name: 'Target of Availability in percent',
    });
    await test.step('the form is filled in', async () => {
      await expect(target).toHaveValue('99.95');
      await expect(page.getByText('Nothing is changed yet')).toBeVisible();
    });

    await test.step('the effect shows before anything is written', async () => {
      await target.press('ArrowUp');
      await expect(target).toHaveValue('99.98');
      await target.fill('99.99');
      await expect(
        page.getByText('4.3 min of error budget in 30 days'),
      ).toBeVisible();
      const effect = page.getByRole('region', {
        name: `Availability in ${APPLICATION}-production`,
      });
      await expect(effect).toContainText('99.95 % → 99.99 %');
      await expect(effect).toContainText(
        /With 99.99 % the last 30 days would have (been breached on|held)/,
      );
      await expect(page.getByText('Ready to submit')).toBeVisible();
      await expect(
        page.getByText('The figures are made up').first(),
      ).toBeVisible();
      await expect(
        page.getByRole('region', { name: SLO_FILE }).getByRole('insertion'),
      ).toHaveText('      target: 0.9999');
      expect(slo()).toBe(before);
    });

    await test.step('one commit of the owner changes the one line', async () => {
      await page
        .getByRole('textbox', { name: 'Why' })
        .fill('Card networks ask for it.');
      await page.getByRole('button', { name: 'Review', exact: true }).click();
      await page.getByRole('button', { name: 'Change the SLOs' }).click();
      await expect(page.getByText(/One commit changed \d+ files/)).toBeVisible({
        timeout: 60_000,
      });

      expect(slo()).toBe(before.replace('target: 0.9995', 'target: 0.9999'));
      const message = git('show', '-s', '--format=%an%n%B', 'main');
      expect(message).toMatch(/^Hana/);
      expect(message).toContain(`Change the SLOs of ${APPLICATION}`);
      expect(message).toContain('> Card networks ask for it.');
      const files = git('show', '--name-only', '--format=', 'main').trim();
      expect(files.split('\n')).toEqual(
        expect.arrayContaining([
          SLO_FILE,
          `applications/${APPLICATION}/production/prometheusrule.yaml`,
        ]),
      );
    });

    await test.step('the page of the application has the new target', async () => {
      await page.goto(`/catalog/default/component/${APPLICATION}/slos`);
      await expect(page.getByText(/99\.99/).first()).toBeVisible();
    });
  });

  test('a developer of another team may look, and is refused around the form', async ({
    page,
  }) => {
    await signIn(page, 'Ken Tanaka');
    const formData = encodeURIComponent(
      JSON.stringify({ application: `component:default/${APPLICATION}` }),
    );
    await page.goto(`/create/templates/default/edit-slo?formData=${formData}`);
    await expect(
      page.getByText(/Only members of group:default\/team-payment/),
    ).toBeVisible();
    await expect(page.getByRole('spinbutton').first()).toBeDisabled();

    const before = git('rev-parse', 'main');
    const { status, log } = await runDirectly(
      'edit-slo',
      await tokenOf('user:default/ken.tanaka'),
      {
        application: `component:default/${APPLICATION}`,
        slo: {
          application: APPLICATION,
          base: before.trim(),
          text: slo().replace('target: 0.9999', 'target: 0.9'),
        },
      },
    );
    expect(status).toBe('failed');
    expect(log).toMatch(/you may not change what group:default\/team-payment/);
    expect(git('rev-parse', 'main')).toBe(before);
  });
});
