import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AnalysisCache,
  collectNames,
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  inventoryRows,
  mergeInventories,
  type NameInventory,
  parseDraft,
} from '../../../server/src/core/index.js';
import { NAMES } from './lint-names.js';

const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'en', resources: { names: NAMES } });
const collect = (path: string, text: string): NameInventory =>
  collectNames(linter.analyze(parseDraft(text), new AnalysisCache()), path);

const ONE = collect('one.txt', 'قالت غوغل إن الخدمة جديدة، وأكدت غوغل موعدها.');
const TWO = collect('two.txt', 'وردت جوجل على الاتهام في ميونيخ.');
const THREE = collect('three.txt', 'قال ريابكوف إن اللقاء مفيد.');

describe('an inventory of names', () => {
  it('counts spellings by file', () => {
    const google = ONE.names.find(({ name }) => name === 'غوغل');
    assert.deepEqual(google?.spellings, [{ text: 'غوغل', count: 2, files: [{ path: 'one.txt', count: 2 }] }]);
  });

  it('joins the spellings of one name over files, the commonest first', () => {
    const merged = mergeInventories([ONE, TWO]);
    const google = merged.names.find(({ name }) => name === 'غوغل');
    assert.deepEqual(
      google?.spellings.map(({ text, count }) => [text, count]),
      [
        ['غوغل', 2],
        ['جوجل', 1],
      ],
    );
  });

  it('merges to the same whatever the order and the parts', () => {
    const all = mergeInventories([ONE, TWO, THREE]);
    assert.deepEqual(mergeInventories([THREE, TWO, ONE]), all);
    assert.deepEqual(mergeInventories([mergeInventories([ONE, TWO]), THREE]), all);
    assert.deepEqual(mergeInventories([all, { version: 1, names: [] }]), all);
  });

  it('lists names with two spellings first', () => {
    assert.equal(inventoryRows(mergeInventories([TWO, ONE, THREE]))[0]?.name, 'غوغل');
  });

  it('survives JSON', () => {
    const all = mergeInventories([ONE, TWO]);
    assert.deepEqual(mergeInventories([JSON.parse(JSON.stringify(all)) as NameInventory]), all);
  });
});
