import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdown } from '../../../server/src/core/draft/formats/markdown.js';

const DRAFT = `---
title: الميناء يستقبل أول سفينة خضراء
date: 2026-03-01
genre: news
---

![A cargo ship at the quay](ship.jpg "سفينة شحن عند الرصيف (رويترز)")
سفينة الشحن لحظة وصولها (رويترز)

رست في الميناء صباح **الأحد** سفينة تعمل
بالهيدروجين، وقالت [إدارة الميناء](https://example.org) إن الرحلة \\*ناجحة\\*.

## رحلة طويلة

> «انطلقنا من مرسيليا قبل تسعة أيام،
> وكان البحر هادئا»، قال القبطان.

- أول محطة: مرسيليا

<!-- تعليق داخلي -->

<figure><img src="b.jpg" alt="القبطان"><figcaption>القبطان على ظهر السفينة</figcaption></figure>
`;

const blocks = (text: string): [string, string][] => markdown.parse(text, {}).blocks.map((b) => [b.kind, b.view.text]);

describe('markdown', () => {
  it('finds front matter, pictures with alt text, title and caption, text, quotation, list and HTML figure', () => {
    assert.deepEqual(blocks(DRAFT), [
      ['headline', 'الميناء يستقبل أول سفينة خضراء'],
      ['alt-text', 'A cargo ship at the quay'],
      ['caption', 'سفينة شحن عند الرصيف (رويترز)'],
      ['caption', 'سفينة الشحن لحظة وصولها (رويترز)'],
      ['lead', 'رست في الميناء صباح الأحد سفينة تعمل بالهيدروجين، وقالت إدارة الميناء إن الرحلة *ناجحة*.'],
      ['subhead', 'رحلة طويلة'],
      ['quote', '«انطلقنا من مرسيليا قبل تسعة أيام، وكان البحر هادئا»، قال القبطان.'],
      ['list-item', 'أول محطة: مرسيليا'],
      ['alt-text', 'القبطان'],
      ['caption', 'القبطان على ظهر السفينة'],
    ]);
  });
  it('takes day and genre from the front matter and ties captions to their picture', () => {
    const draft = markdown.parse(DRAFT, {});
    assert.deepEqual([draft.date, draft.genre], ['2026-03-01', 'news']);
    assert.deepEqual(
      draft.blocks.map((b) => b.image).filter((image) => image !== undefined),
      ['ship.jpg', 'ship.jpg', 'ship.jpg', 'b.jpg', 'b.jpg'],
    );
  });
  it('leads every word back to its place, over escapes and quotation signs', () => {
    for (const block of markdown.parse(DRAFT, {}).blocks) {
      for (const match of block.view.text.matchAll(/\p{L}+/gu)) {
        const range = block.view.rangeOf(match.index, match.index + match[0].length);
        assert.equal(DRAFT.slice(range.start, range.end), match[0]);
      }
    }
  });
  it('takes anything', () => {
    for (const text of ['', '---\n', '---\n: :\n---\n', '![](', '<!--', '> '.repeat(50), '\u0000', '[^1]: نص']) {
      assert.doesNotThrow(() => markdown.parse(text, {}), text);
    }
  });
});
