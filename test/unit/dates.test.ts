import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDate, isoDate } from '../../server/src/core/draft/dates.js';

const CASES: readonly [string, string, string | undefined][] = [
  ['الجزائر في 26 جويلية 2012 (وكالات)', '26 جويلية 2012', '2012-07-26'],
  ['عقب 30 يناير/كانون الثاني 2020، في إدلب', '30 يناير/كانون الثاني 2020', '2020-01-30'],
  ['يوم 5 مايو (أيار) 2015 الماضي', '5 مايو (أيار) 2015', '2015-05-05'],
  ['نشر في 29-إبريل-2012', '29-إبريل-2012', '2012-04-29'],
  ['صورة من ١٢ كانون الأول ٢٠٢٥', '١٢ كانون الأول ٢٠٢٥', '2025-12-12'],
  ['في 3 من مارس عام 2024 افتتح', '3 من مارس', undefined],
  ['Maarat al-Numan, Syria, January 30, 2020. REUTERS', 'January 30, 2020', '2020-01-30'],
  ['taken on 4 July 1999 in Bonn', '4 July 1999', '1999-07-04'],
  ['حُدّث 17/04/2012 صباحا', '17/04/2012', '2012-04-17'],
  ['2026-03-01', '2026-03-01', '2026-03-01'],
];

describe('findDate', () => {
  for (const [text, words, iso] of CASES) {
    it(`finds «${words}»`, () => {
      const date = findDate(text);
      assert.ok(date);
      assert.ok(text.slice(date.start, date.end).startsWith(words), text.slice(date.start, date.end));
      if (iso !== undefined) assert.equal(isoDate(date), iso);
    });
  }
  it('finds none in numbers, scores, times and versions', () => {
    for (const text of [
      'قتل 12 شخصا',
      'فاز 3-1',
      'الساعة 10.30',
      '1,200 طن',
      'الفوج 46',
      '45/2/1',
      'المادة 19 مكررة',
    ]) {
      assert.equal(findDate(text), undefined, text);
    }
  });
});
