import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readCache, writeCache } from '../../server/src/cli/cache/cache-file.js';
import { engineId } from '../../server/src/cli/cache/engine-id.js';
import { openCache } from '../../server/src/cli/cache/run-cache.js';
import { seal, unseal } from '../../server/src/cli/cache/seal.js';
import { type Folder, said, witnessed } from './cached-run.js';
import { CLEAN, CLI, ENV, plain, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const NAME = '.mudaqqiq-cache';

/** A folder with two drafts and a cache of them. */
function filled(name: string): Folder & { readonly file: string } {
  const folder = temporaryFolder(name);
  folder.write('vote.txt', TWO_SPELLINGS);
  folder.write('fair.txt', CLEAN);
  run(['check', '--cache', 'vote.txt', 'fair.txt'], { cwd: folder.path });
  return { ...folder, file: join(folder.path, NAME) };
}

const args = ['--format', 'json', '--lang', 'en', 'vote.txt', 'fair.txt'];
const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.mudaqqiq'));

describe('the cache file', () => {
  it('holds no word of a draft and no path', () => {
    const { file } = filled('cache-words');
    const bytes = readFileSync(file);
    for (const text of ['الكونجرس', 'الكونغرس', 'الثقافة', 'vote', 'transliteration', '"message"']) {
      for (const encoding of ['utf8', 'utf16le'] as const)
        assert.ok(!bytes.includes(Buffer.from(text, encoding)), text);
    }
  });
  it('is for its owner alone, also where it was not', () => {
    const folder = filled('cache-mode');
    assert.equal(statSync(folder.file).mode & 0o777, 0o600);
    chmodSync(folder.file, 0o644);
    folder.write('vote.txt', `${TWO_SPELLINGS}\n`);
    run(['check', '--cache', 'vote.txt'], { cwd: folder.path });
    assert.equal(statSync(folder.file).mode & 0o777, 0o600);
    assert.deepEqual(leftovers(folder.path), []);
  });
  it('is not written where nothing is new', () => {
    const folder = filled('cache-same');
    const before = statSync(folder.file);
    run(['check', '--cache', 'vote.txt', 'fair.txt'], { cwd: folder.path });
    assert.equal(statSync(folder.file).ino, before.ino);
  });
  it('stands where --cache-location says, in a folder that is made for it, through a link', () => {
    const folder = filled('cache-place');
    const elsewhere = ['--cache', '--cache-location', 'made/for/it', ...args];
    witnessed(folder, elsewhere);
    assert.deepEqual(witnessed(folder, elsewhere).linted, []);
    symlinkSync(join(folder.path, 'made/for/it'), join(folder.path, 'link'));
    folder.write('vote.txt', `${TWO_SPELLINGS}\n`);
    witnessed(folder, ['--cache', '--cache-location', 'link', ...args]);
    assert.deepEqual(witnessed(folder, elsewhere).linted, []);
  });
});

describe('a cache that cannot be used', () => {
  const without = (folder: Folder) => run(['check', ...args], { cwd: folder.path });
  const harm: Readonly<Record<string, (file: string) => void>> = {
    'is cut short': (file) => truncateSync(file, statSync(file).size - 9),
    'is cut short in its first line': (file) => truncateSync(file, 7),
    'has a bit changed in a result': (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 80] = (bytes.at(-80) ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
    'is no cache at all': (file) => writeFileSync(file, Buffer.from('nonsense')),
    'is full of zeros': (file) => writeFileSync(file, Buffer.alloc(400)),
  };
  for (const [what, damage] of Object.entries(harm)) {
    it(`because it ${what} is said so, and made anew`, () => {
      const folder = filled('cache-damaged');
      damage(folder.file);
      const first = witnessed(folder, ['--cache', ...args]);
      const { status, stdout } = without(folder);
      assert.deepEqual([first.status, first.stdout], [status, stdout]);
      assert.equal(
        first.stderr,
        `mudaqqiq: The cache ${NAME} is damaged and was not used; every draft was linted anew.\n`,
      );
      assert.deepEqual(first.linted, ['fair.txt', 'vote.txt']);
      const second = witnessed(folder, ['--cache', ...args]);
      assert.deepEqual([second.linted, said(second)], [[], without(folder)]);
    });
  }
  it('is told in Arabic where the messages are', () => {
    const folder = filled('cache-arabic');
    truncateSync(folder.file, 100);
    const { stderr } = run(['check', '--cache', 'vote.txt'], { cwd: folder.path });
    assert.match(stderr, /^mudaqqiq: النتائج المحفوظة في \.mudaqqiq-cache تالفة/);
  });
  it('because it was empty is simply filled', () => {
    const folder = filled('cache-empty');
    truncateSync(folder.file, 0);
    assert.deepEqual(said(witnessed(folder, ['--cache', ...args])), without(folder));
    assert.deepEqual(witnessed(folder, ['--cache', ...args]).linted, []);
  });
  it('because another file was named by mistake leaves that file as it is', () => {
    const folder = filled('cache-foreign');
    const result = run(['check', '--cache', '--cache-location', 'fair.txt', ...args], { cwd: folder.path });
    assert.match(result.stderr, /fair\.txt is no cache of Mudaqqiq; it is as it was/);
    assert.equal(result.stdout, without(folder).stdout);
    assert.equal(readFileSync(join(folder.path, 'fair.txt'), 'utf8'), CLEAN);
  });
  it('because it is a folder, or lies in what is no folder, costs nothing but a word', () => {
    const folder = filled('cache-folder');
    mkdirSync(join(folder.path, 'sub'));
    for (const [place, message] of [
      ['sub', /^mudaqqiq: The cache sub could not be read; every draft was linted: EISDIR[^\n]*\n$/],
      ['vote.txt/cache', /^mudaqqiq: The cache vote\.txt\/cache could not be (read|written)[^\n]*\n$/],
    ] as const) {
      const result = run(['check', '--cache', '--cache-location', place, ...args], { cwd: folder.path });
      const { status, stdout } = without(folder);
      assert.deepEqual([result.status, result.stdout], [status, stdout]);
      assert.match(result.stderr, message);
    }
  });
  it('because the disk is full stays as it was', () => {
    const folder = filled('cache-full');
    folder.write('fair.txt', CLEAN.repeat(2));
    const before = readFileSync(folder.file);
    // A limit on file size fails the write halfway, as a full disk does.
    const limit = `ulimit -f 1; trap '' XFSZ; exec "${process.execPath}" "${CLI}" check --cache ${args.join(' ')}`;
    const result = spawnSync('bash', ['-c', limit], { cwd: folder.path, env: ENV, encoding: 'utf8' });
    const { status, stdout } = without(folder);
    assert.deepEqual([result.status, result.stdout], [status, stdout]);
    assert.match(
      plain(result.stderr),
      /^mudaqqiq: The cache \S+ could not be written; this report is whole all the same: EFBIG/,
    );
    assert.deepEqual(readFileSync(folder.file), before);
    assert.deepEqual(leftovers(folder.path), []);
  });
  it('because it may not be written is read all the same', {
    skip: process.getuid?.() === 0 && 'root writes everything',
  }, () => {
    const folder = filled('cache-locked');
    folder.write('fair.txt', CLEAN.repeat(2));
    chmodSync(folder.path, 0o555);
    const result = run(['check', '--cache', ...args], { cwd: folder.path });
    chmodSync(folder.path, 0o755);
    assert.equal(result.stdout, without(folder).stdout);
    assert.match(result.stderr, /could not be written; this report is whole all the same: EACCES/);
  });
});

const engine = Buffer.alloc(32, 7);
const DAY = 86_400_000;

describe('what the cache keeps', () => {
  const folder = temporaryFolder('cache-entries');
  const id = (n: number): string => Buffer.alloc(32, n).toString('base64url');
  const path = join(folder.path, 'cache');

  it('is gone with another engine, without a word', () => {
    const entries = new Map([[id(1), { day: 3, sealed: Uint8Array.of(1, 2, 3) }]]);
    assert.equal(writeCache(path, engine, entries), undefined);
    const read = readCache(path, engine);
    assert.deepEqual(
      read.kind === 'whole' && [...read.entries].map(([key, { day, sealed }]) => [key, day, [...sealed]]),
      [[id(1), 3, [1, 2, 3]]],
    );
    assert.equal(readCache(path, Buffer.alloc(32, 8)).kind, 'outdated');
    assert.equal(openCache({ path, own: false, engine: Buffer.alloc(32, 8), now: 0 }).problem, undefined);
  });
  it('knows another engine by any of its bundles, its lexicon and its version', () => {
    const own = temporaryFolder('cache-engine');
    own.write('cli-main.js', 'a');
    own.write('names.bin', 'b');
    const ids = [engineId(own.path, '1.0.0'), engineId(own.path, '1.0.1')];
    for (const [name, text] of [
      ['cli-main.js', 'A'],
      ['names.bin', 'B'],
      ['cli-html.js', ''],
    ] as const) {
      own.write(name, text);
      ids.push(engineId(own.path, '1.0.0'));
    }
    assert.equal(new Set(ids.map((one) => Buffer.from(one).toString('hex'))).size, ids.length);
    own.write('cli-main.js.map', '');
    assert.deepEqual(engineId(own.path, '1.0.0'), ids.at(-1));
  });
  it('is dropped where nobody has asked for it in thirty days', () => {
    writeCache(path, engine, new Map([10, 11, 40].map((day) => [id(day), { day, sealed: Uint8Array.of(day) }])));
    const cache = openCache({ path, own: false, engine, now: 40.5 * DAY });
    cache.keep(id(1), Uint8Array.of(1));
    assert.equal(cache.save(), undefined);
    const read = readCache(path, engine);
    assert.deepEqual(read.kind === 'whole' && [...read.entries.keys()], [id(11), id(40), id(1)]);
  });
  it('only opens with the secret that sealed it, and whole', () => {
    const secret = Buffer.alloc(32, 1);
    const sealed = seal(secret, 'وكان الكونجرس');
    assert.equal(unseal(secret, sealed), 'وكان الكونجرس');
    assert.equal(unseal(Buffer.alloc(32, 2), sealed), undefined);
    assert.equal(unseal(secret, sealed.subarray(0, -1)), undefined);
    assert.equal(unseal(secret, new Uint8Array()), undefined);
  });
});

describe('the help', () => {
  it('tells of the cache in both languages', () => {
    assert.match(
      run(['check', '--help', '--lang', 'en']).stdout,
      /--cache-location FILE +file that --cache keeps results in/,
    );
    assert.match(plain(run(['check', '--help', '--lang', 'ar']).stdout), /--cache {2,}احفظ نتائج كل مسودة/);
  });
});
