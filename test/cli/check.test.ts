import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CLEAN, CLI, check, ENV, plain, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('check');
folder.write('a/vote.txt', TWO_SPELLINGS);
folder.write('a/fair.txt', CLEAN);
folder.write('a/notes.txt', 'Shopping list: milk, bread, ink.\n');
folder.write('a/english.draft.txt', 'Congress postpones the vote\n');
folder.write('a/node_modules/x/readme.txt', TWO_SPELLINGS);
folder.write('a/data.csv', 'الكونغرس,الكونجرس\n');
const cwd = folder.path;

describe('check', () => {
  it('reports the words, where they stand, and exits 1', () => {
    const { status, report, stderr } = check(['a/vote.txt'], { cwd });
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.deepEqual(report.summary, { files: 1, error: 0, warning: 1, information: 0, hint: 0 });
    const [diagnostic] = report.files[0]?.diagnostics ?? [];
    assert.equal(diagnostic?.ruleId, 'inconsistent-transliteration');
    assert.deepEqual(diagnostic?.range, { start: { line: 3, character: 5 }, end: { line: 3, character: 13 } });
    assert.equal(diagnostic?.related[0]?.path, 'a/vote.txt');
    assert.deepEqual(diagnostic?.fixes[0]?.edits[0], {
      range: { start: { line: 3, character: 5 }, end: { line: 3, character: 13 } },
      newText: 'الكونغرس',
      snippet: false,
    });
  });
  it('exits 0 where nothing fails the run', () => {
    assert.equal(check(['a/fair.txt'], { cwd }).status, 0);
    assert.equal(check(['a/vote.txt', '--fail-on', 'error'], { cwd }).status, 0);
    assert.equal(check(['a/vote.txt', '--fail-on', 'never'], { cwd }).status, 0);
    assert.equal(check(['a/vote.txt', '--max-warnings', '1'], { cwd }).status, 0);
    assert.equal(check(['a/vote.txt', '--max-warnings', '0'], { cwd }).status, 1);
  });
  it('takes the drafts of a folder: known by extension and mostly Arabic', () => {
    const { report } = check(['a'], { cwd });
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['a/english.draft.txt', 'a/fair.txt', 'a/vote.txt'],
    );
  });
  it('takes globs, and each file once, in the order given', () => {
    const { report } = check(['a/vote.txt', 'a/*.txt'], { cwd });
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['a/vote.txt', 'a/english.draft.txt', 'a/fair.txt', 'a/notes.txt'],
    );
  });
  it('reads standard input under a name', () => {
    const { report, status } = check(['-', '--stdin-filename', 'desk/vote.txt'], { cwd, input: TWO_SPELLINGS });
    assert.equal(status, 1);
    assert.equal(report.files[0]?.path, 'desk/vote.txt');
  });
  it('answers in the language asked for', () => {
    assert.match(run(['check', 'a/vote.txt', '--lang', 'en'], { cwd }).stdout, /two|spell/i);
    assert.match(run(['check', 'a/vote.txt'], { cwd }).stdout, /مسودة واحدة: تحذير واحد/);
    assert.match(run(['check', 'a/vote.txt'], { cwd, env: { LANG: 'en_GB.UTF-8' } }).stdout, /1 draft: 1 warning\./);
  });
});

