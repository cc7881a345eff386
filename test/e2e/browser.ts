import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's path; `CHROMIUM` names another. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ATTEMPTS = 3;
/** For one condition on a busy two-core machine. */
export const PATIENCE_MS = 60_000;

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens Chromium with a fresh profile and one page. */
export async function openBrowser(size = { width: 1360, height: 860 }): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'mudaqqiq-chromium-'));
  const context = await launch(profile, size);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  return {
    page,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launch(profile: string, viewport: { width: number; height: number }): Promise<BrowserContext> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await chromium.launchPersistentContext(profile, {
        executablePath: EXECUTABLE,
        headless: true,
        viewport,
        permissions: ['clipboard-read', 'clipboard-write'],
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** The outcome of a suite that ran inside the extension host. */
export interface SuiteResult {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Lets the workbench hand us its console lines and the suite's exit code. Call before the page opens the workbench. */
export async function listenToSuite(page: Page): Promise<{ readonly finished: Promise<SuiteResult> }> {
  const lines: string[] = [];
  let finish: (result: SuiteResult) => void = () => {};
  const finished = new Promise<SuiteResult>((done) => {
    finish = done;
  });
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => {
    // Mocha's lines arrive as a format and its arguments.
    lines.push(format(...args));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => finish({ code, lines }));
  return { finished };
}

/** Saves what the page shows as `out/screenshots/NAME.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(resolve('out/screenshots'), { recursive: true });
  await page.screenshot({ path: resolve('out/screenshots', `${name}.png`) });
}
