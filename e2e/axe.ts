import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}

declare global {
  interface Window {
    readonly axe?: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };
  }
}

/** Of what WCAG 2.2 AA and good practice ask. The handles between panels stand between landmarks, not in one. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
  resultTypes: ['violations'],
} as const;

/** What axe finds on the page as it stands: rule, first place, why. Axe itself is put into a page once. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(await source);
  return page.evaluate(async (options) => {
    const { violations } = (await window.axe?.run(options)) ?? { violations: [] };
    return violations.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message.slice(0, 160) ?? ''}`,
    );
  }, OPTIONS);
}
