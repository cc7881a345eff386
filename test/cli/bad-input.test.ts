import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CLEAN, CLI, check, ENV, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('bad');
const cwd = folder.path;
folder.write('good.txt', TWO_SPELLINGS);

/** Lints the bad path beside a good one: the good one must be reported whatever happens. */
function besideGood(...args: string[]) {
  const result = check([...args, 'good.txt'], { cwd });
  assert.equal(result.report.files.at(-1)?.path, 'good.txt');
  assert.equal(result.report.files.at(-1)?.diagnostics.length, 1);
  return result;
}

describe('what cannot be linted is named, the rest is linted, and the run exits 2', () => {
  it('a missing path', () => {
    const { status, report, stderr } = besideGood('gone.txt');
    assert.equal(status, 2);
    assert.equal(report.errors[0]?.path, 'gone.txt');
    assert.match(stderr, /gone\.txt: There is no such file or folder\./);
  });
  it('a glob that matches nothing', () => {
    const { status, stderr } = besideGood('*.khabar');
    assert.equal(status, 2);
    assert.match(stderr, /\*\.khabar: No file matches/);
  });
  it('a binary file', () => {
    folder.write('image.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0]));
    const { status, stderr } = besideGood('image.txt');
    assert.equal(status, 2);
    assert.match(stderr, /image\.txt: A binary file/);
  });
  it('broken UTF-8, with the byte where it breaks', () => {
    folder.write(
      'broken.txt',
      Buffer.concat([Buffer.from('خبر '), Uint8Array.from([0xd8, 0x20]), Buffer.from('عاجل')]),
    );
    const { status, stderr } = besideGood('broken.txt');
    assert.equal(status, 2);
    assert.match(stderr, /broken\.txt: Not valid utf-8: broken at byte 7/);
  });
  it('windows-1256, named as what it looks like and readable when asked for', () => {
    const arabic = Uint8Array.from([0xe3, 0xcc, 0xe1, 0xd3, 0x20, 0xc7, 0xe1, 0xe4, 0xe6, 0xc7, 0xc8, 0x0a]);
    folder.write('old.txt', arabic);
    assert.match(besideGood('old.txt').stderr, /looks like windows-1256; pass --encoding windows-1256/);
    assert.equal(check(['old.txt', '--encoding', 'windows-1256'], { cwd }).status, 0);
  });
  it('a file that may not be read', { skip: process.getuid?.() === 0 && 'root reads everything' }, () => {
    chmodSync(folder.write('secret.txt', CLEAN), 0);
    const { status, stderr } = besideGood('secret.txt');
    assert.equal(status, 2);
    assert.match(stderr, /No permission to read/);
  });
  it('JSON that ends too early', () => {
    folder.write('export.json', '{"headline": "خبر عاجل من المدينة", "body_text": "وصل');
    const { status, stderr } = besideGood('export.json');
    assert.equal(status, 2);
    assert.match(stderr, /export\.json:1:/);
  });
});

describe('what is odd but readable is linted', () => {
  const clean = (name: string, content: string | Uint8Array) => {
    folder.write(name, content);
    const { status, report } = check([name], { cwd });
    assert.equal(status, 0, JSON.stringify(report));
    assert.equal(report.summary.files, 1);
    assert.deepEqual(report.errors, []);
  };
  it('an empty file', () => clean('empty.txt', ''));
  it('only diacritics', () => clean('marks.txt', '\u064B\u064C\u064D\u064E\u064F\u0650\n\u0651\u0652'));
  it('only blanks and bidi controls', () => clean('blank.txt', ' \u200F\u00A0\u2067\u2069\r\n\r\n\t'));
  it('a character beyond the basic plane and a stray NUL', () => clean('astral.txt', `${CLEAN}😀 𐰀\u0000\n`));
  it('a lone surrogate, which only JSON can bring', () => {
    const input = `{"path":"x.txt","text":"خبر \\ud800 عاجل \\udc00"}\n`;
    const { status, stdout } = run(['check', '--stdin-ndjson'], { cwd, input });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).diagnostics, []);
  });
  it('a byte order mark: columns count after it', () => {
    folder.write('bom.txt', `\uFEFF${TWO_SPELLINGS}`);
    assert.deepEqual(check(['bom.txt'], { cwd }).report.files[0]?.diagnostics, diagnosticsOf('good.txt', 'bom.txt'));
  });
  it('CRLF: the same lines and columns', () => {
    folder.write('crlf.txt', TWO_SPELLINGS.replaceAll('\n', '\r\n'));
    assert.deepEqual(check(['crlf.txt'], { cwd }).report.files[0]?.diagnostics, diagnosticsOf('good.txt', 'crlf.txt'));
  });
  it('UTF-16 with its mark', () => {
    folder.write('wide.txt', Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(TWO_SPELLINGS, 'utf16le')]));
    assert.deepEqual(check(['wide.txt'], { cwd }).report.files[0]?.diagnostics, diagnosticsOf('good.txt', 'wide.txt'));
  });
  it('a line of 2 MB', { timeout: 120_000 }, () => {
    const sentence = 'وصل الوفد إلى المدينة مساء السبت وعقد اجتماعا مع رئيس البلدية. ';
    folder.write('long.txt', sentence.repeat(Math.ceil(2_000_000 / Buffer.byteLength(sentence))));
    const { status, report } = check(['long.txt', '--fail-on', 'never'], { cwd });
    assert.equal(status, 0);
    assert.equal(report.summary.files, 1);
  });
  it('a folder without drafts is said, and is no failure', () => {
    folder.write('nothing/data.csv', '1,2');
    const { status, stderr } = check(['nothing'], { cwd });
    assert.equal(status, 0);
    assert.match(stderr, /There are no drafts in nothing/);
  });
  it('a circle of links', () => {
    folder.write('circle/a.txt', CLEAN);
    symlinkSync('..', join(cwd, 'circle/again'));
    symlinkSync('loop', join(cwd, 'loop'));
    const { status, report } = check(['circle'], { cwd });
    assert.equal(status, 0);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['circle/a.txt'],
    );
    assert.equal(besideGood('loop').status, 2);
  });
});

