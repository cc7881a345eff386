import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after } from 'node:test';
import type { FileError, ReportedFile, Summary } from '../../server/src/cli/report/report.js';

export const CLI = resolve('dist/cli.js');

/** Environment without the machine's own locale and colours. */
export const ENV = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C' };

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line (`node esbuild.mjs` first). */
export function run(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    input: options.input,
    env: { ...ENV, ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 120_000,
  });
  return { status, stdout, stderr: plain(stderr) };
}

export interface Report {
  readonly version: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: readonly ReportedFile[];
  readonly errors: readonly FileError[];
  readonly summary: Summary;
}

/** `check --format json --lang en` with the report parsed. */
export function check(
  args: readonly string[],
  options: Parameters<typeof run>[1] = {},
): CliResult & { report: Report } {
  const result = run(['check', '--format', 'json', '--lang', 'en', ...args], options);
  return { ...result, report: JSON.parse(result.stdout) as Report };
}

/** Without the marks that isolate words of another direction. */
export const plain = (text: string): string => text.replace(/[\u200F\u2066-\u2069]/g, '');

/** A folder for the tests of one file, gone when they are done. */
export function temporaryFolder(name: string): {
  path: string;
  write(file: string, content: string | Uint8Array): string;
} {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `mudaqqiq-${name}-`)));
  after(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (file, content) => {
      const target = join(path, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      return target;
    },
  };
}

/** Two spellings of one name: `inconsistent-transliteration` warns at «الكونجرس» and has a safe fix. */
export const TWO_SPELLINGS = `الكونغرس يؤجل التصويت

أرجأ مجلس النواب في الكونغرس التصويت أسبوعا كاملا، كما أعلن المتحدث باسمه.
وكان الكونجرس قد أقر حزمة مماثلة في العام الماضي.
`;

export const CLEAN = `افتتاح معرض الكتاب في المدينة

افتتح وزير الثقافة معرض الكتاب مساء السبت في قاعة المعارض الكبرى.
`;
