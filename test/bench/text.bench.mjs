// Throughput of the text layer, MB of UTF-8 a second: `node esbuild.mjs && node test/bench/text.bench.mjs`.
// The text is made here: news-like sentences with quotations, numbers, marks.
import { loadEngine, medianMs } from './load-engine.mjs';

const { scan, tokenize, analyzeText } = await loadEngine(`
  export { scan, tokenize } from './server/src/core/lang/ar/tokenize.js';
  export { analyzeText } from './server/src/core/analysis.js';`);

const PARAGRAPH =
  'وقال المتحدث باسم بلدية الميناء سامر الحلبي، في مؤتمر صحفي الأحد، إن «أعمال الصيانة ستنتهي خلال 3.5 أسابيع»، مضيفا أن ' +
  'الميزانية بلغت ١٢ مليون دولار بعد أن كانت 9 ملايين. وتابع أنَّ الأرصفة الجديدة تستقبل خمسة وعشرين زورقا في وقت واحد.\n';
const text = PARAGRAPH.repeat(2000);
const paragraphs = text.split('\n');
const megabytes = Buffer.byteLength(text) / 1e6;

function measure(name, run) {
  const ms = medianMs(run);
  console.log(`${name.padEnd(34)} ${(megabytes / (ms / 1000)).toFixed(0).padStart(5)} MB/s   ${ms.toFixed(1)} ms`);
}

console.log(`${megabytes.toFixed(1)} MB of Arabic, median of 15`);
let tokens = 0;
measure('scan', () => scan(text, () => tokens++));
measure('tokenize (objects, norms)', () => tokenize(text));
measure('tokens, quotes, sentences', () => {
  for (const paragraph of paragraphs) analyzeText(paragraph);
});
