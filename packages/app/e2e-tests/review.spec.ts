import { readFileSync } from 'node:fs';
import { expect, Page, test } from '@playwright/test';
import { ask, waitForFigures } from './backend';
import { signIn, tokenOf } from './portal';

const SRE = 'user:default/yui.kobayashi';
const DEVELOPER = 'user:default/hana.sato';
const OWNER = 'group:default/team-payment';

/** What a page or a document that takes texts for markup would run, split or swallow. */
const HOSTILE =
  '<script>document.title = "taken"</script> | a | `b` **c** @all';
const DECISION = `Nobody deploys on Friday ${HOSTILE}`;
const ACTION = `Raise the replica floor ${HOSTILE}`;
const NOTES = `Two pages on Tuesday.\n\n# No heading\n${HOSTILE}`;

test.describe.serial('the weekly operations review', () => {
  let number = 0;
  let held = '';

  test.beforeEach(async ({ page }) => {
    await waitForFigures(await tokenOf(SRE));
    page.on('dialog', dialog => {
      throw new Error(`a text was run: ${dialog.message()}`);
    });
  });

  test('an SRE goes through the figures and records what was decided', async ({
    page,
  }) => {
    await signIn(page, 'Yui Kobayashi');
    await page.getByRole('link', { name: 'Operations review' }).click();

    await test.step('the page has what the meeting looks at', async () => {
      number = await numberOf(page);
      await expect(
        page.getByText('SLO figures are made up, refreshed'),
      ).toBeVisible();
      await expect(page.getByText('Sample data').last()).toBeVisible();
      const burners = page.getByRole('table', { name: 'Worst burners' });
      await expect(burners.getByRole('row').nth(1)).toContainText(/[\d.]+x/);
      await expect(
        page.getByRole('table', { name: 'No data' }).getByRole('row').nth(1),
      ).toContainText('No data');
      await expect(
        page.getByRole('region', { name: 'Without an SLO' }),
      ).toContainText('recommendation-lab');
    });

    await test.step('what is missing is named before anything is recorded', async () => {
      await page.getByRole('textbox', { name: 'Notes' }).fill(NOTES);
      await page.getByRole('button', { name: 'Add a decision' }).click();
      await page.getByRole('button', { name: 'Add an action' }).click();
      await page.getByRole('button', { name: 'Record the review' }).click();
      await expect(page.getByText('Something is missing above.')).toBeVisible();
      await expect(page.getByText('Say who does it.')).toBeVisible();
    });

    await test.step('the owner comes from the catalog', async () => {
      await page.getByRole('textbox', { name: 'Decision 1' }).fill(DECISION);
      await page
        .getByRole('textbox', { name: 'Action 1', exact: true })
        .fill(ACTION);
      await page
        .getByRole('textbox', { name: 'Owner of action 1' })
        .fill('payment');
      await page.getByRole('option', { name: OWNER }).click();
      await page.getByLabel('Due date of action 1').fill('2099-12-31');
    });

    await test.step('an impatient double click records one review', async () => {
      const before = await reviews();
      await page.getByRole('button', { name: 'Record the review' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(`Record review ${number}?`);
      await dialog
        .getByRole('button', { name: 'Record the review' })
        .dblclick();
      await expect(page).toHaveURL(/\/operations-review\/.+/);
      await expect(
        page.getByRole('heading', { name: `Review ${number}` }),
      ).toBeVisible();
      held = page.url();
      expect(await reviews()).toHaveLength(before.length + 1);
    });

    await test.step('texts of people are texts', async () => {
      await expect(page.getByText(DECISION, { exact: true })).toBeVisible();
      await expect(page.getByText(ACTION, { exact: true })).toBeVisible();
      await expect(page.getByText(HOSTILE).first()).toBeVisible();
      await expect(
        page.getByRole('heading', { name: 'No heading' }),
      ).toHaveCount(0);
      expect(await page.title()).not.toBe('taken');
    });
  });

  test('the review can be taken elsewhere as Markdown', async ({ page }) => {
    await signIn(page, 'Yui Kobayashi');
    await page.goto(held);
    const shown = await figures(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as Markdown' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`operations-review-${number}.md`);
    const text = readFileSync(await file.path(), 'utf8');

    expect(text).toMatch(new RegExp(`^# Operations review ${number}\n`));
    expect(text).toContain('**Sample data: these figures are made up.**');
    expect(text).toContain('1. Nobody deploys on Friday &lt;script&gt;');
    expect(text).toMatch(
      /^\| Raise the replica floor .* \| group:default\/team-payment \| 2099-12-31 \| Open \|$/m,
    );
    expect(text).not.toMatch(/<script|^# No heading|\| a \||(?<!\\)`/m);
    expect(shown.length).toBeGreaterThan(2);
    for (const [state, count] of shown) {
      // The page has longer words for "No SLO", because it counts what is not measured yet with it.
      const name = state.replace(/^No SLO.*/, 'No SLO');
      expect(text).toMatch(
        new RegExp(`^\\| ${name}[^|]* \\| ${count} \\|$`, 'm'),
      );
    }
  });

  test('the next review closes what the last one decided', async ({ page }) => {
    await signIn(page, 'Yui Kobayashi');
    await page.goto(held);
    const frozen = await figures(page);
    await page.getByRole('link', { name: 'The current review' }).click();

    await test.step('the action is carried over', async () => {
      expect(await numberOf(page)).toBe(number + 1);
      await expect(
        page.getByText(new RegExp(`Compared with review ${number} of`)),
      ).toBeVisible();
      const open = page.getByRole('region', { name: 'Open actions' });
      await expect(open.getByText(ACTION, { exact: true })).toBeVisible();
      await expect(open).toContainText(`Decided in review ${number}`);
      await open.getByRole('checkbox', { name: `Done: ${ACTION}` }).check();
    });

    await test.step('it is done with the review that says so', async () => {
      await page.getByRole('button', { name: 'Record the review' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Record the review' })
        .click();
      const carried = page.getByRole('region', { name: 'Carried over' });
      await expect(carried.getByText(ACTION, { exact: true })).toBeVisible();
      await expect(carried).toContainText(/Done on .* by yui\.kobayashi/);
    });

    await test.step('nothing but the action has changed of the earlier one', async () => {
      await page.getByRole('link', { name: 'The current review' }).click();
      expect(await numberOf(page)).toBe(number + 2);
      await expect(page.getByText('No action is open.')).toBeVisible();
      await page
        .getByRole('table', { name: 'Earlier reviews' })
        .getByRole('link', { name: `Review ${number}`, exact: true })
        .click();
      await expect(page).toHaveURL(held);
      await expect(page.getByText(DECISION, { exact: true })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Actions' })).toContainText(
        /Done on/,
      );
      await expect(
        page.getByText('These figures are frozen').first(),
      ).toBeVisible();
      expect(await figures(page)).toEqual(frozen);
      await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveCount(0);
    });
  });

  test('a developer reads reviews and cannot record one', async ({ page }) => {
    await signIn(page, 'Hana Sato');
    await page.getByRole('link', { name: 'Operations review' }).click();
    await expect(page.getByText('Only SREs record reviews.')).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'Worst burners' }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Record the review' }),
    ).toHaveCount(0);
    await page.goto(held);
    await expect(page.getByText(DECISION, { exact: true })).toBeVisible();

    const before = await reviews();
    const answer = await ask(await tokenOf(DEVELOPER), '/operations-reviews', {
      method: 'POST',
      body: {
        key: '0d5b7c4e-8a53-4c0e-9d1f-6f0f3f0f7a11',
        notes: 'Around the form',
        decisions: [],
        actions: [],
        done: [],
      },
    });
    expect(answer.status).toBe(403);
    expect(await reviews()).toEqual(before);
  });
});

/** Which review the page prepares. */
async function numberOf(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { name: /^Review \d+$/ });
  await expect(page).toHaveURL(/\/operations-review$/);
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}

/** Namespaces by state, as the page has them at a glance. */
async function figures(page: Page): Promise<Array<[string, string]>> {
  const states = page
    .getByRole('region', { name: 'At a glance' })
    .getByRole('list', { name: 'Namespaces by state' })
    .getByRole('listitem');
  await expect(states.first()).toBeVisible();
  return (await states.allInnerTexts()).map(text => {
    const [, state, count] = /^(.*): ([\d,]+)$/.exec(text) ?? [];
    return [state, count.replace(/,/g, '')];
  });
}

/** All reviews that are recorded. */
async function reviews(): Promise<unknown[]> {
  const answer = await ask(await tokenOf(SRE), '/operations-reviews');
  const { items } = await answer.json();
  return items;
}
