import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { type NameInventory, parseRegister } from '../../server/src/core/index.js';
import { check, plain, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('names');
const cwd = folder.path;
folder.write('desk/vote.txt', TWO_SPELLINGS);
folder.write('desk/google.txt', 'قالت غوغل إن الخدمة جديدة، وأكدت غوغل موعدها أمس.\n');
folder.write('desk/munich.md', '# جوجل في ميونيخ\n\nوردّت جوجل على الاتهام في ميونيخ مساء الأحد.\n');
folder.write('desk/english.txt', 'Google opens an office in Munich.\n');
folder.write('desk/quoted "<b>".txt', 'قالت غوغل إن الخدمة جديدة.\n');

const json = (...args: string[]): NameInventory =>
  JSON.parse(run(['names', '--format', 'json', ...args], { cwd }).stdout);

describe('names', () => {
  it('lists every name with its spellings and where they stand', () => {
    const google = json('desk').names.find(({ name }) => name === 'غوغل');
    assert.deepEqual(
      google?.spellings.map(({ text, count, drafts, files }) => [text, count, drafts, files?.map(({ path }) => path)]),
      [
        ['غوغل', 3, 2, ['desk/google.txt', 'desk/quoted "<b>".txt']],
        ['جوجل', 2, 1, ['desk/munich.md']],
      ],
    );
    assert.equal(google?.latin, 'Google');
  });

  it('marks in the table what is spelled in two ways, and counts', () => {
    const { stdout, status } = run(['names', 'desk', '--lang', 'en'], { cwd });
    assert.equal(status, 0);
    assert.match(plain(stdout), /^! غوغل ×3 \(drafts: 2\), جوجل ×2 \(drafts: 1\) {2}Google$/m);
    assert.match(plain(stdout), /\d+ names, 2 of them in more than one spelling\.\n$/);
  });

  it('gives a spelling a row in CSV', () => {
    const { stdout } = run(['names', 'desk', '--format', 'csv'], { cwd });
    assert.equal(stdout.charCodeAt(0), 0xfeff);
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.slice(1).trim(), { header: true });
    assert.deepEqual(errors, []);
    const row = data.find(({ spelling }) => spelling === 'جوجل');
    assert.deepEqual([row?.name, row?.latin, row?.count, row?.files], ['غوغل', 'Google', '2', 'desk/munich.md']);
  });

  it('makes a page that is whole by itself and quotes what it is given', () => {
    const { stdout } = run(['names', 'desk', '--format', 'html'], { cwd });
    assert.match(stdout, /^<!doctype html>\n<html lang="ar" dir="rtl">/);
    assert.match(stdout, /quoted &quot;&lt;b&gt;&quot;\.txt/);
    assert.doesNotMatch(stdout, /(?:src|href)=|@import|url\(/);
  });

  it('leaves out what stands less often than asked', () => {
    assert.ok(json('desk', '--min', '3').names.every(({ count }) => count >= 3));
  });

  it('comes to the same counted in parts, in any order', () => {
    const part = (name: string, ...paths: string[]): string =>
      folder.write(name, run(['names', '--partial', ...paths], { cwd }).stdout);
    const a = part('a.part', 'desk/vote.txt', 'desk/google.txt');
    const b = part('b.part', 'desk/munich.md', 'desk/english.txt', 'desk/quoted "<b>".txt');
    const once = run(['names', '--format', 'json', 'desk'], { cwd }).stdout;
    assert.equal(run(['names', '--format', 'json', '--merge', a, b], { cwd }).stdout, once);
    assert.equal(run(['names', '--format', 'json', '--merge', b, a], { cwd }).stdout, once);
    // Parts of parts too.
    const both = folder.write('both.part', run(['names', '--partial', '--merge', b, a], { cwd }).stdout);
    assert.equal(run(['names', '--format', 'json', '--merge', both], { cwd }).stdout, once);
    assert.ok(json('--no-files', '--merge', a, b).names.every(({ spellings }) => !('files' in (spellings[0] ?? {}))));
  });

  it('names the part that is none, counts the others and exits 2', () => {
    folder.write('good.part', run(['names', '--partial', 'desk/google.txt'], { cwd }).stdout);
    folder.write('cut.part', readFileSync(`${cwd}/good.part`, 'utf8').slice(0, -20));
    const { stdout, stderr, status } = run(
      ['names', '--merge', '--lang', 'en', 'good.part', 'cut.part', 'desk/vote.txt', 'absent.part'],
      { cwd },
    );
    assert.equal(status, 2);
    assert.match(plain(stdout), /غوغل ×2/);
    for (const path of ['cut.part:2', 'desk/vote.txt', 'absent.part'])
      assert.match(stderr, new RegExp(`mudaqqiq: ${path}`));
  });

  it('prints a register that is one, and that checks the drafts it was made of', () => {
    const { stdout, status } = run(['names', '--register', 'desk'], { cwd });
    assert.equal(status, 0);
    const { register, problems } = parseRegister(stdout);
    assert.deepEqual(problems, []);
    assert.deepEqual(register.names.find(({ name }) => name === 'غوغل')?.variants, ['جوجل']);
    const newsroom = temporaryFolder('register');
    newsroom.write('draft.txt', 'وردّت جوجل على الاتهام في بيان قصير.\n');
    newsroom.write('mudaqqiq.names.json', stdout);
    const { report } = check(['draft.txt'], { cwd: newsroom.path });
    assert.deepEqual(
      report.files[0]?.diagnostics.map(({ ruleId }) => ruleId),
      ['non-house-spelling'],
    );
  });

  it('does not stumble over the empty file that the shell makes of the register', () => {
    const newsroom = temporaryFolder('redirect');
    newsroom.write('draft.txt', 'قالت غوغل إن الخدمة جديدة.\n');
    newsroom.write('mudaqqiq.names.json', '');
    const { stderr, status } = run(['names', '--register', 'draft.txt'], { cwd: newsroom.path });
    assert.deepEqual([stderr, status], ['', 0]);
  });

  it('takes the house spelling for the register where there is one', () => {
    const newsroom = temporaryFolder('house');
    newsroom.write('draft.txt', 'قالت غوغل إن الخدمة جديدة.\n');
    newsroom.write('mudaqqiq.config.json', '{ "houseStyle": "g-as-jeem" }');
    const { stdout } = run(['names', '--register', 'draft.txt'], { cwd: newsroom.path });
    const [google] = parseRegister(stdout).register.names;
    assert.deepEqual([google?.name, google?.variants], ['جوجل', ['غوغل']]);
  });
});
