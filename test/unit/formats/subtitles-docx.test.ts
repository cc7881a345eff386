import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { parseDocx } from '../../../server/src/core/draft/formats/docx.js';
import { subtitles } from '../../../server/src/core/draft/formats/subtitles.js';

describe('subtitles', () => {
  it('reads the text of WebVTT and SRT cues without tags and timings', () => {
    const vtt =
      'WEBVTT\n\n1\n00:01.000 --> 00:04.000\n<v سامر>وصلت السفينة\nإلى <i>الميناء</i>\n\n00:05.000 --> 00:06.000\nشكرا لكم\n';
    assert.deepEqual(
      subtitles.parse(vtt, {}).blocks.map((b) => b.view.text),
      ['وصلت السفينة إلى الميناء', 'شكرا لكم'],
    );
    const srt =
      '1\r\n00:00:01,000 --> 00:00:04,000\r\n{\\an8}وصلت السفينة\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\nشكرا\r\n';
    assert.deepEqual(
      subtitles.parse(srt, {}).blocks.map((b) => b.view.text),
      ['وصلت السفينة', 'شكرا'],
    );
  });
});

describe('parseDocx', () => {
  const document = (body: string): Uint8Array =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  const p = (style: string, ...runs: string[]): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.map((r) => `<w:r><w:t>${r}</w:t></w:r>`).join('')}</w:p>`;

  it('gives a line a paragraph, with kinds by style', () => {
    const draft = parseDocx(
      document(p('Title', 'عنوان الخبر') + p('Normal', 'متن الخبر ', 'في فقرة.') + p('Caption', 'السفينة عند الرصيف')),
    );
    assert.equal(draft.text, 'عنوان الخبر\nمتن الخبر في فقرة.\nالسفينة عند الرصيف');
    assert.deepEqual(
      draft.blocks.map((b) => b.kind),
      ['headline', 'lead', 'caption'],
    );
    assert.ok(!draft.blocks[1]?.view.isVerbatim(0, 3));
  });
  it('says what is wrong with a file that is no Word document', () => {
    for (const bytes of [new Uint8Array(), strToU8('نص'), zipSync({ 'a.txt': strToU8('x') })]) {
      assert.deepEqual(
        parseDocx(bytes).problems.map((problem) => problem.kind),
        ['docx'],
      );
    }
  });
});
