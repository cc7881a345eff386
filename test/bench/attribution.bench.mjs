// Cost of the attribution analysis of a 1,000-word draft: `node test/bench/attribution.bench.mjs`.
// `whole`: tokens are there, everything of attribution is computed; `keystroke`: one paragraph changed.
import { loadEngine, medianMs } from './load-engine.mjs';

const { AnalysisCache, createAnalysis, verdictsOf, parseDraft, DEFAULT_ENGINE_CONFIG } = await loadEngine(`
  export { AnalysisCache, createAnalysis } from './server/src/core/analysis.js';
  export { verdictsOf } from './server/src/core/attribution/verdicts.js';
  export { parseDraft } from './server/src/core/draft/parse-draft.js';
  export { DEFAULT_ENGINE_CONFIG } from './server/src/core/types.js';`);

const PARAGRAPHS = [
  'قال وزير النقل سامر الحلبي في مؤتمر صحفي إن أعمال الصيانة في الميناء ستنتهي خلال ثلاثة أسابيع، مضيفا أن الميزانية بلغت 12 مليون دولار.',
  'وأضاف أن الأرصفة الجديدة تستقبل خمسة وعشرين زورقا في وقت واحد، بينما تتواصل الاحتجاجات أمام بوابة الميناء منذ أسبوع.',
  'وذكرت مصادر مطلعة أن الشركة المنفذة طلبت تأجيل الموعد بسبب نقص المواد، ومن المتوقع أن يعلن المجلس قراره غدا.',
  'ويعد الميناء أكبر موانئ الساحل الشرقي، وبلغ عدد السفن التي دخلته العام الماضي نحو 900 سفينة.',
  'وبحسب بيان للنقابة، أصيب أربعة عمال في حادث سقوط رافعة، في حين قالت الإدارة إن الحادث قيد التحقيق.',
];
const lines = ['أعمال الصيانة في الميناء تنتهي خلال ثلاثة أسابيع', ''];
let words = 0;
for (let i = 0; words < 1000; i++) {
  const paragraph = `${PARAGRAPHS[i % PARAGRAPHS.length]} وهذا ما حدث في الموسم رقم ${i}.`;
  words += paragraph.split(' ').length;
  lines.push(paragraph, '');
}
const text = lines.join('\n');
const draft = parseDraft(text);

function analysisWith(cache, parsed) {
  cache.nextVersion();
  const analysis = createAnalysis(parsed, DEFAULT_ENGINE_CONFIG, {}, cache);
  for (const block of parsed.blocks) analysis.textOf(block);
  return analysis;
}

/** Median time of `verdictsOf` alone over fresh analyses that `prepare` makes. */
function median(prepare, runs = 200) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const analysis = prepare(run);
    const start = performance.now();
    verdictsOf(analysis);
    times.push(performance.now() - start);
  }
  return times.slice(runs / 4).sort((a, b) => a - b)[(runs * 3) >> 3];
}

medianMs(() => verdictsOf(analysisWith(new AnalysisCache(), draft)), 100);
const whole = median(() => analysisWith(new AnalysisCache(), draft));
const cache = new AnalysisCache();
verdictsOf(analysisWith(cache, draft));
const keystroke = median((run) => analysisWith(cache, parseDraft(text.replace('رقم 7.', `رقم 7${run}.`))));
console.log(`${words} words, median: whole ${whole.toFixed(2)} ms, after a keystroke ${keystroke.toFixed(2)} ms`);
