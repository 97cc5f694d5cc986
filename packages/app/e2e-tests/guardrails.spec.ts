import { expect, Page, test } from '@playwright/test';
import { waitForGuardrails } from './backend';
import { git, next, runDirectly, signIn, tokenOf } from './portal';

/** Somebody has edited its disruption budget by hand, so that no node with its Pods can be drained. */
const APPLICATION = 'payment-capture';
const RULE = 'disruption-budgets-leave-room';

/** More patience than an HTTP service of the sample has. */
const STRICTER = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: slower-grace
  annotations:
    freehold.dev/title: Pods get two minutes to end
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: object.spec.template.spec.terminationGracePeriodSeconds >= 120
      message: The Pods are killed after less than two minutes
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: slower-grace
spec:
  policyName: slower-grace
  validationActions: [Deny]
`;

test.describe.serial('guardrails', () => {
  test.beforeEach(async () => {
    await waitForGuardrails(await tokenOf('user:default/yui.kobayashi'));
  });

  test('a creation is refused beside the field that causes it, and mended there', async ({
    page,
  }) => {
    await signIn(page, 'Hana Sato');
    await page.goto('/create/templates/default/create-application');
    await page.getByRole('textbox', { name: 'Name' }).fill('voucher-api');
    await expect(page.getByText('voucher-api is free')).toBeVisible();
    await next(page);

    await test.step('port 80 is refused with the reason and the remedy', async () => {
      await page.getByRole('radio', { name: /only colleagues/ }).check();
      await page.getByRole('radio', { name: /HTTP service/ }).check();
      await page
        .getByRole('textbox', { name: 'Container image' })
        .fill('asia-docker.pkg.dev/example/apps/voucher-api');
      await page.getByRole('spinbutton', { name: 'Port' }).fill('80');
      await next(page);
      await expect(refusal(page)).toBeVisible();
      await expect(
        page.getByRole('button', { name: 'Create the application' }),
      ).toBeHidden();
    });

    const before = git('rev-parse', 'main');
    await test.step('with port 8080 nothing stands in the way', async () => {
      await page.getByRole('spinbutton', { name: 'Port' }).fill('8080');
      await next(page);
      await expect(page.getByText('Ready to create')).toBeVisible();
      await expect(refusal(page)).toBeHidden();
    });
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('a waiver is requested by the team, granted by an SRE and honoured from then on', async ({
    page: team,
    browser,
  }) => {
    test.slow();
    const reason =
      'The acquirer moves; no capture may be cut off until it has.';
    const sre = await browser.newPage();
    const finding = (page: Page) =>
      page
        .getByRole('article', { name: /disruption budget/i })
        .filter({ hasText: RULE });

    await test.step('the finding says where, why and how to mend it', async () => {
      await signIn(team, 'Hana Sato');
      await team.goto(`/catalog/default/component/${APPLICATION}/guardrails`);
      await expect(finding(team)).toContainText('maxUnavailable: 1');
      await expect(
        finding(team).getByRole('link', { name: /poddisruptionbudget\.yaml/ }),
      ).toBeVisible();
    });

    await test.step('the team asks for an exception', async () => {
      await finding(team)
        .getByRole('link', { name: /^Request a waiver/ })
        .click();
      await expect(
        team.getByRole('textbox', { name: 'Guardrail' }),
      ).toHaveValue(RULE);
      await next(team);
      await team.getByRole('textbox', { name: 'Why' }).fill(reason);
      await team.getByLabel(/^Last day/).fill(inDays(60));
      await team.getByRole('button', { name: 'Review', exact: true }).click();
      await team.getByRole('button', { name: 'Request the waiver' }).click();
      await expect(team.getByText('What happens now')).toBeVisible({
        timeout: 60_000,
      });
      const file = git('show', `main:platform/waivers/${APPLICATION}.yaml`);
      expect(file).toContain(reason);
      expect(file).not.toContain('approver');
    });

    await test.step('the team cannot grant it itself', async () => {
      const id = waiverId();
      const { status, log } = await runDirectly(
        'approve-waiver',
        await tokenOf('user:default/hana.sato'),
        {
          application: `component:default/${APPLICATION}`,
          id,
          decision: 'grant',
        },
      );
      expect(status).toBe('failed');
      expect(log).toMatch(/freehold\.platform\.update|may not|not allowed/i);
    });

    await test.step('an SRE grants it', async () => {
      await signIn(sre, 'Yui Kobayashi');
      await sre.goto('/guardrails/waivers');
      await sre
        .getByRole('link', {
          name: new RegExp(`^Approve the waiver of ${RULE}`),
        })
        .click();
      await expect(sre.getByRole('textbox', { name: 'Waiver' })).toHaveValue(
        waiverId(),
      );
      await sre.getByRole('button', { name: 'Review', exact: true }).click();
      await sre.getByRole('button', { name: 'Decide' }).click();
      await expect(sre.getByText('What was decided')).toBeVisible({
        timeout: 60_000,
      });
    });

    await test.step('the same commit leaves the object out for clusters', async () => {
      const rendered = git(
        'show',
        `main:platform/rendered/guardrails/${RULE}.yaml`,
      );
      expect(rendered).toContain(`${APPLICATION}/${waiverId()} until`);
      expect(rendered).toContain(`${APPLICATION}-production`);
    });

    await test.step('the finding is shown as waived, by whom and until when', async () => {
      await waitForGuardrails(await tokenOf('user:default/yui.kobayashi'));
      await team.goto(`/catalog/default/component/${APPLICATION}/guardrails`);
      await team.getByRole('button', { name: 'Show waived findings' }).click();
      await expect(finding(team)).toContainText(
        /Waived until .* by yui\.kobayashi: The acquirer moves/,
      );
      await expect(
        finding(team).getByRole('link', { name: /^Request a waiver/ }),
      ).toBeHidden();
    });

    await test.step('nobody from another team gives it up', async () => {
      const { status, log } = await runDirectly(
        'remove-waiver',
        await tokenOf('user:default/ken.tanaka'),
        { application: `component:default/${APPLICATION}`, id: waiverId() },
      );
      expect(status).toBe('failed');
      expect(log).toMatch(/may not change what .*team-payment owns/);
    });

    await test.step('the team gives it up, and the finding counts again', async () => {
      await team
        .getByRole('link', {
          name: new RegExp(`^Remove the waiver of ${RULE}`),
        })
        .click();
      await expect(team.getByRole('textbox', { name: 'Waiver' })).toHaveValue(
        waiverId(),
      );
      await team.getByRole('button', { name: 'Review', exact: true }).click();
      await team.getByRole('button', { name: 'Remove the waiver' }).click();
      await expect(team.getByText('What was done')).toBeVisible({
        timeout: 60_000,
      });
      expect(
        git('ls-tree', 'main', `platform/waivers/${APPLICATION}.yaml`),
      ).toBe('');
      await waitForGuardrails(await tokenOf('user:default/yui.kobayashi'));
      await team.goto(`/catalog/default/component/${APPLICATION}/guardrails`);
      await expect(
        finding(team).getByRole('link', { name: /^Request a waiver/ }),
      ).toBeVisible();
    });
  });

  test('what would break is known before a policy stands anywhere', async ({
    page,
  }) => {
    await signIn(page, 'Yui Kobayashi');
    await page.getByRole('link', { name: 'Guardrails', exact: true }).click();
    await page.getByRole('tab', { name: 'Try a policy' }).click();
    const before = git('rev-parse', 'main');

    const editor = page.getByRole('textbox', { name: /^YAML of the policy/ });
    await editor.fill(STRICTER);
    await page
      .getByRole('button', { name: /^Evaluate against \d+ applications/ })
      .click();
    const broken = page.getByRole('button', {
      name: /^\d+ applications would break$/,
    });
    await expect(broken).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('slower-grace').last()).toBeVisible();
    const row = page.getByRole('row', { name: /authorization-admin/ });
    await expect(row).toContainText('Would break');
    await expect(row).toContainText('team-authorization');

    // A policy that does not compile is refused with its line.
    await editor.fill(STRICTER.replace('>= 120', '>= nobody()'));
    await page.getByRole('button', { name: 'Evaluate again' }).click();
    await expect(page.getByText(/The YAML has 1 problem/)).toBeVisible();
    await expect(page.getByText(/undeclared|nobody/).last()).toBeVisible();

    // Trying writes nothing.
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('a developer may not try policies', async ({ page }) => {
    await signIn(page, 'Ken Tanaka');
    await page.goto('/guardrails/try');
    await expect(page.getByText('You may not try policies')).toBeVisible();
  });
});

/** Id of the one waiver that the journey asks for, as the monorepo has it. */
function waiverId(): string {
  const file = git('show', `main:platform/waivers/${APPLICATION}.yaml`);
  const id = /id: ([a-z0-9-]+)/.exec(file)?.[1];
  expect(id, file).toBeDefined();
  return id ?? '';
}

/** A day to come, as a field for days takes it. */
function inDays(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return day.toISOString().slice(0, 10);
}

/** What the guardrail on ports has against the field, in its own words. */
function refusal(page: Page) {
  return page.getByText(
    /^Containers listen on ports from 1024: .*Let the application listen on a port such as 8080\./,
  );
}