function diagnosticsOf(path: string, as: string) {
  const found = check([path], { cwd }).report.files[0]?.diagnostics ?? [];
  return JSON.parse(JSON.stringify(found).replaceAll(`"${path}"`, `"${as}"`));
}

describe('mistakes on the command line', () => {
  const refused = (args: string[], expected: RegExp) => {
    const { status, stderr, stdout } = run([...args, '--lang', 'en'], { cwd });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, expected);
  };
  it('are told with what was probably meant', () => {
    refused(['chekc'], /no command named chekc; did you mean check\?/);
    refused(['check', '--formt', 'json', '.'], /no option --formt; did you mean --format\?/);
    refused(['check', '--format', 'xml', '.'], /--format can’t be xml; expected text, json/);
    refused(['check', '--format', '--fix', '.'], /--format needs a value/);
    refused(['check', '--fix=yes', '.'], /--fix takes no value/);
    refused(['check', '--max-warnings', 'few', '.'], /--max-warnings can’t be few/);
    refused(['check'], /Name a file or a folder/);
    refused(['explain'], /Name one rule/);
  });
});

describe('a reader that leaves', () => {
  it('does not turn findings into success', async () => {
    const child = spawn(process.execPath, [CLI, 'check', '--format', 'ndjson', 'good.txt'], { cwd, env: ENV });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 1);
  });
  it('that is slow gets everything', async () => {
    const line = `${JSON.stringify({ path: 'x.txt', text: TWO_SPELLINGS })}\n`;
    const child = spawn(process.execPath, [CLI, 'check', '--stdin-ndjson'], { cwd, env: ENV });
    child.stdin.end(line.repeat(600));
    let received = '';
    child.stdout.setEncoding('utf8');
    child.stdout.pause();
    child.stdout.on('data', (chunk) => {
      received += chunk;
      child.stdout.pause();
      setImmediate(() => child.stdout.resume());
    });
    child.stdout.resume();
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(received.trim().split('\n').length, 600);
  });
});
