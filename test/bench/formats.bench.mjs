// Large inputs: a 5 MB page of HTML and a 50 MB ninjs export of 5,000 items read one by one. `node --expose-gc test/bench/formats.bench.mjs`
import { loadEngine } from './load-engine.mjs';

const { html, json } = await loadEngine(`
  export { html } from './server/src/core/draft/formats/html.js';
  export { json } from './server/src/core/draft/formats/json.js';`);

const PARAGRAPH =
  'وقال المتحدث باسم بلدية الميناء سامر الحلبي إن «أعمال الصيانة ستنتهي خلال ثلاثة أسابيع»، وإن كلفتها بلغت 12 مليون دولار. ';
const timed = (name, run) => {
  const start = performance.now();
  const result = run();
  console.log(`${name.padEnd(44)} ${((performance.now() - start) / 1000).toFixed(2)} s   ${result}`);
};

const page = `<html><body>${`<p class="t">${PARAGRAPH}&nbsp;<b>تتمة</b></p>\n`.repeat(20_500)}</body></html>`;
timed(`HTML, ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB`, () => `${html.parse(page, {}).blocks.length} blocks`);

const item = (i) => ({
  uri: `urn:x:${i}`,
  headline: `عنوان الخبر رقم ${i}`,
  body_html: `<p>${PARAGRAPH}</p>`.repeat(42),
  associations: { main: { description_text: 'السفينة عند الرصيف (رويترز)' } },
});
let source = JSON.stringify({ items: Array.from({ length: 5000 }, (_, i) => item(i)) });
const size = (Buffer.byteLength(source) / 1e6).toFixed(1);
globalThis.gc?.();
timed(`ninjs, ${size} MB, 5,000 items one by one`, () => {
  let items = 0;
  let blocks = 0;
  for (const { draft } of json.items(source, {})) {
    items++;
    blocks += draft.blocks.length;
  }
  return `${items} items, ${blocks} blocks, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB with the maker's own`;
});
source = '';
