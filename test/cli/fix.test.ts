import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CLI, check, ENV, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('fix');
const cwd = folder.path;
const FIXED = TWO_SPELLINGS.replace('الكونجرس', 'الكونغرس');
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('check --fix', () => {
  it('writes the safe fixes and reports what is left', () => {
    folder.write('vote.txt', TWO_SPELLINGS);
    const { status, report } = check(['--fix', 'vote.txt'], { cwd });
    assert.equal(read('vote.txt'), FIXED);
    assert.equal(status, 0);
    assert.deepEqual(report.files[0]?.diagnostics, []);
  });
  it('says beside the report which files it changed, and how many fixes each took', () => {
    folder.write('told.txt', TWO_SPELLINGS);
    folder.write('whole.txt', FIXED);
    const fix = (language: string) =>
      run(['check', '--fix', '--lang', language, 'told.txt', 'whole.txt'], { cwd }).stderr;
    assert.equal(fix('en'), 'mudaqqiq: Fixed told.txt (fixes: 1).\n');
    assert.equal(fix('en'), '');
    folder.write('told.txt', TWO_SPELLINGS);
    assert.equal(fix('ar'), 'mudaqqiq: أُصلح الملف told.txt (عدد الإصلاحات: 1).\n');
  });
  it('keeps byte order mark, line ends and every other byte', () => {
    const odd = `\uFEFF${TWO_SPELLINGS.replaceAll('\n', '\r\n')}مع \u200Fعلامة\u00A0و\uFB50 وNFD \u0627\u0654`;
    folder.write('odd.txt', odd);
    check(['--fix', 'odd.txt'], { cwd });
    assert.equal(read('odd.txt'), odd.replace('الكونجرس', 'الكونغرس'));
  });
  it('writes back the encoding it read', () => {
    folder.write('wide.txt', Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(TWO_SPELLINGS, 'utf16le')]));
    check(['--fix', 'wide.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'wide.txt')).subarray(2).toString('utf16le'), FIXED);
  });
  it('keeps the mode, and writes through a link', () => {
    const target = folder.write('real.txt', TWO_SPELLINGS);
    chmodSync(target, 0o640);
    symlinkSync('real.txt', join(cwd, 'link.txt'));
    check(['--fix', 'link.txt'], { cwd });
    assert.equal(read('real.txt'), FIXED);
    assert.equal(statSync(target).mode & 0o777, 0o640);
  });
  it('leaves no temporary file behind and does not touch a file without fixes', () => {
    folder.write('clean.txt', FIXED);
    const before = statSync(join(cwd, 'clean.txt'));
    check(['--fix', 'clean.txt'], { cwd });
    assert.equal(statSync(join(cwd, 'clean.txt')).ino, before.ino);
    assert.deepEqual(
      readdirSync(cwd).filter((name) => name.includes('.mudaqqiq')),
      [],
    );
  });
  it('leaves a file that may not be written, and says so', {
    skip: process.getuid?.() === 0 && 'root writes everything',
  }, () => {
    chmodSync(folder.write('locked.txt', TWO_SPELLINGS), 0o444);
    const { status, stderr } = check(['--fix', 'locked.txt'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /the file is as it was/);
    assert.equal(read('locked.txt'), TWO_SPELLINGS);
  });
  it('leaves the original where the disk is full', () => {
    folder.write('big.txt', TWO_SPELLINGS.repeat(40));
    // A limit on file size fails the write halfway, as a full disk does.
    const script = `ulimit -f 1; trap '' XFSZ; exec "${process.execPath}" "${CLI}" check --fix --lang en big.txt`;
    return spawnShell(script).then(({ status, stderr }) => {
      assert.equal(status, 2, stderr);
      assert.equal(read('big.txt'), TWO_SPELLINGS.repeat(40));
      assert.deepEqual(
        readdirSync(cwd).filter((name) => name.includes('.mudaqqiq')),
        [],
      );
    });
  });
  it('ends between files when it is interrupted: each is fixed whole or as it was', async () => {
    const names = Array.from({ length: 150 }, (_, i) => `many/${String(i).padStart(3, '0')}.txt`);
    for (const name of names) folder.write(name, TWO_SPELLINGS);
    const child = spawn(process.execPath, [CLI, 'check', '--fix', '--format', 'ndjson', 'many'], { cwd, env: ENV });
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stdout.resume();
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 130);
    for (const name of names) assert.ok([TWO_SPELLINGS, FIXED].includes(read(name)), name);
    assert.ok(names.some((name) => read(name) === TWO_SPELLINGS));
    assert.deepEqual(
      readdirSync(join(cwd, 'many')).filter((name) => !name.endsWith('.txt')),
      [],
    );
  });
  it('prints the fixed text of standard input, and the findings beside it', () => {
    const { stdout } = run(['check', '--fix', '-', '--stdin-filename', 'x.txt'], { cwd, input: TWO_SPELLINGS });
    assert.equal(stdout, FIXED);
  });
});

describe('check --diff', () => {
  it('shows what would change as a patch and writes nothing', () => {
    folder.write('shown.txt', TWO_SPELLINGS);
    const { stdout, stderr } = run(['check', '--diff', 'shown.txt', '--lang', 'en'], { cwd });
    assert.doesNotMatch(stderr, /Fixed/);
    assert.match(stdout, /^--- a\/shown\.txt\s*\n\+\+\+ b\/shown\.txt\s*\n/m);
    assert.match(stdout, /^-وكان الكونجرس/m);
    assert.match(stdout, /^\+وكان الكونغرس/m);
    assert.equal(read('shown.txt'), TWO_SPELLINGS);
  });
});

function spawnShell(script: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', script], { cwd, env: ENV });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.resume();
    child.on('close', (status) => resolve({ status, stderr }));
  });
}
