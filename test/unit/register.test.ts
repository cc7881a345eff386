import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeRegisters } from '../../server/src/core/names/register/merge-registers.js';
import { parseRegister } from '../../server/src/core/names/register/parse-register.js';
import {
  acceptDifferent,
  addName,
  EMPTY_REGISTER,
  formatRegister,
  type RegisteredName,
} from '../../server/src/core/names/register/register.js';
import { registerFromCsv, registerToCsv } from '../../server/src/core/names/register/register-csv.js';
import { wordCsvProblem, wordRegisterProblem } from '../../server/src/core/names/register/register-messages.js';
import type { Language } from '../../server/src/core/types.js';

const name = (text: string, variants: readonly string[] = [], more: Partial<RegisteredName> = {}): RegisteredName => ({
  name: text,
  variants,
  latin: undefined,
  kind: undefined,
  role: undefined,
  note: undefined,
  verifiedBy: undefined,
  verifiedOn: undefined,
  ...more,
});

/** A message without the marks of its direction. */
const plain = (message: string): string => message.replace(/[\u200f\u2068\u2069]/g, '');

describe('parseRegister', () => {
  it('reads what formatRegister writes', () => {
    const register = {
      names: [
        name('غوتيريش', ['غوتيريس'], { latin: 'António Guterres', kind: 'person' as const, verifiedOn: '2026-01-05' }),
      ],
      different: [['ميلان', 'ميلانو'] as const],
    };
    assert.deepEqual(parseRegister(formatRegister(register)), { register, problems: [] });
  });
  it('allows comments and trailing commas', () => {
    const { register, problems } = parseRegister('{ "names": [ { "name": "ميونيخ" }, // المدينة\n ] }');
    assert.deepEqual([register.names.length, problems], [1, []]);
  });
  it('names line, column and what was expected, and uses the rest', () => {
    const { register, problems } = parseRegister(
      '{\n  "names": [\n    { "name": "ميونيخ" },\n    { "name": "سول", "kind": "city" },\n    { "variants": [] }\n  ]\n}',
    );
    assert.deepEqual(
      register.names.map((n) => n.name),
      ['ميونيخ'],
    );
    assert.deepEqual(
      problems.map((p) => [p.line, p.kind === 'expected' && p.at, p.kind]),
      [
        [3, 'names[1].kind', 'expected'],
        [4, 'names[2].name', 'expected'],
      ],
    );
    assert.equal(problems[0]?.character, 29);
  });
  it('uses what stands before a syntax error and says where it is', () => {
    const { register, problems } = parseRegister('{ "names": [ { "name": "ميونيخ" },\n  { "name": "سول" ');
    assert.deepEqual(
      register.names.map((n) => n.name),
      ['ميونيخ', 'سول'],
    );
    assert.ok(problems.length > 0 && problems.every((p) => p.kind === 'syntax' && p.line === 1));
  });
  it('says what an empty or foreign file lacks', () => {
    for (const text of ['', '[]', '"x"']) assert.ok(parseRegister(text).problems.length > 0, JSON.stringify(text));
  });
});

describe('what is wrong with a register', () => {
  const worded = (text: string, language: Language): string[] =>
    parseRegister(text).problems.map((problem) => plain(wordRegisterProblem(problem, language)));

  it('is said in Arabic and in English', () => {
    const text = '{ "names": [{ "name": 5 }, { "name": "سول", "kind": "city" }, { "nmae": "سول" }] }';
    assert.deepEqual(worded(text, 'ar'), [
      'خلل في سجل الأسماء عند names[0].name: المتوقع نص بين علامتي تنصيص.',
      'خلل في سجل الأسماء عند names[1].kind: المتوقع إحدى القيم: person, place, organisation, other.',
      'خلل في سجل الأسماء عند names[2].nmae: المتوقع أحد الحقول: name, variants, latin, kind, role, note, verifiedBy, verifiedOn.',
      'خلل في سجل الأسماء عند names[2].name: المتوقع الصيغة التي تكتبها المؤسسة.',
    ]);
    assert.equal(
      worded(text, 'en')[0],
      'The name register is broken at names[0].name: expected a text in quotation marks.',
    );
  });
  it('names no place where the whole file is something else', () => {
    assert.deepEqual(worded('[]', 'ar'), ['خلل في سجل الأسماء: المتوقع كائن { … } فيه "names".']);
    assert.deepEqual(worded('[]', 'en'), ['The name register is broken: expected an object { … } with "names".']);
  });
  it('is said of the JSON too', () => {
    const text = '{ "names": [ { "name": "سول" "kind": "place" } ] }';
    assert.deepEqual(worded(text, 'ar'), ['سجل الأسماء ليس JSON سليما: المتوقع هنا فاصلة ",".']);
    assert.deepEqual(worded(text, 'en'), ['The name register is not valid JSON: expected a comma ",".']);
  });
  it('never mixes the languages', () => {
    for (const text of [
      '',
      '"x"',
      '{ "version": 2 }',
      '{ "names": {} }',
      '{ "names": [7] }',
      '{ "names": [{ "name": "سول", "variants": "سيول" }] }',
      '{ "names": [{ "name": "سول", "verifiedOn": "أمس" }] }',
      '{ "different": 1 }',
      '{ "different": [["سول"]] }',
      '{ "names": [',
      '{ "names": [] } ]',
    ]) {
      const arabic = worded(text, 'ar');
      assert.ok(arabic.length > 0, text);
      for (const message of arabic) assert.doesNotMatch(message, /expected|[A-Z][a-z]+[A-Z]|\b(?:a|the|of)\b/);
      for (const message of worded(text, 'en')) assert.doesNotMatch(message, /[\u0600-\u06ff]|[A-Z][a-z]+[A-Z]/);
    }
  });
});

