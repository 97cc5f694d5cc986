import { expect, Page, test } from '@playwright/test';
import { waitForFigures } from './backend';
import { git, signIn, tokenOf } from './portal';

/** The sample's slo.yaml of it says why there is no objective. */
const WITHOUT_SLO = 'recommendation-lab';

test.describe('from the worst namespace to the line that defines it', () => {
  test.beforeEach(async ({ page }) => {
    await waitForFigures(await tokenOf('user:default/yui.kobayashi'));
    await signIn(page, 'Yui Kobayashi');
  });

  test('an SRE sees what is worst, why, and where it is written', async ({
    page,
  }) => {
    let namespace = '';

    await test.step('the list has the worst first, and can show that state only', async () => {
      await page.getByRole('link', { name: 'Namespaces', exact: true }).click();
      await page
        .getByRole('columnheader', { name: 'SLO' })
        .getByRole('button')
        .click();
      await expect(page).toHaveURL(/sort=sloState/);
      await expect(worstRow(page)).toContainText('Budget used up');
      await expect(
        page.getByText('SLO figures are made up, refreshed'),
      ).toBeVisible();

      const field = page.getByRole('textbox', { name: 'SLO state' });
      await field.click();
      const option = page.getByRole('option', { name: /^Budget used up/ });
      const [, rows] = /(\d+)\D*$/.exec(await option.innerText()) ?? [];
      await option.click();
      await field.press('Escape');
      await expect(page).toHaveURL(/sloState=exhausted/);
      await expect(page.getByRole('status').first()).toContainText(
        new RegExp(`^${rows} namespace`),
      );
      namespace = await worstRow(page).getByRole('link').first().innerText();
    });

    await test.step('its SLO leads to the objective that is to blame', async () => {
      await worstRow(page)
        .getByRole('link', { name: /^Budget used up/ })
        .click();
      await expect(page).toHaveURL(/\/slos\?environment=\w+&objective=/);
    });

    const objective = new URL(page.url()).searchParams.get('objective');
    const section = page.locator(
      `section[aria-labelledby="freehold-slo-${objective}"]`,
    );

    await test.step('it says what is promised and that it is broken', async () => {
      await expect(section).toBeInViewport();
      await expect(section.getByText('Budget used up')).toBeVisible();
      await expect(fact(section, 'Namespace')).toHaveText(namespace);
      await expect(page.getByText('Sample data').last()).toBeVisible();
      await expect(fact(section, 'Budgeting method')).toContainText(
        'Occurrences',
      );
      await expect(
        section.getByRole('img', {
          name: /^At .* the error budget was overspent by [\d.]+%/,
        }),
      ).toBeVisible();
    });

    await test.step('the budget is what good, total and target make it', async () => {
      const attainment = await fact(section, 'Attainment').innerText();
      const [good, total] = numbersOf(/([\d,]+) of ([\d,]+) good/, attainment);
      const [target] = numbersOf(/Target ([\d.]+)%/, attainment);
      const left = (good / total - target / 100) / (1 - target / 100);
      expect(left).toBeLessThan(0);
      const [shown] = numbersOf(
        /(-?[\d.]+)%/,
        await fact(section, 'Error budget left').innerText(),
      );
      expect(Math.abs(shown / 100 - left)).toBeLessThan(0.001);
    });

    await test.step('four burn rates show how fast it went', async () => {
      const burn = section.getByRole('table', { name: /^Burn rates of / });
      await expect(burn.getByRole('row')).toHaveCount(1 + 4);
      for (const row of (await burn.getByRole('row').all()).slice(1)) {
        await expect(row).toContainText(
          /^(Page|Ticket)\s*above [\d.]+x\s*[\d.]+x/,
        );
      }
    });

    await test.step('the data of the chart is a table as well', async () => {
      await section.getByRole('button', { name: 'Show as table' }).click();
      const days = section.getByRole('table', { name: /^Days of / });
      const rows = await days
        .locator('tbody')
        .getByRole('row')
        .evaluateAll(elements =>
          elements.map(element =>
            [...element.querySelectorAll('td')].map(cell =>
              Number(cell.textContent?.replace(/[,%]/g, '')),
            ),
          ),
        );
      // Thirty days that began within a day touch thirty-one.
      expect(rows.length).toBeGreaterThanOrEqual(30);
      for (const [good, total] of rows) {
        expect(total).toBeGreaterThan(0);
        expect(good).toBeLessThanOrEqual(total);
      }
      const [newest, oldest] = [rows[0], rows[rows.length - 1]];
      expect([newest[2], oldest[2]].some(left => left < 0)).toBe(true);
    });

    await test.step('its definition is that line of the monorepo', async () => {
      const link = fact(section, 'Definition').getByRole('link');
      const [, path, line] = /^(.+):(\d+)$/.exec(await link.innerText()) ?? [];
      await link.click();
      await expect(page).toHaveURL(new RegExp(`#L${line}$`));

      const marked = page.locator('[aria-current="location"]');
      await expect(marked).toHaveCount(1);
      await expect(marked).toBeInViewport();
      await expect(
        marked.getByRole('link', { name: `Line ${line}`, exact: true }),
      ).toBeVisible();
      const lines = git('show', `main:${path}`).split('\n');
      const written = lines[Number(line) - 1];
      expect(await marked.locator('span').textContent()).toBe(written);
      // Where the list of objectives begins, and no other line of the file.
      expect(written).toMatch(/^ {4}- /);
      expect(lines[Number(line) - 2]).toBe('  objectives:');
    });
  });

  test('the page of a team leads to what is worst of it', async ({ page }) => {
    await page.goto('/namespaces?sort=sloState');
    await expect(worstRow(page)).toContainText('Budget used up');
    const namespace = await worstRow(page)
      .getByRole('link')
      .first()
      .innerText();
    await worstRow(page)
      .getByRole('link', { name: /^team-/ })
      .click();

    const worst = page.getByRole('list', { name: 'Worst objectives' });
    const first = worst.getByRole('listitem').first();
    await expect(first).toContainText('Budget used up');
    await expect(
      page.getByRole('list', { name: 'Namespaces by state' }),
    ).toContainText(/Budget used up: \d/);
    await first.getByRole('link', { name: namespace }).click();
    await expect(page).toHaveURL(/\/slos\?environment=\w+&objective=/);
    const panel = page.getByRole('tabpanel', { name: /^Budget used up/ });
    await expect(panel.getByText(namespace).first()).toBeVisible();
  });

  test('a namespace without an SLO says so', async ({ page }) => {
    await page.goto(`/namespaces?search=${WITHOUT_SLO}`);
    const row = page.getByRole('row', { name: new RegExp(WITHOUT_SLO) });
    await row.getByRole('link', { name: 'No SLO' }).click();
    const path = `applications/${WITHOUT_SLO}/slo.yaml`;
    await expect(page.getByText(`${path} has no objective`)).toBeVisible();
    await page.getByRole('link', { name: path }).click();
    await expect(page.getByText(/without objectives on purpose/)).toBeVisible();
  });
});

function worstRow(page: Page) {
  return page
    .getByRole('table', { name: 'Namespaces' })
    .getByRole('row')
    .nth(1);
}

/** The value of a named fact. */
function fact(within: ReturnType<Page['locator']>, name: string) {
  return within
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd');
}

function numbersOf(pattern: RegExp, text: string): number[] {
  const match = pattern.exec(text);
  expect(match, `${pattern} in ${text}`).not.toBeNull();
  return (match?.slice(1) ?? []).map(number =>
    Number(number.replace(/,/g, '')),
  );
}
