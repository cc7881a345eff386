import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../server/src/core/analysis.js';

const sentences = (text: string): string[] => analyzeText(text).sentences.map((s) => text.slice(s.start, s.end));

describe('splitSentences', () => {
  const WHOLE: readonly [string, string][] = [
    ['a title of one letter', 'استقبل د. سامر الحلبي الوفد في مكتبه.'],
    ['an initialism', 'نقلت وكالة أ.ف.ب عن المتحدث أن المفاوضات مستمرة.'],
    ['a domain name', 'نشر موقع الميناء.نت صورا من الميناء.'],
    ['a decimal', 'ارتفع المؤشر 3.5 نقطة عند الإغلاق.'],
    ['a pause of two dots', 'مفاوضات جديدة.. والوفد يصل غدا'],
    ['a stop inside a short quotation', 'قال الوزير «انتهى الأمر. لن نعود» وغادر القاعة.'],
  ];
  for (const [what, text] of WHOLE) it(`keeps ${what} whole`, () => assert.deepEqual(sentences(text), [text]));

  it('splits at the full stop, question and exclamation marks', () => {
    assert.deepEqual(sentences('وصل الوفد. متى يعود؟ لا أحد يعرف!'), ['وصل الوفد.', 'متى يعود؟', 'لا أحد يعرف!']);
  });
  it('takes a closing quotation mark into the sentence that it ends', () => {
    assert.deepEqual(sentences('قال «لن نعود.» وغادر الوفد.'), ['قال «لن نعود.»', 'وغادر الوفد.']);
    assert.deepEqual(sentences('قال «لن نعود». وغادر الوفد.'), ['قال «لن نعود».', 'وغادر الوفد.']);
  });
  it('splits inside a long quotation, which is speech of several sentences', () => {
    const speech = `قال المدير «${'نعمل كل يوم من أجل أهل المدينة '.repeat(6)}. ${'ولن نتوقف عن العمل مهما طال الوقت '.repeat(5)}».`;
    assert.equal(sentences(speech).length, 2);
  });
});

describe('findQuotes', () => {
  const quotes = (text: string): string[] => analyzeText(text).quotes.map((q) => text.slice(q.start, q.end));
  it('knows guillemets, curly, straight and doubled marks', () => {
    assert.deepEqual(quotes("قال «نعم» و“لا” و\"ربما\" و''كلا''."), ['«نعم»', '“لا”', '"ربما"', "''كلا''"]);
  });
  it('gives the outer quotation only', () => {
    assert.deepEqual(quotes('قال «سمعت "الخبر" أمس» وسكت'), ['«سمعت "الخبر" أمس»']);
  });
  it('ends an unclosed quotation with its line', () => {
    const text = 'قال «لن نعود\nوغادر الوفد';
    const [quote] = analyzeText(text).quotes;
    assert.equal(text.slice(quote?.start, quote?.end), '«لن نعود');
    assert.equal(quote?.closed, false);
  });
});
