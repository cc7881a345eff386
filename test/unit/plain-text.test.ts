import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDraft } from '../../server/src/core/index.js';

/** A draft around the lines under test: they stand after the headline and the lead, followed by a paragraph. */
const LEAD = 'وصل المبعوث الأممي إلى العاصمة صباح اليوم للقاء المسؤولين وبحث سبل تثبيت الهدنة بين الطرفين.';
const PARAGRAPH =
  'وقالت وزارة الخارجية في بيان إن المبعوث سيلتقي ممثلي الأطراف قبل أن يتوجه إلى عواصم أخرى في المنطقة.';
const around = (...lines: string[]): string => ['المبعوث الأممي يصل إلى العاصمة', LEAD, ...lines, PARAGRAPH].join('\n');
const kindsOf = (text: string): string[] => parseDraft(text).blocks.map((b) => b.kind);
const middle = (...lines: string[]): string[] => kindsOf(around(...lines)).slice(2, -1);
const blockOf = (line: string) => parseDraft(around(line)).blocks[2]!;

describe('plain text', () => {
  it('finds headline, lead and paragraphs with or without blank lines', () => {
    assert.deepEqual(kindsOf(around()), ['headline', 'lead', 'paragraph']);
    assert.deepEqual(kindsOf(around().replaceAll('\n', '\r\n\r\n')), ['headline', 'lead', 'paragraph']);
  });
  it('knows a caption by a credit at its end or its beginning', () => {
    for (const line of [
      'المبعوث الأممي لدى وصوله إلى المطار (رويترز)',
      '(الجزيرة) المبعوث الأممي لدى وصوله إلى المطار',
      'المبعوث الأممي لدى وصوله إلى المطار (أ ف ب)',
      'المبعوث الأممي لدى وصوله إلى المطار (أ.ف.ب).',
      'المبعوث الأممي لدى وصوله إلى المطار (الفرنسية - أرشيف)',
      'المبعوث الأممي لدى وصوله إلى المطار - REUTERS/Sami Haddad',
      'المبعوث الأممي لدى وصوله إلى المطار. تصوير: سامي حداد',
      'المبعوث الأممي لدى وصوله إلى المطار (خاص)',
      'The UN envoy arrives at the airport in the capital, May 3, 2021. AP Photo/Sami Haddad',
      'The UN envoy arrives at the airport (Getty Images)',
    ]) {
      assert.deepEqual(middle(line), ['caption'], line);
    }
  });
  it('names the agency of a credit and where the credit stands', () => {
    const credit = blockOf('المبعوث الأممي لدى وصوله إلى المطار (وكالة الأنباء الألمانية)').credit;
    assert.deepEqual([credit?.agency, credit?.position], ['dpa', 'end']);
    const block = blockOf('(أ ف ب) المبعوث لدى وصوله إلى المطار');
    assert.equal(block.view.text.slice(block.body.start, block.body.end), 'المبعوث لدى وصوله إلى المطار');
  });
  it('takes no word in brackets inside or at the end of a sentence for a credit', () => {
    for (const line of [
      'وقال المصدر لوكالة (رويترز) إن المبعوث سيغادر مساء اليوم إلى جنيف بعد لقاء أخير.',
      'ونقلت عنه وكالة (رويترز)',
      'وبلغت قيمة الاتفاق ثلاثة مليارات دولار، وفق ما أعلنته الشركة في تموز (يوليو).',
      'وقال رئيس الجمهورية (الفرنسية) إنه يدعم جهود المبعوث الأممي في المنطقة.',
    ]) {
      const [kind] = middle(line);
      assert.notEqual(kind, 'caption', line);
      assert.equal(blockOf(line).credit, undefined, line);
    }
  });
  it('takes the text after a label for the caption and leaves the label out of its body', () => {
    const block = blockOf('تعليق الصورة: المبعوث الأممي لدى وصوله إلى المطار (رويترز)');
    assert.equal(block.kind, 'caption');
    assert.equal(block.view.text.slice(block.body.start, block.body.end), 'المبعوث الأممي لدى وصوله إلى المطار');
  });
  it('tells subheads, list items, quotations, furniture and the source line from paragraphs', () => {
    assert.deepEqual(middle('هدنة هشة'), ['subhead']);
    assert.deepEqual(middle('- فتح المعابر', '- تبادل الأسرى'), ['list-item', 'list-item']);
    assert.deepEqual(middle('"لن نغادر قبل أن نصل إلى اتفاق يرضي الجميع"'), ['quote']);
    assert.deepEqual(middle('اقرأ أيضا', 'التعليق على الصورة', 'ــــــــ'), ['leftover', 'leftover', 'leftover']);
    assert.equal(kindsOf(`${around()}\nالمصدر : الجزيرة + وكالات`).at(-1), 'source-line');
  });
  it('tells kicker, byline and dateline above the text', () => {
    const text = [
      'بعد أسابيع',
      'المبعوث الأممي يصل إلى العاصمة للقاء الأطراف',
      'كتب: سامي حداد',
      '3 مايو/أيار 2021',
      LEAD,
    ];
    assert.deepEqual(kindsOf(text.join('\n')), ['kicker', 'headline', 'byline', 'dateline', 'lead']);
    assert.equal(parseDraft(text.join('\n')).date, '2021-05-03');
  });
  it('takes a line without a credit for a caption where it says what a caption says', () => {
    const caption = 'أطفال يلهون قرب خيام النازحين شمالي البلاد';
    assert.deepEqual(middle(`${caption} (رويترز)`, PARAGRAPH, caption), ['caption', 'paragraph', 'caption']);
  });
  it('removes a block with its line and leaves one blank line', () => {
    const text = `${LEAD}\n\nسطر زائد (رويترز)\n\n${PARAGRAPH}`;
    const { removal } = parseDraft(text).blocks[1]!;
    assert.equal(text.slice(0, removal.start) + text.slice(removal.end), `${LEAD}\n\n${PARAGRAPH}`);
    const last = `${LEAD}\nسطر أخير`;
    const end = parseDraft(last).blocks[1]!.removal;
    assert.equal(last.slice(0, end.start) + last.slice(end.end), LEAD);
  });
  it('makes a draft of any text and quotes it exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(LEAD, '(رويترز)', '\r', 'كتب:', '«'))),
        (parts) => {
          const text = parts.join('\n');
          const draft = parseDraft(text);
          let at = 0;
          for (const block of draft.blocks) {
            assert.equal(draft.text.slice(block.range.start, block.range.end), block.view.text);
            assert.ok(block.range.start >= at && block.removal.start <= block.range.start);
            assert.ok(block.body.start <= block.body.end && block.body.end <= block.view.text.length);
            at = block.range.end;
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
