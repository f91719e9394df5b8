import type { BrowserContext } from '@playwright/test';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { categories, channels, contentSlots, contents } from '../db/schema/index.ts';
import { aSession, aUser, idOf, next, type TestUser } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { messages } from '../i18n/messages/gathered.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  onDesktop,
  sayYes,
  speak,
  test,
} from './fixtures.ts';

const { asks, backoffice, team, rights, structure, contents: content, forms } = messages.en;

async function enter(context: BrowserContext, user: TestUser, site: string) {
  await speak(context, 'en', site);
  await logIn(context, user, site);
}

const made: number[] = [];

/** A group with two leaves, below a channel that stands in the menu. */
async function aGroup() {
  const n = next();
  const add = async (parentId: number, level: number, name: string) => {
    const [row] = await db
      .insert(categories)
      .values({ parentId, level, name: `${name}${n}`, nameEn: `${name} ${n}`, sequence: n })
      .$returningId();
    const id = idOf(row);
    made.push(id);
    return { id, name: `${name} ${n}` };
  };
  const [channel] = await db
    .select({ id: channels.categoryId, name: categories.nameEn })
    .from(channels)
    .innerJoin(categories, eq(categories.id, channels.categoryId))
    .orderBy(desc(channels.categoryId))
    .limit(1);
  const group = await add(idOf(channel), 2, 'Camping');
  return {
    channel: channel?.name ?? '',
    group,
    leaves: [await add(group.id, 3, 'Poles'), await add(group.id, 3, 'Pegs')] as const,
    n,
  };
}

test.afterEach(async () => {
  for (const level of [3, 2])
    await db.delete(categories).where(and(inArray(categories.id, [0, ...made]), eq(categories.level, level)));
  made.length = 0;
});

/** What flies out of the menu of the shop, in English. */
async function menuOf(context: BrowserContext): Promise<string> {
  const answer = await context.request.get(`/api/categories/menu?lang=en&v=${next()}`);
  return answer.text();
}

test(
  'a group is made, and whoever gets it and a right besides sees just those pages',
  onDesktop,
  async ({ page, context, site, browser }) => {
    const chief = await aStaff({}, { isSuperuser: true });
    const clerk = await aUser();
    const name = `Night shift ${next()}`;
    await enter(context, chief, site);
    await page.goto('/admin/groups');
    await page.getByLabel(team.groupName).fill(name);
    await page.getByRole('checkbox', { name: rights.order.view, exact: true }).check();
    await page.getByRole('checkbox', { name: rights.review.view, exact: true }).check();
    await page.getByRole('button', { name: team.addGroup }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);

    await page.goto('/admin/team');
    await page.getByLabel(team.account).fill('nobody-of-that-name');
    await page.getByRole('button', { name: team.appoint, exact: true }).click();
    await expect(page.getByText(messages.en.refusals['user-missing'])).toBeVisible();
    await page.getByLabel(team.account).fill(clerk.username);
    await page.getByRole('button', { name: team.appoint, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/admin/team/${clerk.id}$`));
    await page.getByRole('checkbox', { name, exact: true }).check();
    await page.getByRole('checkbox', { name: rights.region.view }).check();
    await page.getByRole('button', { name: team.save, exact: true }).click();
    await expect(page.getByRole('definition').filter({ hasText: rights.region.view })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const theirs = await browser.newContext({ baseURL: site });
    const anew = { sessionVersion: clerk.sessionVersion + 1, sessionId: await aSession(clerk.id) };
    await enter(theirs, { ...clerk, ...anew }, site);
    const own = await theirs.newPage();
    await own.goto('/admin/regions');
    await expect(own.getByRole('navigation', { name: backoffice.nav }).getByRole('link')).toHaveText([
      backoffice.orders,
      backoffice.reviews,
      backoffice.regions,
    ]);
    const status = async (path: string) => (await theirs.request.get(path, { maxRedirects: 0 })).status();
    expect(await Promise.all(['/admin/orders', '/admin/team', '/admin/content'].map(status))).toEqual([
      200, 404, 404,
    ]);
    await page.getByRole('button', { name: team.dismissThis.replace('{name}', clerk.username) }).click();
    await sayYes(page, asks.dismissYes);
    await expect(page).toHaveURL(/\/admin\/team$/);
    expect(await status('/admin/orders')).toBe(307);
    await theirs.close();
  },
);

const categoryJourney = () => {
  test('a category is renamed, moved and put in order, and the menu shows it', async ({
    page,
    context,
    site,
  }) => {
    const [{ channel, group, leaves, n }, other] = [await aGroup(), await aGroup()];
    const [poles, pegs] = leaves;
    await enter(context, await aStaff({ group: ['catalog.view', 'category.edit'] }), site);
    await page.goto(`/admin/categories/${group.id}`);
    await page.getByRole('button', { name: forms.moveLater.replace('{name}', poles.name) }).click();
    await expect
      .poll(async () => {
        const menu = await menuOf(context);
        return menu.indexOf(pegs.name) < menu.indexOf(poles.name);
      })
      .toBe(true);

    await page.goto('/admin/categories');
    for (const name of [channel, group.name])
      await page
        .getByRole('link', { name: structure.belowThis.replace('{name}', name), exact: true })
        .click();
    await expect(page.getByRole('link', { name: other.group.name, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: other.leaves[0].name })).toHaveCount(0);
    await page.getByRole('link', { name: poles.name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: poles.name })).toBeVisible();
    await page.getByLabel(structure.nameEn).fill('');
    await page.getByRole('button', { name: structure.save, exact: true }).click();
    await expect(page.getByRole('region', { name: '1 thing needs your attention' })).toBeFocused();
    await page.getByRole('link', { name: forms.nameRequired }).click();
    await expect(page.getByLabel(structure.nameEn)).toBeFocused();
    await page.getByLabel(structure.nameEn).fill(`Masts ${n}`);
    await page.getByLabel(structure.parent).selectOption(String(other.group.id));
    await page.getByRole('button', { name: structure.save, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Masts ${n}` })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: structure.path }).getByRole('link', { name: other.group.name }),
    ).toBeVisible();
    const panels: { sections: { name: string; links: { name: string }[] }[] }[] = JSON.parse(
      await menuOf(context),
    );
    const section = panels.flatMap(({ sections }) => sections).find(({ name }) => name === other.group.name);
    expect(section?.links.map(({ name }) => name)).toContain(`Masts ${n}`);
  });
};

