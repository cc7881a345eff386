import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CLEAN, CLI, check, ENV, type Report, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('large');
const cwd = folder.path;

/** Says on standard error how much memory the process took, in KB. */
const WITNESS = folder.write(
  'witness.cjs',
  "if (require('worker_threads').isMainThread) process.on('exit', () => require('fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'));",
);

/** Runs `check` and gives its output with the memory it took, in MB. */
function measured(...args: string[]): { status: number | null; stdout: string; stderr: string; megabytes: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', WITNESS, CLI, 'check', '--lang', 'en', ...args],
    { cwd, env: ENV, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return { status, stdout, stderr, megabytes: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** Writes a file piece by piece: what makes it need not hold it. */
function writeLarge(name: string, pieces: Iterable<string>): void {
  const fd = openSync(join(cwd, name), 'w');
  for (const piece of pieces) writeSync(fd, piece);
  closeSync(fd);
}

const [headline = '', , ...body] = TWO_SPELLINGS.split('\n');
/** An item of an export: a short story with one finding, and 10 KB of what is no copy. */
const item = (i: number): string =>
  JSON.stringify({ uri: `urn:x:${i}`, headline, body_text: body.join('\n').trim(), renditions: 'x'.repeat(10_000) });

describe('an export of 50 MB with 5,000 items', () => {
  const expected = (files: Report['files']): void => {
    assert.equal(files.length, 5000);
    for (const [i, file] of files.entries()) {
      assert.equal(file.item, `urn:x:${i}`);
      assert.deepEqual(
        file.diagnostics.map(({ ruleId }) => ruleId),
        ['inconsistent-transliteration'],
      );
    }
  };
  writeLarge('list.json', list());
  function* list() {
    yield '{"total": 5000, "items": [';
    for (let i = 0; i < 5000; i++) yield `${i === 0 ? '' : ','}\n  ${item(i)}`;
    yield '\n]}';
  }
  for (const format of ['json', 'ndjson'] as const) {
    it(`is linted in less than 400 MB, as ${format}`, () => {
      const { status, stdout, megabytes } = measured('--format', format, 'list.json');
      assert.equal(status, 1);
      assert.ok(megabytes < 400, `${megabytes} MB`);
      const files =
        format === 'json'
          ? (JSON.parse(stdout) as Report).files
          : stdout
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line));
      expected(files);
      // The places are those in the file, though it was never held whole.
      const range = files[4999]?.diagnostics[0]?.range;
      assert.ok(range);
      const line = readFileSync(join(cwd, 'list.json'), 'utf8').split('\n')[range.start.line] ?? '';
      assert.equal(line.slice(range.start.character, range.end.character), 'الكونجرس');
    });
  }
  it('is linted in less than 400 MB, as text and SARIF', () => {
    for (const format of ['text', 'sarif']) {
      const { status, megabytes, stdout } = measured('--format', format, 'list.json');
      assert.equal(status, 1);
      assert.ok(megabytes < 400, `${format}: ${megabytes} MB`);
      assert.equal(stdout.split('inconsistent-transliteration').length > 5000, true);
    }
  });
  it('is linted in less than 400 MB, one item a line', () => {
    writeLarge('lines.ndjson', lines());
    function* lines() {
      for (let i = 0; i < 5000; i++) yield `${item(i)}\n`;
    }
    const { status, stdout, megabytes } = measured('--format', 'json', 'lines.ndjson');
    assert.equal(status, 1);
    assert.ok(megabytes < 400, `${megabytes} MB`);
    expected((JSON.parse(stdout) as Report).files);
  });
});

describe('a text without end', () => {
  const sentence = (i: number): string => `وصل الوفد رقم ${i} إلى المدينة مساء السبت وعقد اجتماعا مع رئيس البلدية. `;
  const sentences = (count: number): string => Array.from({ length: count }, (_, i) => sentence(i)).join('');
  it('of 4 MB in one line is read to its end, sentence by sentence', () => {
    folder.write('line.txt', `${sentences(36_000)}${TWO_SPELLINGS.replaceAll('\n', ' ')}`);
    const { status, stdout, megabytes } = measured('--format', 'json', 'line.txt');
    const report = JSON.parse(stdout) as Report;
    assert.equal(status, 1);
    assert.ok(megabytes < 500, `${megabytes} MB`);
    const text = readFileSync(join(cwd, 'line.txt'), 'utf8');
    const found = report.files[0]?.diagnostics.find(({ ruleId }) => ruleId === 'inconsistent-transliteration');
    assert.ok(found);
    assert.equal(text.slice(found.range.start.character, found.range.end.character), 'الكونجرس');
  });
});

describe('markup that is broken or hostile', () => {
  /** Lints the bad file beside a good one, which must be reported whatever happens. */
  const beside = (name: string, content: string) => {
    folder.write(name, content);
    folder.write('good.txt', CLEAN);
    const { status, report, stderr } = check([name, 'good.txt'], { cwd });
    assert.ok(report.files.some(({ path }) => path === 'good.txt'));
    return { status, errors: report.errors.filter(({ path }) => path.startsWith(name)), stderr };
  };
  it('HTML of 5 MB gives a result', () => {
    // Few sentences, much markup: what is measured is the page.
    const cell = `<td class="${'x'.repeat(400)}"><!-- ${'y'.repeat(400)} --></td>`;
    const { status, errors } = beside('page.html', `<table>${cell.repeat(6000)}</table><p>${headline}</p>`);
    assert.equal(status, 0);
    assert.deepEqual(errors, []);
  });
  it('HTML with tags that never close gives a result', () => {
    assert.equal(beside('open.html', `<div><p><b>${headline}<p><i>${CLEAN}</td></html><`).status, 0);
  });
  it('HTML nested without end is an error', () => {
    const { status, errors } = beside('nested.html', `${'<div>'.repeat(100_000)}${headline}`);
    assert.equal(status, 2);
    assert.match(errors[0]?.message ?? '', /nested too deeply/);
  });
  it('JSON nested without end is an error', () => {
    const { status, errors } = beside('nested.json', `{"body_text": ${'['.repeat(200_000)}`);
    assert.equal(status, 2);
    assert.match(errors[0]?.message ?? '', /nested too deeply/);
  });
  it('XML whose entities expand without end is refused', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE n [<!ENTITY e0 "خبر">${levels}]><nitf><body><p>&e12;</p></body></nitf>`;
    const { status, errors } = beside('bomb.nitf', bomb);
    assert.equal(status, 2);
    assert.match(errors[0]?.message ?? '', /ENTITY/);
  });
  it('JSON that ends too early says where, and what stands before is linted', () => {
    const whole = JSON.stringify([
      { uri: 'a', headline, body_text: body.join('\n') },
      { uri: 'b', headline },
    ]);
    folder.write('short.json', whole.slice(0, -8));
    const { status, report } = check(['short.json'], { cwd });
    assert.equal(status, 2);
    assert.equal(report.files[0]?.item, 'a');
    assert.equal(report.files[0]?.diagnostics.length, 1);
    assert.match(report.errors[0]?.path ?? '', /^short\.json:1:\d+$/);
  });
});
