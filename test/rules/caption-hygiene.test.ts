import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../../server/src/core/lang/ar/tokenize.js';
import { nearestAgency } from '../../server/src/core/rules/caption-credit/credit-habits.js';
import { absoluteDay, findRelativeDate } from '../../server/src/core/rules/caption-relative-date/relative-date.js';
import { findUnseenAction } from '../../server/src/core/rules/caption-unseen-action/unseen-action.js';

describe('findRelativeDate', () => {
  const found = (text: string): [string, number | undefined] | undefined => {
    const date = findRelativeDate(text);
    return date === undefined ? undefined : [text.slice(date.start, date.end), date.days];
  };
  it('finds times that count from the day of writing', () => {
    assert.deepEqual(found('سيطرتهم نهاية الشهر الماضي على المدينة'), ['نهاية الشهر الماضي', undefined]);
    assert.deepEqual(found('الوفد في المطار مساء أمس'), ['مساء أمس', -1]);
    assert.deepEqual(found('الوفد في المطار أول من أمس'), ['أول من أمس', -2]);
    assert.deepEqual(found('الوفد في المطار اليوم'), ['اليوم', 0]);
  });
  it('passes over names of days, papers and words that only begin alike', () => {
    for (const text of [
      'احتفال باليوم العالمي للبحارة',
      'مقر صحيفة اليوم السابع',
      'في اليوم نفسه',
      'غداء العمل',
      'أمسية شعرية',
    ]) {
      assert.equal(found(text), undefined, text);
    }
  });
});

describe('absoluteDay', () => {
  it('counts over the ends of months and years', () => {
    assert.equal(absoluteDay('2026-03-01', -1), '28 فبراير/شباط 2026');
    assert.equal(absoluteDay('2026-12-31', 1), '1 يناير/كانون الثاني 2027');
  });
});

describe('findUnseenAction', () => {
  const found = (text: string): string | undefined => {
    const action = findUnseenAction(tokenize(text));
    return action === undefined ? undefined : text.slice(action.start, action.end);
  };
  it('finds causes and earlier acts that no picture shows', () => {
    assert.equal(found('نازحون جراء تواصل القصف'), 'جراء تواصل القصف');
    assert.equal(found('جنود عقب سيطرتهم على البلدة'), 'عقب سيطرتهم');
  });
  it('is silent about what the picture shows, and where a source is named', () => {
    for (const text of [
      'نازحون على الطريق الساحلي',
      'منازل مدمرة بعد العاصفة',
      'نازحون بعد قصف قريتهم وفق الدفاع المدني',
    ]) {
      assert.equal(found(text), undefined, text);
    }
  });
});

describe('nearestAgency', () => {
  it('knows an agency by a letter wrong, missing or swapped', () => {
    assert.equal(nearestAgency('رويتزر'), 'reuters');
    assert.equal(nearestAgency('روترز'), 'reuters');
    assert.equal(nearestAgency('الاناضول'), undefined, 'only the hamza: the same name');
    assert.equal(nearestAgency('سامر الحلبي'), undefined);
  });
});
