import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { VsCodeInstallation } from './install-vscode';

export interface StartOptions {
  /** User settings, on top of those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install as a user would. */
  readonly vsix?: string;
  /** Files of the workspace: path in it to text. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RunningVsCode {
  /** `127.0.0.1:PORT`, the authority of `vscode-remote:` URLs too. */
  readonly authority: string;
  /** Folder that is opened. */
  readonly workspace: string;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Settings that keep everything off the screen which is not under test. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.autoSave': 'off',
  'problems.sortOrder': 'position',
  'editor.accessibilitySupport': 'off',
};

const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 3;

/** Starts VS Code's server over fresh folders, the extension installed, and resolves when it answers. */
export async function startVsCode(installation: VsCodeInstallation, options: StartOptions): Promise<RunningVsCode> {
  const home = await mkdtemp(join(tmpdir(), 'mudaqqiq-vscode-'));
  const workspace = join(home, 'newsroom');
  const folders = folderArguments(home);
  await mkdir(join(home, 'user', 'User'), { recursive: true });
  await writeFile(
    join(home, 'user', 'User', 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );
  await mkdir(workspace);
  for (const [path, text] of Object.entries(options.files)) await writeFile(join(workspace, path), text);
  if (options.vsix) await installExtension(installation, home, folders, options.vsix);
  for (let attempt = 1; ; attempt++) {
    try {
      const server = await startServer(installation, home, folders);
      return {
        authority: server.authority,
        workspace,
        log: server.log,
        async stop() {
          await server.stop();
          await rm(home, { recursive: true, force: true, maxRetries: 5 });
        },
      };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

function folderArguments(home: string): readonly string[] {
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(home, 'server')],
    ...['--user-data-dir', join(home, 'user')],
    ...['--extensions-dir', join(home, 'extensions')],
  ];
}

/** The run's own home, so that nothing of this machine's user is read or written. */
function environment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
  };
}

async function installExtension(
  { node, root }: VsCodeInstallation,
  home: string,
  folders: readonly string[],
  vsix: string,
): Promise<void> {
  const args = [join(root, 'out', 'server-main.js'), '--install-extension', vsix, ...folders];
  const { stdout, stderr } = await promisify(execFile)(node, args, {
    env: environment(home),
    timeout: START_TIMEOUT_MS,
  });
  if (!/successfully installed/.test(stdout)) throw new Error(`${vsix} was not installed:\n${stdout}${stderr}`);
}

interface Server {
  readonly authority: string;
  log(): string;
  stop(): Promise<void>;
}

async function startServer(
  { node, root }: VsCodeInstallation,
  home: string,
  folders: readonly string[],
): Promise<Server> {
  const child = spawn(
    node,
    [
      join(root, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0'],
      '--without-connection-token',
      '--enable-smoke-test-driver',
      '--disable-workspace-trust',
      ...['--telemetry-level', 'off'],
      ...folders,
    ],
    // A process group of its own: stopping it takes the extension host along and nothing else.
    { env: environment(home), detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const stop = () => stopGroup(child);
  try {
    const port = await new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`VS Code did not start in time:\n${output}`)), START_TIMEOUT_MS);
      const listen = (chunk: Buffer) => {
        output += chunk;
        const match = /listening on (\d+)/.exec(output);
        if (match?.[1]) {
          clearTimeout(timer);
          done(match[1]);
        }
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', fail);
      child.once('exit', (code) => fail(new Error(`VS Code ended with ${code}:\n${output}`)));
    });
    const authority = `127.0.0.1:${port}`;
    const version = await fetch(`http://${authority}/version`, { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
    if (!version.ok) throw new Error(`GET /version gave ${version.status}:\n${output}`);
    return { authority, log: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
