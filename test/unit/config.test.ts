import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfigResolver, parseConfig } from '../../server/src/core/config/index.js';

const problems = (text: string) =>
  parseConfig(text, 'en').problems.map(
    (p) => `${p.line + 1}:${p.character + 1} ${p.message.replace(/[\u2068\u2069]/g, '')}`,
  );

describe('a configuration', () => {
  it('may hold comments, trailing commas and a byte order mark', () => {
    const parsed = parseConfig('\uFEFF{\n  // الأسلوب المتبع\n  "houseStyle": "bbc",\n}', 'ar');
    assert.deepEqual({ ...parsed.config }, { houseStyle: 'bbc' });
    assert.deepEqual(parsed.problems, []);
  });
  it('may be empty braces', () => {
    assert.deepEqual({ ...parseConfig('{}', 'ar').config }, {});
  });
});

describe('a mistake in a configuration', () => {
  it('in the syntax is told with line and column', () => {
    assert.deepEqual(problems('{\n  "extends" "all"\n}'), ['2:13 Not valid JSON: expected a colon ":".']);
    assert.match(problems('{ "extends": "all"')[0] ?? '', /the closing brace/);
    assert.match(problems('')[0] ?? '', /empty/);
  });
  it('in the name of a setting gets the nearest name', () => {
    assert.deepEqual(problems('{\n  "extend": "all"\n}'), [
      '2:3 There is no setting named extend; did you mean extends?',
    ]);
  });
  it('in the name of a rule gets the nearest rule', () => {
    assert.deepEqual(problems('{ "rules": { "unused-supression": "off" } }'), [
      '1:14 There is no rule named unused-supression; did you mean unused-suppression?',
    ]);
    assert.deepEqual(problems('{ "rules": { "xyz": "off" } }'), ['1:14 There is no rule named xyz.']);
  });
  it('in a value is told with what was expected', () => {
    assert.deepEqual(problems('{ "extends": "everything" }'), [
      '1:14 extends can’t be "everything"; expected "recommended", "strict", "all".',
    ]);
    assert.deepEqual(problems('{ "ignore": "archive" }'), ['1:13 ignore can’t be "archive"; expected a list [ … ].']);
    assert.match(problems('{ "rules": { "unused-suppression": "loud" } }')[0] ?? '', /expected "off", "on"/);
    assert.match(problems('{ "rules": { "unused-suppression": ["on", { "x": 1 }] } }')[0] ?? '', /no option named x/);
    assert.match(problems('[]')[0] ?? '', /expected an object/);
  });
  it('is told once for each place, in order', () => {
    const found = problems('{\n"language": "fr",\n"overrides": [{ "genre": "sport" }],\n"names": [3]\n}');
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      ['2:13', '3:15', '4:11'],
    );
    assert.match(found[1] ?? '', /overrides\[0\] lacks files/);
  });
  it('is told in Arabic to whoever asks in Arabic', () => {
    assert.match(parseConfig('{ "extend": "all" }', 'ar').problems[0]?.message ?? '', /لعل المقصود/);
  });
  it('leaves no half configuration', () => {
    assert.equal(parseConfig('{ "extends": "all", "language": "fr" }', 'en').config, undefined);
  });
});

describe('settings of a file', () => {
  const resolver = createConfigResolver({
    extends: 'strict',
    genre: 'news',
    ignore: ['archive', '*.old.txt', 'wire/**/raw'],
    include: ['inbox/*.copy'],
    rules: { 'such-and-such': ['warning', { most: 3, least: 1 }] },
    overrides: [
      { files: ['sport/**'], genre: 'sport', rules: { 'such-and-such': 'off' } },
      { files: ['**/final.txt'], rules: { 'such-and-such': ['hint', { most: 5 }] } },
    ],
  });
  it('come from the overrides that match, the last one winning', () => {
    assert.equal(resolver.forFile('sport/cup.txt').engine.genre, 'sport');
    assert.equal(resolver.forFile('world/a.txt').engine.genre, 'news');
    assert.deepEqual(resolver.forFile('sport/cup.txt').engine.rules['such-and-such'], {
      level: 'off',
      options: { most: 3, least: 1 },
    });
    assert.deepEqual(resolver.forFile('sport/final.txt').engine.rules['such-and-such'], {
      level: 'hint',
      options: { most: 5, least: 1 },
    });
  });
  it('are one object for all files that the same overrides match', () => {
    assert.equal(resolver.forFile('sport/a.txt'), resolver.forFile('sport/b.txt'));
    assert.notEqual(resolver.forFile('sport/a.txt'), resolver.forFile('a.txt'));
  });
  it('leave out what is ignored: a name in any folder, a folder with all in it', () => {
    for (const path of ['archive/2001/a.txt', 'desk/archive/a.txt', 'a/b.old.txt', 'wire/x/raw/a.txt']) {
      assert.ok(resolver.ignores(path), path);
    }
    for (const path of ['archives/a.txt', 'a.txt', 'wire/a.txt']) assert.ok(!resolver.ignores(path), path);
  });
  it('take what is included for a draft', () => {
    assert.ok(resolver.includes('inbox/a.copy'));
    assert.ok(!resolver.includes('a.copy'));
  });
});
