import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/draft.js';
import { newsml, nitf } from '../../../server/src/core/draft/formats/newsml.js';

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><docdata><date.issue norm="20260301T080000Z"/></docdata></head>
<body><body.head><hedline><hl1>الميناء يستقبل سفينة &amp; طاقما</hl1></hedline><byline>كتب: سامر الحلبي</byline></body.head>
<body.content><p>رست السفينة صباح الأحد في <location>الميناء</location>.</p>
<media media-type="image"><media-reference source="a.jpg"/><media-caption><p>السفينة عند الرصيف (رويترز)</p></media-caption></media>
<p><![CDATA[وقالت الإدارة إن <الرحلة> ناجحة.]]></p></body.content></body></nitf>`;

const NEWSML = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated date="x"/></itemMeta>
<contentMeta><headline>عنوان الخبر</headline><description role="drol:caption">السفينة عند الرصيف</description></contentMeta>
<contentSet><inlineXML><html><body><h1>عنوان الخبر</h1><p>متن الخبر في فقرة كاملة.</p></body></html></inlineXML></contentSet></newsItem>`;

const blocks = (format: DraftFormat, text: string): [string, string][] =>
  format.parse(text, {}).blocks.map((block) => [block.kind, block.view.text]);

describe('nitf', () => {
  it('finds headline, byline, paragraphs and caption', () => {
    assert.deepEqual(blocks(nitf, NITF), [
      ['headline', 'الميناء يستقبل سفينة & طاقما'],
      ['byline', 'كتب: سامر الحلبي'],
      ['lead', 'رست السفينة صباح الأحد في الميناء.'],
      ['caption', 'السفينة عند الرصيف (رويترز)'],
      ['paragraph', 'وقالت الإدارة إن <الرحلة> ناجحة.'],
    ]);
    assert.equal(nitf.parse(NITF, {}).date, '2026-03-01');
  });
  it('leads ranges back to the file, in CDATA sections too', () => {
    for (const block of nitf.parse(NITF, {}).blocks) {
      const words = block.view.text.split(' ')[0] ?? '';
      const range = block.view.rangeOf(0, words.length);
      assert.equal(NITF.slice(range.start, range.end), words);
    }
  });
});

describe('newsml', () => {
  it('finds the parts of a NewsML-G2 item', () => {
    assert.deepEqual(
      blocks(newsml, NEWSML).map((b) => b[0]),
      ['headline', 'caption', 'headline', 'lead'],
    );
  });
  it('tells NITF by its root element', () => assert.equal(blocks(newsml, NITF).length, 5));
  it('refuses entities that expand without end', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE n [<!ENTITY a "نص"><!ENTITY b "&a;&a;&a;">]><nitf><p>&b;</p></nitf>`;
    const draft = newsml.parse(bomb, {});
    assert.deepEqual([draft.blocks.length, draft.problems.map((p) => p.kind)], [0, ['xml-entities']]);
  });
  it('keeps what stands before a fault and says where the fault is', () => {
    const draft = newsml.parse(NITF.slice(0, NITF.indexOf('<media ') + 20), {});
    assert.equal(draft.blocks[0]?.kind, 'headline');
    assert.deepEqual(
      draft.problems.map((p) => p.kind),
      ['xml-syntax'],
    );
  });
  it('takes anything', () => {
    for (const text of ['', 'نص', '<', '<a', '<a></b>', '\u0000'])
      assert.doesNotThrow(() => newsml.parse(text, {}), text);
  });
});