test.describe('with JavaScript', onDesktop, () => {
  categoryJourney();

  test('two who change a category at once: the second is told, and nothing is lost', async ({
    page,
    context,
    site,
  }) => {
    const [leaf] = (await aGroup()).leaves;
    const first = await aStaff({ group: ['catalog.view', 'category.edit'] });
    await enter(context, first, site);
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(`/admin/categories/${leaf.id}`);
    await page.getByLabel(structure.name, { exact: true }).fill('先改的');
    await page.getByRole('button', { name: structure.save, exact: true }).click();
    await expect(page.getByText(structure.saved)).toBeVisible();
    await other.getByLabel(structure.nameEn).fill('Changed later');
    await other.getByRole('button', { name: structure.save, exact: true }).click();
    await expect(other.getByText(first.username).last()).toBeVisible();
    await expect(other.getByLabel(structure.nameEn)).toHaveValue('Changed later');
    await other.getByRole('link', { name: forms.loadAgain }).click();
    await expect(other.getByLabel(structure.name, { exact: true })).toHaveValue('先改的');
  });

  test('a leaf is dragged above another, and stays there', async ({ page, context, site }) => {
    const { group, leaves } = await aGroup();
    const [poles, pegs] = leaves;
    await enter(context, await aStaff({ group: ['catalog.view', 'category.edit'] }), site);
    await page.goto(`/admin/categories/${group.id}`);
    const rows = page.getByRole('list', { name: structure.below }).getByRole('listitem');
    await expect(rows).toHaveText([poles.name, pegs.name]);
    await rows.nth(1).locator('[aria-hidden]').first().hover();
    await page.mouse.down();
    await rows.nth(0).hover({ position: { x: 20, y: 4 } });
    await expect(rows).toHaveText([pegs.name, poles.name]);
    await page.mouse.up();
    await expect(page.getByText(structure.sorted)).toBeVisible();
    await page.reload();
    await expect(rows).toHaveText([pegs.name, poles.name]);
  });
});

test.describe('without JavaScript', { tag: '@phone' }, () => {
  test.use({ javaScriptEnabled: false });
  categoryJourney();
});

test(
  'an ad is planned: the preview of its time shows it, the page of now does not',
  onDesktop,
  async ({ page, context, site }) => {
    const n = next();
    const slotKey = 'index_lbt';
    await db
      .insert(contentSlots)
      .ignore()
      .values({ key: slotKey, name: '轮播图', nameEn: 'Carousel', sequence: 0 });
    await enter(context, await aStaff({ group: ['content.edit'] }), site);
    await page.goto(`/admin/content/${slotKey}/new`);
    await page.getByLabel(content.title, { exact: true }).fill(`Big sale ${n}`);
    await page.getByLabel(content.link, { exact: true }).fill('javascript:alert(1)');
    await page.getByLabel(content.startsAt).fill('2099-06-01T09:00');
    await page.getByLabel(content.endsAt).fill('2099-06-01T10:00');
    await page.getByRole('button', { name: content.add, exact: true }).click();
    await expect(page.locator('#content-link-error')).toHaveText(forms.linkShape);
    await expect(page.getByLabel(content.startsAt)).toHaveValue('2099-06-01T09:00');
    await page.getByLabel(content.link, { exact: true }).fill('/list/1');
    await page.getByRole('button', { name: content.add, exact: true }).click();
    const row = page.getByRole('listitem').filter({ hasText: `Big sale ${n}` });
    await expect(row).toContainText(content.states.planned);
    await db
      .update(contents)
      .set({ sequence: -1 })
      .where(eq(contents.title, `Big sale ${n}`)); // of so many slides only the first few are shown

    const preview = async (at: string) => {
      await page.goto('/admin/content/preview');
      await page.getByLabel(content.at).fill(at);
      await page.getByRole('button', { name: content.showPreview }).click();
      await expect(page).toHaveURL(new RegExp(encodeURIComponent(at)));
      return page.getByRole('heading', { name: `Big sale ${n}`, includeHidden: true });
    };
    await expect(await preview('2099-06-01T08:59')).toHaveCount(0);
    await expect(await preview('2099-06-01T09:00')).toHaveCount(1);
    await expect(await preview('2099-06-01T10:00')).toHaveCount(0);
    expect(await (await context.request.get('/')).text()).not.toContain(`Big sale ${n}`);
    await db.delete(contents).where(eq(contents.title, `Big sale ${n}`));
  },
);
