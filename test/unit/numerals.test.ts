import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNumerals } from '../../server/src/core/lang/ar/numerals.js';
import { tokenize } from '../../server/src/core/lang/ar/tokenize.js';

const values = (text: string): number[] => findNumerals(tokenize(text)).map((n) => n.value);

const CASES: readonly [string, readonly number[]][] = [
  ['قتل خمسة مدنيين وأصيب 12 آخرون', [5, 12]],
  ['رتل من عشرين آلية', [20]],
  ['خمسة وعشرون قتيلا', [25]],
  ['ثلاثة عشر جريحا', [13]],
  ['اثنتا عشرة ساعة', [12]],
  ['مئة وخمسة وعشرين شخصا', [125]],
  ['مائتي ألف لاجئ', [200_000]],
  ['ثلاثمئة وخمسون طنا', [350]],
  ['خمسة آلاف نازح', [5000]],
  ['ألفا جندي', [2000]],
  ['مليونا ومئة ألف برميل', [1_100_000]],
  ['مليوني دولار', [2_000_000]],
  ['نصف مليون شخص', [500_000]],
  ['3.5 ملايين يورو', [3_500_000]],
  ['مليارين و700 مليون دولار', [2_700_000_000]],
  ['٣٫٥ مليار', [3_500_000_000]],
  ['1,200 سيارة', [1200]],
  ['بخمسة صواريخ', [5]],
  ['خمسة قتلى وثلاثة جرحى', [5, 3]],
  ['آلاف المحتجين', []],
  ['أحد المسؤولين', []],
  ['في المئة', []],
];

describe('findNumerals', () => {
  for (const [text, expected] of CASES) {
    it(`reads «${text}»`, () => assert.deepEqual(values(text), expected));
  }
  it('marks percentages in all their spellings', () => {
    for (const text of ['20%', '20 في المئة', '20 بالمائة', 'عشرين في المائة']) {
      assert.deepEqual(
        findNumerals(tokenize(text)).map((n) => [n.value, n.percent]),
        [[20, true]],
        text,
      );
    }
  });
});
