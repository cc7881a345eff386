import { commands, Disposable, Location, type LogOutputChannel, Position, Range, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { showMarkdown } from './pages.js';
import { strings } from './strings.js';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The commands of the palette. */
export function registerCommands(client: BaseLanguageClient, extensionUri: Uri, output: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('mudaqqiq.restart', async () => {
      if (client.state === State.Running) await client.stop();
      await client.start();
    }),
    commands.registerCommand('mudaqqiq.showOutput', () => output.show()),
    commands.registerCommand('mudaqqiq.showPlaces', showPlaces),
    commands.registerCommand('mudaqqiq.openRule', (rule?: unknown) => openRule(extensionUri, rule)),
  );
}

/** Lists places of a draft, given in the protocol's own form: what a code lens names. */
async function showPlaces(uri: string, at: Place, ranges: readonly { start: Place; end: Place }[]): Promise<void> {
  const target = Uri.parse(uri);
  const position = ({ line, character }: Place): Position => new Position(line, character);
  const locations = ranges.map(({ start, end }) => new Location(target, new Range(position(start), position(end))));
  await commands.executeCommand('editor.action.goToLocations', target, position(at), locations, 'peek', '');
}

/** Opens the page of a rule; without a rule, lets the user choose one. */
async function openRule(extensionUri: Uri, rule: unknown): Promise<void> {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  const id = typeof rule === 'string' ? rule : await pickRule(folder);
  if (id === undefined) return;
  // The name comes from outside: nothing but a rule's name may become part of a path.
  const page = /^[a-z][a-z0-9-]*$/.test(id) ? Uri.joinPath(folder, `${id}.md`) : undefined;
  if (page === undefined || !(await exists(page))) {
    await window.showWarningMessage(strings().noRulePage(id));
    return;
  }
  await showMarkdown(page, id);
}

async function pickRule(folder: Uri): Promise<string | undefined> {
  const files = await workspace.fs.readDirectory(folder);
  const rules = files.flatMap(([name]) => (/^[a-z-]+\.md$/.test(name) ? [name.slice(0, -3)] : []));
  return window.showQuickPick(rules.sort(), { placeHolder: strings().pickRule });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
