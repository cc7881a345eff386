import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../../server/src/core/draft/formats/html.js';
import { parseDraft } from '../../server/src/core/draft/parse-draft.js';
import { renderDraftHtml } from '../../server/src/core/draft/render-html.js';

const DRAFT =
  'الميناء يستقبل <سفينة> "خضراء"\n\nسفينة شحن عند الرصيف (رويترز)\n\nرست السفينة في الميناء صباح الأحد بعد رحلة استغرقت تسعة أيام.\n';

describe('renderDraftHtml', () => {
  it('shows every part once, with its name, its line and its credit marked', () => {
    const page = renderDraftHtml(parseDraft(DRAFT), 'port.txt', 'ar');
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /تعليق صورة <span class="line">3<\/span>/);
    assert.match(page, /<span class="credit-mark">\(رويترز\)<\/span>/);
    assert.ok(page.includes('&lt;سفينة&gt; &quot;خضراء&quot;'), 'markup of the draft is escaped');
  });
  it('loads nothing', () =>
    assert.doesNotMatch(renderDraftHtml(parseDraft(DRAFT), 'x', 'en'), /https?:|<script|url\(/));
  it('holds all the words of the draft', () => {
    const page = renderDraftHtml(parseDraft(DRAFT), 'x', 'en');
    const words = html
      .parse(page, {})
      .blocks.map((block) => block.view.text)
      .join(' ');
    for (const word of DRAFT.match(/\p{L}+/gu) ?? []) assert.ok(words.includes(word), word);
  });
});