describe('the text report', () => {
  it('shows place, rule, message, the words and the fix', () => {
    const { stdout } = run(['check', 'a/vote.txt'], { cwd });
    const [head, message, words] = plain(stdout).split('\n');
    assert.equal(head, 'a/vote.txt:4:6  تحذير  inconsistent-transliteration');
    assert.match(message ?? '', /الكونغرس/);
    assert.equal(words, '  │ الكونجرس');
    assert.match(plain(stdout), /✎ .*--fix$/m);
  });
  it('isolates every Arabic run, so that no terminal scrambles the line', () => {
    for (const line of run(['check', 'a/vote.txt'], { cwd }).stdout.split('\n')) {
      let depth = 0;
      for (const char of line) {
        if (char === '\u2068') depth++;
        else if (char === '\u2069') depth--;
        else if (/\p{Script=Arabic}/u.test(char)) assert.ok(depth > 0, line);
      }
      assert.equal(depth, 0, line);
    }
  });
  it('has colours only where they are wanted', () => {
    const esc = '\u001B[';
    assert.ok(!run(['check', 'a/vote.txt'], { cwd }).stdout.includes(esc));
    assert.ok(run(['check', 'a/vote.txt'], { cwd, env: { FORCE_COLOR: '1' } }).stdout.includes(esc));
    assert.ok(!run(['check', 'a/vote.txt'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout.includes(esc));
  });
});

describe('other reports', () => {
  it('ndjson gives one file object a line', () => {
    const lines = run(['check', '--format', 'ndjson', 'a'], { cwd }).stdout.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).path),
      ['a/english.draft.txt', 'a/fair.txt', 'a/vote.txt'],
    );
  });
  it('--stdin-ndjson answers in the same order and names a line that is none', () => {
    const line = (path: string, text: string) => JSON.stringify({ path, text });
    const input = [line('one', TWO_SPELLINGS), 'nonsense', '', line('two', CLEAN)].join('\n');
    const { stdout, stderr, status } = run(['check', '--stdin-ndjson', '--lang', 'en'], { cwd, input });
    const files = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    assert.deepEqual(
      files.map(({ path, diagnostics }) => [path, diagnostics.length]),
      [
        ['one', 1],
        ['two', 0],
      ],
    );
    assert.match(stderr, /-:2: Line 2 is not a JSON object/);
    assert.equal(status, 2);
  });
  it('github escapes what its commands are made of', () => {
    const path = folder.write('odd/a,b:c%.txt', TWO_SPELLINGS).slice(cwd.length + 1);
    const { stdout } = run(['check', '--format', 'github', '--lang', 'en', path], { cwd });
    assert.match(
      stdout,
      /^::warning file=odd\/a%2Cb%3Ac%25\.txt,line=4,endLine=4,col=6,endColumn=14,title=inconsistent-transliteration::/,
    );
    assert.equal(stdout.trim().split('\n').length, 1);
  });
  it('sarif points at one-based UTF-16 regions and describes its rules', () => {
    const sarif = JSON.parse(run(['check', '--format', 'sarif', 'a/vote.txt', 'gone.txt'], { cwd }).stdout);
    const [sarifRun] = sarif.runs;
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarifRun.columnKind, 'utf16CodeUnits');
    const [result] = sarifRun.results;
    assert.equal(sarifRun.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'a/vote.txt' },
      region: { startLine: 4, startColumn: 6, endLine: 4, endColumn: 14, snippet: { text: 'الكونجرس' } },
    });
    const [replacement] = result.fixes[0].artifactChanges[0].replacements;
    assert.equal(replacement.insertedContent.text, 'الكونغرس');
    assert.equal(sarifRun.invocations[0].executionSuccessful, false);
    assert.equal(sarifRun.invocations[0].toolExecutionNotifications.length, 1);
    for (const rule of sarifRun.tool.driver.rules)
      assert.ok(rule.help.text !== '' && rule.shortDescription.text !== '');
  });
});

describe('other commands', () => {
  it('explain prints the page of a rule in either language', () => {
    assert.match(run(['explain', 'inconsistent-transliteration']).stdout, /^# .*\p{Script=Arabic}/u);
    assert.match(run(['explain', 'inconsistent-transliteration', '--lang', 'en']).stdout, /^## /);
    const { status, stderr } = run(['explain', 'inconsistent-translit', '--lang', 'en']);
    assert.equal(status, 2);
    assert.match(stderr, /did you mean inconsistent-transliteration\?/);
  });
  it('rules lists every rule', () => {
    const { stdout } = run(['rules', '--format', 'json']);
    const list = JSON.parse(stdout) as { id: string }[];
    assert.ok(list.some(({ id }) => id === 'unused-suppression'));
    assert.equal(run(['rules']).stdout.trim().split('\n').length, list.length);
  });
  it('init writes a configuration that check accepts, and never over another', () => {
    const own = temporaryFolder('init');
    assert.equal(run(['init'], { cwd: own.path }).status, 0);
    const written = readFileSync(`${own.path}/mudaqqiq.config.json`, 'utf8');
    own.write('fair.txt', CLEAN);
    assert.equal(check(['fair.txt'], { cwd: own.path }).status, 0);
    assert.equal(run(['init', '--lang', 'en'], { cwd: own.path }).status, 2);
    assert.equal(readFileSync(`${own.path}/mudaqqiq.config.json`, 'utf8'), written);
  });
  it('print-draft says what each line was taken for, and who says what', () => {
    assert.match(run(['print-draft', 'a/vote.txt'], { cwd }).stdout, /^ +1 {2}headline/);
    const structure = JSON.parse(run(['print-draft', 'a/vote.txt', '--format', 'json'], { cwd }).stdout);
    assert.equal(structure.blocks[0].kind, 'headline');
    const rows = JSON.parse(run(['print-draft', 'a/vote.txt', '--attribution', '--format', 'json'], { cwd }).stdout);
    assert.ok(Array.isArray(rows));
  });
  it('help is there for all and for each', () => {
    assert.match(run(['--help', '--lang', 'en']).stdout, /mudaqqiq check/);
    assert.match(run(['check', '--help', '--lang', 'en']).stdout, /--stdin-filename PATH/);
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
  it('lsp starts the server that the package brings', {
    skip: !existsSync('dist/server-node.js') && 'no server bundle',
  }, async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { env: ENV });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    child.kill();
    assert.match(answer, /Content-Length/);
  });
});
