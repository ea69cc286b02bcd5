import { expect, type Locator, type Page } from '@playwright/test';
import { en as enFirst } from '../client/src/i18n/en.ts';
import { enBeside } from '../client/src/i18n/en-beside.ts';
import { zhHant as zhFirst } from '../client/src/i18n/zh-hant.ts';
import { zhHantBeside } from '../client/src/i18n/zh-hant-beside.ts';
import { clickOn, lineBetween, nodeIds, pointOf } from './page.ts';

export const LECUN = 'person:yann-lecun';
const DIVISION = 'org:meta-ai-division';
export const HASH = `n=${LECUN}+${DIVISION}+org:meta+org:fair`;

const en = { ...enFirst, ...enBeside };
const zhHant = { ...zhFirst, ...zhHantBeside };

export type Language = 'en' | 'zh-Hant';
export type Words = (id: keyof typeof en) => string;
export const wordsIn =
  (language: Language): Words =>
  (id) =>
    (language === 'en' ? en : zhHant)[id];

/** A state of the page: how it is reached from the plain picture, and how left again. */
export interface State {
  readonly name: string;
  show(page: Page, t: Words): Promise<void>;
  /** Without it Escape does, pressed twice. */
  hide?(page: Page, t: Words): Promise<void>;
}

export async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

const languageOf = (t: Words): Language => (t('region.canvas') === en['region.canvas'] ? 'en' : 'zh-Hant');

/** The drawing has the focus, whatever had it. */
const onCanvas = async (page: Page, key: string): Promise<void> => {
  await page.getByRole('application').focus();
  await page.keyboard.press(key);
};
const shown = (locator: Locator): Promise<void> => expect(locator.first()).toBeVisible({ timeout: 5_000 });
const rightClick = async (page: Page, id: string): Promise<void> => {
  const { x, y } = await pointOf(page, id);
  await page.mouse.click(x, y, { button: 'right' });
  await shown(page.getByRole('menu'));
};
const clearSearch = async (page: Page): Promise<void> => {
  await page.getByTestId('search').fill('');
  await escape(page);
};
const tab = (id: 'legend.title' | 'filters.title' | 'outline.title', then: (page: Page) => Promise<void>) => ({
  show: async (page: Page, t: Words): Promise<void> => {
    await page.getByRole('tab', { name: t(id), exact: true }).click();
    await then(page);
  },
  hide: async (page: Page, t: Words): Promise<void> => {
    await page.getByRole('tab', { name: t('legend.title'), exact: true }).click();
  },
});
const reading = (name: string, link: string): State => ({
  name,
  show: async (page, t) => {
    await page.goto(`/#lang=${languageOf(t)}&${HASH}&page=${encodeURIComponent(link)}`);
    await shown(page.getByTestId('page'));
    await expect(page.getByTestId('page').locator('h2, h3, li').first()).toBeVisible();
  },
  hide: async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('page')).toBeHidden();
  },
});
const drawer = (name: string, key: string, then: (page: Page, t: Words) => Promise<void>): State => ({
  name,
  show: async (page, t) => {
    await onCanvas(page, key);
    await then(page, t);
  },
  hide: async (page) => {
    await onCanvas(page, key);
    await expect(page.getByTestId('drawer')).toBeHidden();
    await escape(page);
  },
});
const runCypher = async (page: Page, text: string): Promise<void> => {
  await page.getByTestId('cypher-editor').getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
};
const search = (name: string, text: string, then: (page: Page) => Promise<void>): State => ({
  name,
  show: async (page) => {
    await page.getByTestId('search').fill(text);
    await then(page);
  },
  hide: clearSearch,
});