describe('addName', () => {
  it('completes the entry that has the spelling already, and keeps its old name as a variant', () => {
    const before = { names: [name('غوتيريس', ['جوتيريش'], { role: 'الأمين العام' })], different: [] };
    const after = addName(before, name('غوتيريش', ['غوتيريس'], { kind: 'person' }));
    assert.deepEqual(after.names, [name('غوتيريش', ['جوتيريش', 'غوتيريس'], { role: 'الأمين العام', kind: 'person' })]);
  });
});

describe('acceptDifferent', () => {
  it('keeps a pair once, whichever way round', () => {
    const once = acceptDifferent(EMPTY_REGISTER, 'ميلان', 'ميلانو');
    assert.deepEqual(acceptDifferent(once, 'ميلانو', 'ميلان'), once);
  });
});

describe('mergeRegisters', () => {
  it('completes a name from a later file', () => {
    const { register, conflicts } = mergeRegisters([
      { names: [name('سول', ['سيول'])], different: [] },
      { names: [name('سول', ['سئول'], { latin: 'Seoul' })], different: [] },
    ]);
    assert.deepEqual(register.names, [name('سول', ['سيول', 'سئول'], { latin: 'Seoul' })]);
    assert.deepEqual(conflicts, []);
  });
  it('reports two files that want different spellings and keeps the earlier', () => {
    const { register, conflicts } = mergeRegisters([
      { names: [name('سول', ['سيول'])], different: [] },
      { names: [name('سيول', ['سول'])], different: [] },
    ]);
    assert.deepEqual(register.names, [name('سول', ['سيول'])]);
    assert.deepEqual(conflicts[0], {
      spelling: 'سيول',
      first: { register: 0, name: 'سول' },
      second: { register: 1, name: 'سيول' },
    });
  });
});

describe('CSV', () => {
  it('comes back as it went', () => {
    const register = {
      names: [name('أردوغان', ['إردوغان', 'اردوغان'], { note: 'بهمزة، "فوق" الألف' })],
      different: [],
    };
    assert.deepEqual(registerFromCsv(registerToCsv(register)), { register, problems: [] });
  });
  it('reports rows without a name, by their number', () => {
    const { register, problems } = registerFromCsv('name,kind\nسول,place\n,place\nميونيخ,city\n');
    assert.deepEqual(
      register.names.map((n) => n.name),
      ['سول'],
    );
    assert.deepEqual(
      problems.map((p) => p.row),
      [3, 4],
    );
    assert.deepEqual(
      problems.map((p) => plain(wordCsvProblem(p, 'ar'))),
      [
        'خلل في سجل الأسماء عند العمود name من الصف 3: المتوقع الصيغة التي تكتبها المؤسسة.',
        'خلل في سجل الأسماء عند العمود kind من الصف 4: المتوقع إحدى القيم: person, place, organisation, other.',
      ],
    );
    assert.deepEqual(
      registerFromCsv('city\nسول\n').problems.map((p) => plain(wordCsvProblem(p, 'en'))),
      [
        'The name register is broken in row 1: expected a first row with the names of the columns: name, variants, latin, kind, role, note, verifiedBy, verifiedOn.',
      ],
    );
  });
});
