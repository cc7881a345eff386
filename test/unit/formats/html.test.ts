import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../../../server/src/core/draft/formats/html.js';

const blocks = (text: string): [string, string][] =>
  html.parse(text, {}).blocks.map((block) => [block.kind, block.view.text]);

const PAGE = `<!doctype html><html><head><title>موقع الميناء</title><meta property="article:published_time" content="2026-03-01T08:00:00Z"></head>
<body><h1>الميناء يستقبل أول سفينة &laquo;خضراء&raquo;</h1>
<figure><img src="ship.jpg" alt="A cargo ship at the quay"><figcaption>سفينة شحن عند الرصيف (رويترز)</figcaption></figure>
<p>رست في الميناء صباح الأحد  سفينة
تعمل بالهيدروجين، وقالت إدارة الميناء إن&nbsp;الرحلة استغرقت <b>تسعة</b> أيام.</p>
<script>var x = "لا يُقرأ";</script>
<ul><li>أول محطة: مرسيليا</li></ul></body></html>`;

describe('html', () => {
  it('finds headline, alt text, caption, lead and list, in reading order', () => {
    assert.deepEqual(blocks(PAGE), [
      ['headline', 'الميناء يستقبل أول سفينة «خضراء»'],
      ['alt-text', 'A cargo ship at the quay'],
      ['caption', 'سفينة شحن عند الرصيف (رويترز)'],
      ['lead', 'رست في الميناء صباح الأحد سفينة تعمل بالهيدروجين، وقالت إدارة الميناء إن الرحلة استغرقت تسعة أيام.'],
      ['list-item', 'أول محطة: مرسيليا'],
    ]);
  });
  it('leads a range through entities, tags and folded space back to the source', () => {
    const draft = html.parse(PAGE, {});
    const paragraph = draft.blocks[3];
    assert.ok(paragraph);
    const at = paragraph.view.text.indexOf('تسعة');
    const range = paragraph.view.rangeOf(at, at + 4);
    assert.equal(PAGE.slice(range.start, range.end), 'تسعة');
    assert.ok(paragraph.view.isVerbatim(at, at + 4));
    const across = paragraph.view.text.indexOf('إن الرحلة');
    assert.ok(!paragraph.view.isVerbatim(across, across + 9), 'an entity is no verbatim text');
  });
  it('ties caption and alt text to their picture and takes the day from the page', () => {
    const draft = html.parse(PAGE, {});
    assert.deepEqual(
      [draft.blocks[1]?.image, draft.blocks[2]?.image, draft.date],
      ['ship.jpg', 'ship.jpg', '2026-03-01'],
    );
  });
  it('reads the classic WordPress caption shortcode', () => {
    assert.deepEqual(
      blocks(
        '[caption id="a1" width="300"]<img src="b.jpg" alt="جسر"> الجسر الجديد بعد افتتاحه (الفرنسية)[/caption]<p>افتتح الجسر أمس أمام حركة السير بعد ثلاث سنوات من العمل.</p>',
      ),
      [
        ['alt-text', 'جسر'],
        ['caption', 'الجسر الجديد بعد افتتاحه (الفرنسية)'],
        ['lead', 'افتتح الجسر أمس أمام حركة السير بعد ثلاث سنوات من العمل.'],
      ],
    );
  });
  it('removes a caption with its element, and an alt text without its attribute', () => {
    const text =
      '<figure><img alt="سفينة عند الرصيف" src="a.jpg">\n<figcaption>سفينة عند الرصيف</figcaption>\n</figure>';
    const [alt, caption] = html.parse(text, {}).blocks;
    const without = (range?: { start: number; end: number }): string =>
      text.slice(0, range?.start) + text.slice(range?.end);
    assert.equal(without(caption?.removal), '<figure><img alt="سفينة عند الرصيف" src="a.jpg">\n</figure>');
    assert.equal(
      without(alt?.removal),
      '<figure><img alt="" src="a.jpg">\n<figcaption>سفينة عند الرصيف</figcaption>\n</figure>',
    );
  });
  it('escapes what is inserted', () => assert.equal(html.parse('<p>أ</p>', {}).escape('"<&', 3), '&quot;&lt;&amp;'));
  it('reads broken markup as a browser does', () => {
    for (const broken of [
      '<p>نص بلا نهاية',
      '<<<>>>',
      '<p><div></p>نص',
      '<table>نص<tr>',
      '&#0;&bogus;',
      '<p',
      '<!--',
    ]) {
      assert.doesNotThrow(() => html.parse(broken, {}), broken);
    }
  });
});