/** Of the page with room for its panels. */
export const WIDE: readonly State[] = [
  { name: 'picture', show: async (page) => shown(page.getByTestId('welcome')) },
  search('search list', 'Meta', (page) => shown(page.getByRole('listbox').getByRole('option'))),
  search('search with guesses', 'Yan Lecunn', (page) => shown(page.getByRole('listbox'))),
  search('search with no hit', 'qxzqxz', (page) => shown(page.getByRole('listbox'))),
  search('search for what can be done', '?', (page) => expect(page.getByTestId('search')).toBeFocused()),
  {
    name: 'details of an entity',
    show: async (page) => {
      await clickOn(page, LECUN);
      await shown(page.getByTestId('entity-view').getByRole('heading', { level: 4 }));
    },
  },
  {
    name: 'evidence of a line',
    show: async (page) => {
      await clickOn(page, await lineBetween(page, LECUN, DIVISION));
      await shown(page.getByTestId('sides'));
    },
  },
  {
    name: 'many selected',
    show: async (page) => {
      await onCanvas(page, 'Control+a');
      await shown(page.getByTestId('several-view'));
    },
  },
  {
    name: 'an answer to a question',
    show: async (page) => {
      await page.getByTestId('welcome').getByRole('button').first().click();
      await shown(page.getByTestId('question-form').or(page.getByTestId('answer')));
    },
  },
  { name: 'filters', ...tab('filters.title', (page) => shown(page.getByTestId('filters'))) },
  {
    name: 'a filter that greys out',
    show: async (page, t) => {
      await page.getByTestId('legend').getByRole('button').first().click();
      await page.getByRole('tab', { name: t('filters.title'), exact: true }).click();
      await shown(page.getByTestId('filters'));
    },
    hide: async (page, t) => {
      await page.getByRole('tab', { name: t('legend.title'), exact: true }).click();
      await onCanvas(page, 'Control+z');
      await escape(page);
    },
  },
  { name: 'outline', ...tab('outline.title', (page) => shown(page.getByTestId('outline'))) },
  {
    name: 'style by a rule',
    show: async (page) => {
      await page.getByTestId('appearance').getByRole('combobox').first().selectOption({ index: 1 });
      await shown(page.getByTestId('colour-key'));
    },
    hide: async (page) => {
      await page.getByTestId('appearance').getByRole('combobox').first().selectOption({ index: 0 });
    },
  },
  drawer('Cypher editor', 'c', (page) => shown(page.getByTestId('cypher-editor'))),
  drawer('Cypher answer', 'c', async (page) => {
    await runCypher(page, 'MATCH (p:Person) RETURN p, p.name LIMIT 3');
    await shown(page.getByTestId('cypher-result'));
  }),
  drawer('Cypher error', 'c', async (page) => {
    await runCypher(page, 'RETRUN 1');
    await shown(page.getByTestId('cypher-error'));
  }),
  drawer('paths', 'p', async (page) => shown(page.getByTestId('paths').or(page.getByTestId('drawer')))),
  drawer('table of links', 't', (page) => shown(page.getByTestId('link-table'))),
  {
    name: 'list of keys',
    show: async (page) => {
      await onCanvas(page, '?');
      await shown(page.getByRole('dialog'));
    },
  },
  {
    name: 'list of keys, letters turned off',
    show: async (page) => {
      await onCanvas(page, '?');
      await page.getByRole('dialog').getByText(/./).first().waitFor();
      await page.getByRole('dialog').locator('label').first().click();
    },
    hide: async (page) => {
      await page.getByRole('dialog').locator('label').first().click();
      await escape(page);
    },
  },
  { name: 'menu of a node', show: (page) => rightClick(page, LECUN) },
  { name: 'menu of a line', show: async (page) => rightClick(page, await lineBetween(page, LECUN, DIVISION)) },
  {
    name: 'menu of the ground',
    show: async (page) => {
      await onCanvas(page, 'm');
      await shown(page.getByRole('menu'));
    },
  },
  {
    name: 'menu of a selection',
    show: async (page) => {
      await onCanvas(page, 'Control+a');
      await rightClick(page, LECUN);
    },
    hide: async (page) => {
      await escape(page);
      await escape(page);
    },
  },
  {
    name: 'choosing what to expand',
    show: async (page, t) => {
      await rightClick(page, 'org:meta');
      await page.getByRole('menuitem', { name: t('menu.choose') }).click();
      await shown(page.getByRole('dialog'));
    },
  },
  {
    name: 'menu of the page',
    show: async (page, t) => {
      await page
        .getByRole('button', { name: t('top.menu') })
        .first()
        .click();
      await shown(page.getByRole('menu'));
    },
  },
  {
    name: 'menu of arrangements',
    show: async (page, t) => {
      await page.getByRole('button', { name: t('arrange.label'), exact: true }).click();
      await shown(page.getByRole('menu'));
    },
  },
  {
    name: 'days of the view',
    show: async (page) => {
      await page.getByTestId('as-of-chip').click();
      await shown(page.getByTestId('view-dates'));
    },
  },
  {
    name: 'saved views',
    show: async (page, t) => {
      await page.getByRole('tab', { name: t('views.title'), exact: true }).click();
      await shown(page.getByTestId('views'));
    },
    hide: async (page, t) => page.getByRole('tab', { name: t('legend.title'), exact: true }).click(),
  },
  {
    name: 'drawing around',
    show: async (page, t) => {
      await page.getByRole('button', { name: t('area.lasso') }).click();
      await shown(page.getByTestId('area-cover'));
    },
  },
  {
    name: 'overview map',
    show: async (page, t) => {
      await page.getByRole('button', { name: t('map.show') }).click();
      await shown(page.getByTestId('minimap'));
    },
    hide: async (page, t) =>
      page
        .getByRole('button', { name: t('map.show') })
        .first()
        .click(),
  },
  {
    name: 'a message',
    show: async (page, t) => {
      await page
        .getByRole('button', { name: t('top.menu') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('command.copyLink') }).click();
      await shown(page.getByTestId('live').locator('[data-tone]'));
    },
  },
  {
    name: 'presentation',
    show: async (page, t) => {
      await onCanvas(page, 'm');
      await page.getByRole('menuitem', { name: t('screen.present') }).click();
      await expect(page.getByTestId('welcome')).toBeHidden();
    },
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await shown(page.getByTestId('search'));
    },
  },
  {
    name: 'empty canvas',
    show: async (page) => {
      await onCanvas(page, 'Control+a');
      await page.keyboard.press('Delete');
      await shown(page.getByTestId('canvas-empty'));
    },
    hide: async (page) => {
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await nodeIds(page)).length).toBe(4);
      await escape(page);
    },
  },
  reading('a document', 'document:doc:lecun-2025-10'),
  reading('contradictions', 'contradictions'),
  reading('a timeline', 'timeline:2025-01-01..2025-10-10'),
  reading('a voice', `voice:${LECUN}`),
];
