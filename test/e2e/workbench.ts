import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PATIENCE_MS } from './browser';
import type { RunningVsCode } from './start-vscode';

/** Pairs that VS Code for the web takes in its address. */
export type Payload = readonly (readonly [string, string])[];

/** The address of the workbench over the server's workspace. */
export function workbenchUrl({ authority, workspace }: RunningVsCode, payload: Payload = []): string {
  const pairs = JSON.stringify([['skipWelcome', 'true'], ...payload]);
  return `http://${authority}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(pairs)}`;
}

/** Payload that opens a file of the workspace. */
export function openFile({ authority, workspace }: RunningVsCode, path: string): readonly [string, string] {
  return ['openFile', `vscode-remote://${authority}${workspace}/${path}`];
}

/** A problem as its box under the line shows it, reached with F8. */
export interface ShownProblem {
  readonly rule: string;
  readonly text: string;
}

/** What a person does in the editor, each step done when the screen shows it. */
export class Workbench {
  constructor(readonly page: Page) {}

  squiggles(): Locator {
    return this.page
      .locator('.monaco-editor .view-overlays')
      .locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  /** Puts the caret into the text of the open draft, at its start. */
  async goToStart(): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+Home');
  }

  /** F8 until the walk comes back to where it began, over the problems of this file. */
  async walkProblems(): Promise<readonly ShownProblem[]> {
    await this.goToStart();
    const shown: ShownProblem[] = [];
    for (let number = 1, total = 1; number <= total; number++) {
      await this.page.keyboard.press('F8');
      const title = this.page.locator('.peekview-title', { hasText: new RegExp(`(?:^|\\D)${number} of \\d+ problem`) });
      await title.waitFor();
      total = Number(/of (\d+)/.exec(await title.innerText())?.[1]);
      shown.push(await this.shownProblem());
    }
    await this.page.keyboard.press('Escape');
    return shown;
  }

  /** The problem whose box is open. */
  async shownProblem(): Promise<ShownProblem> {
    const text = (await this.page.locator('.marker-widget .descriptioncontainer').innerText()).replaceAll(
      '\u00A0',
      ' ',
    );
    return { text, rule: /mudaqqiq\(?([a-z][a-z-]*)/.exec(text)?.[1] ?? '' };
  }

  /** Walks with F8 to the first problem of the rule, from the start of the draft. */
  async goToProblem(rule: string): Promise<void> {
    await this.goToStart();
    for (let number = 1; ; number++) {
      await this.page.keyboard.press('F8');
      await this.page
        .locator('.peekview-title', { hasText: new RegExp(`(?:^|\\D)${number} of \\d+ problem`) })
        .waitFor();
      if ((await this.shownProblem()).rule === rule) return;
    }
  }

  /** Shows what the editor says of the word at the caret, again until it holds what is looked for. */
  async hoverUntil(holds: RegExp): Promise<string> {
    const box = this.page.locator('.monaco-hover:visible .hover-contents', { hasText: holds });
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      const shown = await box
        .first()
        .waitFor({ timeout: PATIENCE_MS / 6 })
        .then(() => true)
        .catch((error: Error) => {
          if (attempt === 6) throw error;
          return false;
        });
      if (shown) return box.first().innerText();
      await this.page.keyboard.press('Escape');
    }
  }

  /** Renames what is at the caret and gives the rows of the preview that comes of it. */
  async renamePreview(text: string): Promise<readonly string[]> {
    await this.page.keyboard.press('F2');
    const input = this.page.locator('.rename-box input.rename-input');
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
    const rows = this.page.locator('.bulk-edit-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Opens the menu of quick fixes at the caret; resolves to its entries. */
  async openQuickFixes(): Promise<readonly string[]> {
    const entries = this.page.locator('.action-widget:visible .monaco-list-row.action');
    // The menu stays away where the answer of the server is not there yet: asked again, as a person would.
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+.');
      const shown = await entries
        .first()
        .waitFor({ timeout: PATIENCE_MS / 6 })
        .then(() => true)
        .catch((error: Error) => {
          if (attempt === 6) throw error;
          return false;
        });
      if (shown) return entries.allInnerTexts();
    }
  }

  /** Applies the first entry of the open menu. */
  async applyFirstFix(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.locator('.action-widget:visible').waitFor({ state: 'hidden' });
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(`>${name}`);
    // Not always the first of the list: another command may hold the same words.
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first().click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits until the problems that the tab's file has are `count` in number (the first figure the tab shows). */
  async waitForSquiggles(atLeast = 1): Promise<void> {
    await this.squiggles()
      .nth(atLeast - 1)
      .waitFor({ timeout: 2 * PATIENCE_MS });
  }

  /** Waits until the text of no problem in the panel names the rule. */
  async waitUntilGone(rule: string): Promise<void> {
    await this.page.waitForFunction(
      (name) =>
        ![...document.querySelectorAll('.markers-panel .monaco-list-row')].some((row) =>
          row.textContent?.includes(name),
        ),
      rule,
    );
  }

  async showProblems(): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    const panel = this.page.locator('.markers-panel');
    await panel.locator('.monaco-list-row').first().waitFor();
    return panel;
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }
}

/** The bytes of a file in the workspace, as text that keeps a BOM. */
export async function onDisk({ workspace }: RunningVsCode, path: string): Promise<string> {
  return (await readFile(join(workspace, path))).toString('utf8');
}
