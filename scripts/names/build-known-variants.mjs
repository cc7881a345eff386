// Makes server/src/core/names/data/known-variants.txt: Arabic spellings of one Latin name, a row each, from the open
// name pairs (Wikidata and Wikipedia): node scripts/names/build-known-variants.mjs
import { writeFileSync } from 'node:fs';
import { loadEngine } from '../../test/bench/load-engine.mjs';
import { readNamePairs } from './lexicon-data.mjs';

const { candidateKeys } = await loadEngine("export * from './server/src/core/names/letters.js';");
// A row may join names that only share their Latin form («سقراط», «سوكراتيس»): those that can't meet are left out.
const meets = (a, b) => candidateKeys(a).some((key) => candidateKeys(b).includes(key));
const rows = readNamePairs()
  .map((row) => row.forms.map((f) => f.text).filter((t) => /^[\u0621-\u064a]{4,}$/.test(t)))
  .map((forms) => forms.filter((f) => forms.some((g) => g !== f && meets(f, g))))
  .filter((forms) => forms.length > 1)
  .map((forms) => [...new Set(forms)].sort().join(' '));
const lines = [...new Set(rows)].sort();
writeFileSync(
  'server/src/core/names/data/known-variants.txt',
  `# Spellings of one name, a name a line. From Wikidata names (steveash/NETransliteration-COLING2018, MIT) and Wikipedia names (google/transliteration, Apache-2.0); made by scripts/names/build-known-variants.mjs\n${lines.join('\n')}\n`,
);
console.log(`${lines.length} names`);
