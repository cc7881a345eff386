import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AreDifferent,
  inventoryOf,
  type NameInventory,
  NameTallies,
  registerFromInventory,
  type SpellingTally,
} from '../../../server/src/core/index.js';
import { summaryOf } from './drafts.js';

const DRAFTS: Readonly<Record<string, string>> = {
  'one.txt': 'قالت غوغل إن الخدمة جديدة، وأكدت غوغل موعدها.',
  'two.txt': 'وردت جوجل على الاتهام في ميونيخ.',
  'three.txt': 'قال ريابكوف إن اللقاء مفيد.',
  'four.txt': 'وقال الوزير توماس شتاينباخ إن المحادثات مفيدة.',
  'five.txt': 'وأضاف توماس شتاينبخ أن الوفد سيعود إلى أميركا.',
  'six.txt': 'ورحب بالأمريكيين سكان أمريكا، وقال الأمريكي إن أمريكا بعيدة.',
};

const NONE = (): boolean => false;

function count(paths: readonly string[], keepFiles = true): NameTallies {
  const tallies = new NameTallies(keepFiles);
  for (const path of paths) tallies.addDraft(summaryOf(DRAFTS[path] ?? '').names, path);
  return tallies;
}
const inventory = (tallies: NameTallies, different: AreDifferent = NONE): NameInventory =>
  inventoryOf([...tallies.spellings()], different);

const ALL = Object.keys(DRAFTS);
const whole = inventory(count(ALL));
const find = (name: string, found = whole) => found.names.find((n) => n.spellings.some(({ text }) => text === name));

describe('an inventory of names', () => {
  it('counts spellings by draft and joins those of one name', () => {
    const google = find('جوجل');
    assert.deepEqual(
      google?.spellings.map(({ text, count: n, drafts, files }) => [text, n, drafts, files]),
      [
        ['غوغل', 2, 1, [{ path: 'one.txt', count: 2 }]],
        ['جوجل', 1, 1, [{ path: 'two.txt', count: 1 }]],
      ],
    );
    assert.equal(google?.name, 'غوغل');
  });

  it('takes noun and adjective for forms of one spelling, not for two', () => {
    const america = find('أمريكا');
    assert.deepEqual(
      america?.spellings.map(({ key, forms }) => [key, forms]),
      [
        [
          'أمريك',
          [
            ['أمريكا', 2],
            ['أمريكي', 1],
            ['أمريكيين', 1],
          ],
        ],
        ['أميرك', [['أميركا', 1]]],
      ],
    );
  });

  it('joins spellings of one full name that no draft has side by side', () => {
    assert.deepEqual(
      find('شتاينباخ')?.spellings.map(({ text }) => text),
      ['شتاينباخ', 'شتاينبخ'],
    );
  });

  it('keeps apart what the newsroom told apart', () => {
    const apart = inventory(count(ALL), (a, b) => [a, b].sort().join() === 'جوجل,غوغل');
    assert.equal(find('جوجل', apart)?.spellings.length, 1);
  });

  it('comes to the same in whatever order and parts it is counted', () => {
    // Each way to split six drafts in two parts, the parts sent through JSON, put together either way round.
    for (let mask = 0; mask < 2 ** ALL.length; mask++) {
      const parts = [ALL.filter((_, i) => (mask >> i) & 1), ALL.filter((_, i) => !((mask >> i) & 1))].map((part) =>
        JSON.parse(JSON.stringify([...count(part.reverse()).spellings()])),
      ) as SpellingTally[][];
      const merged = new NameTallies(true);
      for (const part of mask % 2 === 0 ? parts : parts.reverse()) for (const s of part) merged.addSpelling(s);
      assert.deepEqual(inventory(merged), whole, `parts ${mask}`);
    }
  });

  it('keeps numbers alone where files were not asked for', () => {
    const numbers = inventory(count(ALL, false));
    assert.deepEqual(
      numbers.names.map(({ name, count: n }) => [name, n]),
      whole.names.map(({ name, count: n }) => [name, n]),
    );
    assert.ok(numbers.names.every(({ spellings }) => spellings.every((s) => s.files === undefined && s.drafts > 0)));
  });

  it('lists names in two spellings first, then the commonest', () => {
    const mixed = whole.names.map(({ spellings }) => spellings.length > 1);
    assert.deepEqual(mixed, [...mixed].sort().reverse());
    assert.equal(whole.names[0]?.name, 'أمريكا');
  });
});

describe('a register made of an inventory', () => {
  const entry = (name: string, preferred?: string) =>
    registerFromInventory(whole.names, (forms) => forms.find((form) => form === preferred)).names.find(
      (n) => n.name === name,
    );

  it('has the commonest spelling with the others as variants', () => {
    assert.deepEqual(entry('غوغل')?.variants, ['جوجل']);
  });

  it('has the spelling that the house asks for', () => {
    assert.deepEqual(entry('جوجل', 'جوجل')?.variants, ['غوغل']);
  });

  it('has an entry for each form that stands, in the preferred spelling', () => {
    assert.deepEqual(entry('أميركا', 'أميركا')?.variants, ['أمريكا']);
    assert.deepEqual(entry('أميركي', 'أميركا')?.variants, ['أمريكي']);
    assert.deepEqual(entry('أميركيين', 'أميركا')?.variants, ['أمريكيين']);
  });
});
