import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json } from '../../../server/src/core/draft/formats/json.js';

const NINJS = JSON.stringify(
  {
    uri: 'urn:example:1',
    versioncreated: '2026-03-01T10:00:00Z',
    headline: 'الميناء يستقبل "السفينة الخضراء"',
    body_html:
      '<p>رست السفينة صباح الأحد في الميناء، وقالت الإدارة إن الرحلة &quot;ناجحة&quot;.</p>\n<p>وبلغت كلفتها مليوني دولار.</p>',
    body_text: 'لا يُقرأ لأن النص المعلّم أولى',
    associations: { main: { description_text: 'السفينة عند الرصيف (رويترز)', alt_text: 'A ship' } },
  },
  null,
  1,
);

const texts = (text: string, fields?: Record<string, string>): [string, string][] =>
  json.parse(text, { fields }).blocks.map((block) => [block.kind, block.view.text]);

describe('json', () => {
  it('reads an IPTC ninjs item', () => {
    assert.deepEqual(texts(NINJS), [
      ['headline', 'الميناء يستقبل "السفينة الخضراء"'],
      ['caption', 'السفينة عند الرصيف (رويترز)'],
      ['alt-text', 'A ship'],
      ['lead', 'رست السفينة صباح الأحد في الميناء، وقالت الإدارة إن الرحلة "ناجحة".'],
      ['paragraph', 'وبلغت كلفتها مليوني دولار.'],
    ]);
    assert.equal(json.parse(NINJS, {}).date, '2026-03-01');
  });
  it('leads a range through HTML and JSON escapes back to the file', () => {
    const draft = json.parse(NINJS, {});
    for (const [block, words] of [
      [draft.blocks[0], 'السفينة'],
      [draft.blocks[3], 'ناجحة'],
      [draft.blocks[4], 'مليوني'],
    ] as const) {
      assert.ok(block);
      const at = block.view.text.indexOf(words);
      const range = block.view.rangeOf(at, at + words.length);
      assert.equal(NINJS.slice(range.start, range.end), words);
    }
  });
  it('reads letters written as \\u escapes', () => {
    const text = '{"headline":"\\u0645\\u064a\\u0646\\u0627\\u0621 المدينة","body_text":"نص أول.\\nنص ثان."}';
    assert.deepEqual(
      texts(text).map((t) => t[1]),
      ['ميناء المدينة', 'نص أول.', 'نص ثان.'],
    );
  });
  it('escapes what is inserted, twice inside markup', () => {
    const draft = json.parse(NINJS, {});
    assert.equal(draft.escape('"', draft.blocks[0]?.range.start ?? 0), '\\"');
    assert.equal(draft.escape('"', draft.blocks[3]?.range.start ?? 0), '&quot;');
  });
  it('follows a field map', () => {
    const text = '{"doc":{"t":"عنوان من نظام آخر","parts":[{"x":"متن أول في المسودة."},{"x":"متن ثان في المسودة."}]}}';
    assert.deepEqual(
      texts(text, { headline: 'doc.t', body: 'doc.parts[*].x' }).map((t) => t[1]),
      ['عنوان من نظام آخر', 'متن أول في المسودة.', 'متن ثان في المسودة.'],
    );
  });
  it('gives the items of a list, of an object with a list, and of lines, one by one', () => {
    const a = '{"uri":"u1","headline":"عنوان أول"}';
    const b = '{"headline":"عنوان ثان مع \\"}{\\" أقواس"}';
    for (const text of [`[${a},\n${b}]`, `{"total":2,"items":[${a},${b}]}`, `${a}\n${b}\n`]) {
      const items = [...(json.items?.(text, {}) ?? [])];
      assert.deepEqual(
        items.map((i) => i.item),
        ['u1', '#1'],
        text,
      );
      const range = items[1]?.draft.blocks[0]?.range;
      assert.equal(text.slice(range?.start, (range?.start ?? 0) + 9), 'عنوان ثان');
    }
  });
  it('says where a cut file breaks off and reads what is there', () => {
    const cut = NINJS.slice(0, NINJS.indexOf('body_text'));
    const draft = json.parse(cut, {});
    assert.equal(draft.blocks[0]?.kind, 'headline');
    assert.deepEqual(
      draft.problems.map((p) => p.kind),
      ['json-syntax'],
    );
    assert.ok((draft.problems[0]?.offset ?? 0) > cut.length - 5);
  });
  it('takes anything', () => {
    for (const text of ['', '[]', 'null', '"نص"', '{', '[[[', '{"headline":5}', '\u0000'])
      assert.doesNotThrow(() => json.parse(text, {}), text);
  });
});
