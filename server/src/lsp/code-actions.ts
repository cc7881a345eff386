import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic as LspDiagnostic,
  type TextEdit as LspTextEdit,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../core/index.js';
import type { ClientAbilities } from './abilities.js';
import { rangesTouch } from './convert.js';
import { type CarriedFix, carriedData, carriedFixes, SOURCE, toLspEdit } from './diagnostics.js';
import { fixEverything, fixRule } from './fix-all.js';
import type { Present } from './present.js';
import type { Reading } from './session.js';
import { say } from './strings.js';
import { suppressionFor } from './suppress.js';
import type { WorkspaceIndexer } from './workspace/indexer.js';
import { SPELLING_KIND, spellingActions } from './workspace/spelling-actions.js';

/** Kind of the action that applies every safe fix; editors can run it on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.mudaqqiq`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, SPELLING_KIND, FIX_ALL_KIND];

/** Rules whose findings the name register settles. */
const ABOUT_NAMES: ReadonlySet<string> = new Set([
  'inconsistent-transliteration',
  'name-hamza',
  'compound-spacing',
  'non-house-spelling',
  'unknown-place',
]);

interface Scene {
  readonly document: TextDocument;
  readonly abilities: ClientAbilities;
  readonly language: Language;
  readonly present: Present;
  readonly indexer: WorkspaceIndexer;
  /** Reads the document as it stands; only asked for where the carried fixes do not do. */
  read(): Promise<Reading>;
}

/** Quick fixes of the diagnostics at hand, best first, then what concerns their rules; or the fix of everything. */
export async function codeActions(params: CodeActionParams, scene: Scene): Promise<CodeAction[]> {
  const { only, diagnostics } = params.context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const ours = diagnostics.filter((d) => d.source === SOURCE);
    for (const diagnostic of ours) actions.push(...(await quickFixes(diagnostic, scene)));
    for (const diagnostic of firstOfEachRule(ours)) actions.push(...(await ruleActions(diagnostic, scene)));
  }
  if (wants(SPELLING_KIND)) {
    actions.push(...spellingActions(await scene.read(), params.range.start, scene.abilities, scene.indexer));
  }
  // Unasked, "fix everything" would stand in the menu of every word: only by its own name.
  if (only !== undefined && wants(FIX_ALL_KIND)) {
    const edits = fixEverything(await scene.read());
    if (edits.length > 0) {
      actions.push({
        title: scene.present(say('fixAll', scene.language)),
        kind: FIX_ALL_KIND,
        edit: editOf(scene, edits),
      });
    }
  }
  return actions;
}

async function quickFixes(diagnostic: LspDiagnostic, scene: Scene): Promise<CodeAction[]> {
  const fixes = await currentFixes(diagnostic, scene);
  return fixes
    .filter((fix) => fix.edits.every((edit) => edit.path === undefined))
    .map((fix, index) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(index === 0 && fix.applicability !== 'suggestion' ? { isPreferred: true } : {}),
      edit: editOf(
        scene,
        fix.edits.map((edit) => toLspEdit(edit, scene.abilities.snippetEdits)),
      ),
    }));
}

/** The fixes that the diagnostic carries; where the text has moved on since, those of the same finding today. */
async function currentFixes(diagnostic: LspDiagnostic, scene: Scene): Promise<readonly CarriedFix[]> {
  const carried = carriedData(diagnostic);
  if (carried !== undefined && carried.version === scene.document.version) return carried.fixes;
  const reading = await scene.read();
  const same = reading.diagnostics.find(
    (d) => d.ruleId === diagnostic.code && rangesTouch(reading.convert.toRange(d.range), diagnostic.range),
  );
  return same === undefined ? [] : carriedFixes(reading, same);
}

function firstOfEachRule(diagnostics: readonly LspDiagnostic[]): LspDiagnostic[] {
  const seen = new Set<unknown>();
  return diagnostics.filter((d) => !seen.has(d.code) && seen.add(d.code));
}

async function ruleActions(diagnostic: LspDiagnostic, scene: Scene): Promise<CodeAction[]> {
  const rule = String(diagnostic.code);
  const { language, abilities } = scene;
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  const reading = await scene.read();
  const all = fixRule(reading, rule);
  if (all !== undefined) {
    actions.push({
      title: scene.present(say('fixRule', language, rule)),
      kind,
      diagnostics: [diagnostic],
      edit: editOf(scene, all),
    });
  }
  const suppression = suppressionFor(reading, diagnostic.range.start, rule, abilities.snippetEdits);
  if (suppression !== undefined) {
    actions.push({
      title: scene.present(say('disableLine', language, rule)),
      kind,
      diagnostics: [diagnostic],
      edit: editOf(scene, [toLspEdit(suppression, abilities.snippetEdits)]),
    });
  }
  if (ABOUT_NAMES.has(rule)) {
    for (const key of ['acceptDifferent', 'addName'] as const) {
      const command = `mudaqqiq.${key}`;
      if (!abilities.commands.includes(command)) continue;
      const title = scene.present(say(key, language));
      const place = [scene.document.uri, diagnostic.range.start];
      actions.push({ title, kind, diagnostics: [diagnostic], command: { title, command, arguments: place } });
    }
  }
  if (abilities.commands.includes('mudaqqiq.openRule')) {
    const title = scene.present(say('openRule', language, rule));
    actions.push({
      title,
      kind,
      diagnostics: [diagnostic],
      command: { title, command: 'mudaqqiq.openRule', arguments: [rule] },
    });
  }
  return actions;
}

function editOf(scene: Scene, edits: readonly (LspTextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  const { uri, version } = scene.document;
  if (scene.abilities.documentChanges) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
  }
  return { changes: { [uri]: edits.filter((edit): edit is LspTextEdit => 'newText' in edit) } };
}
