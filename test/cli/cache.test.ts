import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type CachedRun, type Folder, said, witnessed } from './cached-run.js';
import { CLEAN, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const [headline = '', , ...body] = TWO_SPELLINGS.trim().split('\n');
const paragraphs = (tag: string): string => body.map((line) => `<${tag}>${line}</${tag}>`).join('');
const word = (texts: readonly string[]): Uint8Array => {
  const xml = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = `<w:document xmlns:w="${namespace}"><w:body>${xml}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(document) });
};

/** Drafts of every kind, and what is none. */
function writeDesk(folder: Folder): void {
  folder.write('desk/vote.txt', TWO_SPELLINGS);
  folder.write('desk/fair.txt', CLEAN);
  folder.write('desk/نسخة.txt', TWO_SPELLINGS);
  folder.write('desk/notes.txt', 'Shopping list: milk, bread, ink.\n');
  folder.write('desk/english.draft.txt', 'Congress postpones the vote\n');
  folder.write('desk/vote.md', `# ${headline}\n\n${body.join('\n\n')}\n`);
  folder.write('desk/vote.html', `<h1>${headline}</h1>${paragraphs('p')}`);
  folder.write(
    'desk/vote.srt',
    body.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n`).join('\n'),
  );
  folder.write('desk/vote.docx', word([headline, ...body]));
  folder.write('desk/broken.txt', Uint8Array.from([0xd8, 0x20, 0x41]));
  folder.write('desk/wide.txt', Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(TWO_SPELLINGS, 'utf16le')]));
  folder.write(
    'export.json',
    JSON.stringify([1, 2].map((n) => ({ uri: `u${n}`, headline, body_text: body.join('\n') }))),
  );
  folder.write(
    'cut.json',
    `{"headline": ${JSON.stringify(headline)}, "body_text": ${JSON.stringify(body.join('\n'))}, "x": `,
  );
}
const INPUTS = ['desk', 'export.json', 'cut.json', 'gone.txt'];

/** A run without the cache, one that fills it and one that reads it; all say the same. */
function alike(folder: Folder, args: readonly string[]): { first: CachedRun; second: CachedRun } {
  const without = run(['check', ...args], { cwd: folder.path });
  const [first, second] = [1, 2].map(() => witnessed(folder, ['--cache', ...args])) as [CachedRun, CachedRun];
  assert.deepEqual(said(first), without);
  assert.deepEqual(said(second), without);
  return { first, second };
}

describe('check --cache', () => {
  const folder = temporaryFolder('cache');
  writeDesk(folder);
  const file = join(folder.path, '.mudaqqiq-cache');

  it('is off unless it is asked for', () => {
    run(['check', 'desk', '--cache-location', 'kept'], { cwd: folder.path });
    assert.ok(!existsSync(file) && !existsSync(join(folder.path, 'kept')));
  });
  for (const format of ['text', 'json', 'ndjson', 'github', 'sarif']) {
    it(`says word for word what a run without it says (${format})`, () => {
      rmSync(file, { force: true });
      const { first, second } = alike(folder, ['--format', format, ...INPUTS]);
      assert.equal(first.status, 2);
      assert.equal(first.linted.length, 13);
      // What cannot be read has no result to keep.
      assert.deepEqual(second.linted, ['desk/broken.txt']);
    });
  }
  it('is filled and read by many threads as by one', () => {
    rmSync(file, { force: true });
    const { first, second } = alike(folder, ['--threads', '3', '--format', 'json', ...INPUTS]);
    assert.equal(first.linted.length, 13);
    assert.deepEqual(second.linted, ['desk/broken.txt']);
    assert.deepEqual(alike(folder, ['--threads', '1', ...INPUTS]).first.linted, ['desk/broken.txt']);
  });
  it('serves every report and threshold from the same results', () => {
    for (const args of [
      ['--format', 'text'],
      ['--format', 'sarif'],
      ['--max-warnings', '0', 'desk/vote.txt'],
      ['--max-warnings', '20', 'desk/vote.txt'],
      ['--fail-on', 'error'],
      ['--fail-on', 'never'],
    ]) {
      const { first } = alike(folder, [...args, 'desk/vote.txt', 'desk/fair.txt']);
      assert.deepEqual(first.linted, [], args.join(' '));
    }
    assert.equal(run(['check', '--cache', '--max-warnings', '1', 'desk/vote.txt'], { cwd: folder.path }).status, 0);
    assert.equal(run(['check', '--cache', '--max-warnings', '0', 'desk/vote.txt'], { cwd: folder.path }).status, 1);
  });
  it('keeps the colours and the path as it was given', () => {
    const env = { FORCE_COLOR: '1' };
    const args = ['check', join(folder.path, 'desk/vote.txt'), './desk/vote.md'];
    const [without, cached] = [args, [...args, '--cache']].map((list) => run(list, { cwd: folder.path, env }));
    assert.deepEqual(cached, without);
  });
  it('asks of a file of a folder that it be Arabic, and of one that is named nothing', () => {
    assert.deepEqual(alike(folder, ['--format', 'json', 'desk/notes.txt']).second.linted, []);
    assert.deepEqual(alike(folder, ['--format', 'json', 'desk']).second.linted, ['desk/broken.txt']);
  });
  it('leaves standard input alone', () => {
    const own = temporaryFolder('cache-stdin');
    const { status } = run(['check', '--cache', '-'], { cwd: own.path, input: TWO_SPELLINGS });
    const input = JSON.stringify({ path: 'a.txt', text: TWO_SPELLINGS });
    assert.equal(run(['check', '--cache', '--stdin-ndjson'], { cwd: own.path, input }).status, status);
    assert.ok(!existsSync(join(own.path, '.mudaqqiq-cache')));
  });
  it('reads a large export in chunks and keeps what it came to', () => {
    const own = temporaryFolder('cache-large');
    const item = (i: number) => JSON.stringify({ uri: `u${i}`, headline, body_text: body.join('\n') });
    own.write('export.json', `[${item(1)},${' '.repeat(8_100_000)}${item(2)}]`);
    const { second } = alike(own, ['--format', 'json', 'export.json']);
    assert.match(second.stdout, /"item":"u2"/);
    assert.deepEqual(second.linted, []);
  });
});

describe('a cached result is not used', () => {
  const folder = temporaryFolder('cache-stale');
  const REGISTER = { version: 1, names: [{ name: 'الكونجرس', variants: ['الكونغرس'] }] };
  const args = ['--format', 'json', 'a.txt', 'b.txt', 'sport/c.txt'];
  const write = (name: string, content: object | string): string =>
    folder.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  for (const name of ['a.txt', 'b.txt', 'sport/c.txt']) write(name, TWO_SPELLINGS.replace('أسبوعا', `أسبوعا ${name}`));
  const all = ['a.txt', 'b.txt', 'sport/c.txt'];
  /** The drafts that the next run lints; the run after it lints none. */
  const linted = (...more: string[]): readonly string[] => {
    const { first, second } = alike(folder, [...args, ...more]);
    assert.deepEqual(second.linted, []);
    return first.linted;
  };

  it('where the draft has changed, by a letter or by its line ends', () => {
    assert.deepEqual(linted(), all);
    write('a.txt', TWO_SPELLINGS.replace('أسبوعا', 'شهرا'));
    assert.deepEqual(linted(), ['a.txt']);
    write('b.txt', TWO_SPELLINGS.replaceAll('\n', '\r\n'));
    assert.deepEqual(linted(), ['b.txt']);
  });
  it('where the configuration has changed, for the drafts that it is about', () => {
    write('mudaqqiq.config.json', { rules: { 'inconsistent-transliteration': 'hint' } });
    assert.deepEqual(linted(), all);
    write('mudaqqiq.config.json', {
      rules: { 'inconsistent-transliteration': 'hint' },
      overrides: [{ files: ['sport'], rules: { 'inconsistent-transliteration': 'error' } }],
    });
    assert.deepEqual(linted(), ['sport/c.txt']);
    write('mudaqqiq.config.json', { rules: { 'inconsistent-transliteration': 'hint' } });
    assert.deepEqual(linted(), []);
    write('mudaqqiq.config.json', { houseStyle: 'aljazeera' });
    assert.deepEqual(linted(), all);
    write('mudaqqiq.config.json', { genre: 'sport' });
    assert.deepEqual(linted(), all);
    write('mudaqqiq.config.json', { overrides: [{ files: ['a.txt'], format: 'markdown' }] });
    // The settings of all are made anew; those of b and c come to what they were without a configuration.
    assert.deepEqual(linted(), ['a.txt']);
  });
  it('where a name register appears, changes or goes', () => {
    rmSync(join(folder.path, 'mudaqqiq.config.json'));
    assert.deepEqual(linted(), []);
    write('mudaqqiq.names.json', REGISTER);
    assert.deepEqual(linted(), all);
    write('mudaqqiq.names.json', { ...REGISTER, different: [['الكونجرس', 'الكونغرس']] });
    assert.deepEqual(linted(), all);
    write('mudaqqiq.names.json', REGISTER);
    assert.deepEqual(linted(), []);
    assert.deepEqual(linted('--no-config'), []);
    rmSync(join(folder.path, 'mudaqqiq.names.json'));
    assert.deepEqual(linted(), []);
  });
  it('where an option asks for something else', () => {
    assert.deepEqual(linted('--preset', 'all'), all);
    assert.deepEqual(linted('--lang', 'en'), all);
    assert.deepEqual(linted('--encoding', 'utf-8'), all);
    assert.deepEqual(linted(), []);
  });
  it('where the bytes are read as another format: the same words in another kind of file', () => {
    cpSync(join(folder.path, 'a.txt'), join(folder.path, 'a.md'));
    const { first, second } = alike(folder, ['--format', 'json', 'a.md']);
    assert.deepEqual([first.linted, second.linted], [['a.md'], []]);
  });
  it('but it is where the draft has only moved or was copied, and says its new name', () => {
    renameSync(join(folder.path, 'a.txt'), join(folder.path, 'moved.txt'));
    cpSync(join(folder.path, 'moved.txt'), join(folder.path, 'copy.txt'));
    const { first } = alike(folder, ['--format', 'json', 'moved.txt', 'copy.txt']);
    assert.deepEqual(first.linted, []);
    assert.ok(!first.stdout.includes('a.txt"'));
  });
});

describe('check --fix --cache', () => {
  const read = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), 'latin1');
  for (const mode of ['--fix', '--fix-unsafe', '--diff']) {
    it(`does what ${mode} does without, and knows the drafts as they are then`, () => {
      const [plain, cached] = ['plain', 'cached'].map((name) => {
        const folder = temporaryFolder(`cache-fix-${name}`);
        writeDesk(folder);
        return folder;
      }) as [Folder, Folder];
      const args = ['--format', 'json', ...INPUTS];
      run(['check', '--cache', ...args], { cwd: cached.path });
      const first = witnessed(cached, ['--cache', mode, ...args]);
      assert.deepEqual(said(first), run(['check', mode, ...args], { cwd: plain.path }));
      // Nothing is to be mended in these, and an earlier run said all there is to say.
      for (const name of ['desk/fair.txt', 'desk/english.draft.txt']) assert.ok(!first.linted.includes(name), name);
      for (const name of ['vote.txt', 'vote.md', 'vote.html', 'wide.txt', 'vote.docx']) {
        assert.equal(read(cached, `desk/${name}`), read(plain, `desk/${name}`));
      }
      const { first: after } = alike(cached, args);
      assert.deepEqual(after.linted, ['desk/broken.txt']);
    });
  }
});

describe('check --cache of drafts that are compared', () => {
  const CAPTION = 'صيادون يصلحون شباكهم في مرفأ صور جنوبي لبنان قبل العودة إلى البحر (رويترز)';
  const article = (google: string, caption: string): string =>
    `${google} تفتتح مكتبا جديدا\n\nأعلنت ${google} موعد الافتتاح في بيان قصير.\n\n${caption}\n`;
  const folder = temporaryFolder('cache-compared');
  folder.write('a.txt', article('غوغل', CAPTION));
  folder.write('b.txt', article('غوغل', ''));
  folder.write('c.txt', article('جوجل', CAPTION));
  folder.write('twin.txt', article('جوجل', CAPTION));
  const both = { workspace: true };
  folder.write(
    'mudaqqiq.config.json',
    JSON.stringify({ rules: { 'inconsistent-transliteration': ['on', both], 'duplicate-caption': ['on', both] } }),
  );
  const all = ['a.txt', 'b.txt', 'c.txt', 'twin.txt'];
  const args = ['--format', 'json', '.'];

  it('serves them while all are as they were, without reading any', () => {
    const { first, second } = alike(folder, args);
    assert.match(first.stdout, /duplicate-caption/);
    assert.deepEqual([first.linted, second.linted], [all, []]);
    assert.deepEqual(alike(folder, ['--format', 'text', '.']).first.linted, []);
  });
  it('lints all again where one has changed, appears, goes, or is left out of the run', () => {
    folder.write('a.txt', article('غوغل', ''));
    assert.deepEqual(alike(folder, args).first.linted, all);
    folder.write('d.txt', article('غوغل', CAPTION));
    assert.deepEqual(alike(folder, args).first.linted, [...all.slice(0, 3), 'd.txt', 'twin.txt']);
    rmSync(join(folder.path, 'd.txt'));
    assert.deepEqual(alike(folder, args).first.linted, []);
    assert.deepEqual(alike(folder, ['--format', 'json', 'b.txt', 'c.txt']).first.linted, ['b.txt', 'c.txt']);
  });
  it('lints all again where the paths are given in another way: the report shows them', () => {
    assert.deepEqual(alike(folder, ['--format', 'json', ...all.map((name) => `./${name}`)]).first.linted, all);
  });
  it('lints all again where the settings of one have changed', () => {
    folder.write(
      'mudaqqiq.config.json',
      JSON.stringify({
        rules: { 'inconsistent-transliteration': ['on', both], 'duplicate-caption': ['on', both] },
        overrides: [{ files: ['c.txt'], genre: 'sport' }],
      }),
    );
    assert.deepEqual(alike(folder, args).first.linted, all);
  });
});
