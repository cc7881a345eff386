import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUSE_STYLES, type NameRegister } from '../../../server/src/core/index.js';
import { houseStyle } from '../../../server/src/core/names/house-styles.js';
import { openLexicon } from '../../../server/src/core/names/lexicon.js';
import { profileWord } from '../../../server/src/core/names/name-words.js';
import { withClitics } from '../../../server/src/core/names/spell.js';
import { scorePair } from '../../../server/src/core/names/variant-model.js';
import { lintNames, NAMES } from './lint-names.js';

describe('house styles', () => {
  it('give every entry a form, a source and a confidence', () => {
    for (const id of HOUSE_STYLES) {
      const style = houseStyle(id);
      assert.ok(style !== undefined && style.size > 100, id);
      for (const entries of style.values()) {
        for (const { form, source, confidence } of entries) {
          assert.ok(form.length > 1 && source.length > 1 && confidence >= 0.5 && confidence <= 1, `${id} ${form}`);
        }
      }
    }
  });

  it('are silent about a name in the form of the house', () => {
    assert.deepEqual(lintNames('قالت غوغل إنها جاهزة.', { houseStyle: 'aljazeera' }), []);
  });
});

describe('the register of the newsroom goes before the house style', () => {
  const register = (
    names: readonly (readonly [name: string, ...variants: string[]])[],
    different: readonly (readonly [string, string])[] = [],
  ): readonly NameRegister[] => [
    {
      names: names.map(([name, ...variants]) => ({
        name,
        variants,
        latin: undefined,
        kind: undefined,
        role: undefined,
        note: undefined,
        verifiedBy: undefined,
        verifiedOn: undefined,
      })),
      different,
    },
  ];
  const found = (text: string, houseStyle: string | undefined, registers: readonly NameRegister[]) =>
    lintNames(text, { houseStyle, registers }).map(({ ruleId, marked, data }) => [ruleId, marked, data.preferred]);

  it('where the draft has one spelling', () => {
    assert.deepEqual(found('قالت غوغل إنها جاهزة.', 'aljazeera', register([['جوجل', 'غوغل']])), [
      ['non-house-spelling', 'غوغل', 'جوجل'],
    ]);
    assert.deepEqual(found('قالت جوجل إنها جاهزة.', 'aljazeera', register([['جوجل', 'غوغل']])), []);
  });

  it('where the draft has two', () => {
    const text = 'قالت غوغل إنها جاهزة، وأضافت غوغل أن الخدمة مجانية.\nوردت جوجل بالنفي.';
    const expected = [
      ['inconsistent-transliteration', 'غوغل', 'جوجل'],
      ['inconsistent-transliteration', 'غوغل', 'جوجل'],
    ];
    assert.deepEqual(found(text, 'aljazeera', register([['جوجل', 'غوغل']])), expected);
    assert.deepEqual(found(text, 'aljazeera', register([['جوجل']])), expected);
  });

  it('for a known spelling that the register does not list', () => {
    assert.deepEqual(found('قالت غوغل إنها جاهزة.', 'aljazeera', register([['جوجل']])), [
      ['non-house-spelling', 'غوغل', 'جوجل'],
    ]);
    assert.deepEqual(found('قالت غوغل إنها جاهزة.', undefined, register([['جوجل']])), [
      ['non-house-spelling', 'غوغل', 'جوجل'],
    ]);
  });

  it('for the adjective of a registered name', () => {
    assert.deepEqual(found('أعلنت شركة أمريكية نتائجها.', 'asharq-al-awsat', register([['أمريكا']])), []);
    assert.deepEqual(found('أعلنت شركة أميركية نتائجها.', 'asharq-al-awsat', register([['أمريكا']])), [
      ['non-house-spelling', 'أميركية', 'أمريكية'],
    ]);
  });

  it('for a surname inside a registered full name', () => {
    assert.equal(found('وصل دونالد ترمب أمس.', 'aljazeera', []).length, 1);
    assert.deepEqual(found('وصل دونالد ترمب أمس.', 'aljazeera', register([['دونالد ترمب']])), []);
  });

  it('and inside a quotation changes nothing unasked', () => {
    const fixes = (text: string) =>
      lintNames(text, { registers: register([['أردوغان', 'اردوغان']]) }).flatMap((d) =>
        d.fixes.map(({ applicability }) => applicability),
      );
    assert.deepEqual(fixes('وصل اردوغان إلى العاصمة.'), ['safe']);
    assert.deepEqual(fixes('وقال الوزير: «وصل اردوغان إلى العاصمة».'), ['suggestion']);
  });

  it('but says nothing of what may be another name', () => {
    assert.deepEqual(found('تستضيف ميلانو أسبوع الموضة.', undefined, register([['ميلان']])), []);
    const two = register([['جوجل']], [['غوغل', 'جوجل']]);
    assert.deepEqual(found('قالت غوغل إنها جاهزة.', 'g-as-jeem', two), []);
  });
});

describe('the lexicon', () => {
  const lexicon = openLexicon(NAMES);
  it('keeps ordinary words out, with and without clitics', () => {
    for (const word of ['الحكومة', 'وقال', 'إنتاجها', 'والانتخابات', 'للاقتصاد']) {
      assert.equal(profileWord(word, lexicon), undefined, word);
    }
  });
  it('takes names apart', () => {
    assert.equal(profileWord('وبرلسكوني', lexicon)?.lead, 'و');
    assert.equal(profileWord('لساركوزي', lexicon)?.core, 'ساركوزي');
  });
  it('says what is not a lexicon', () => {
    assert.throws(() => openLexicon(new Uint8Array(64)), RangeError);
    assert.throws(() => openLexicon(NAMES.slice(0, 5000)), RangeError);
  });
});

describe('the variant model', () => {
  it('prefers what transliteration does to what parts two words', () => {
    const odds = (a: string, b: string): number => scorePair(a, b)?.logOdds ?? -9;
    assert.ok(odds('ساليغرينو', 'ساليجرينو') > odds('بايرن', 'براين'));
    assert.ok(odds('تيريزا', 'تريزا') > odds('كازان', 'كاسانو'));
  });
  it('does not depend on the order', () => {
    assert.equal(scorePair('بريجيت', 'بريغيت')?.logOdds, scorePair('بريغيت', 'بريجيت')?.logOdds);
  });
});

describe('clitics', () => {
  it('are put back as Arabic writes them', () => {
    assert.equal(withClitics('ل', true, 'كونغرس'), 'للكونغرس');
    assert.equal(withClitics('وب', true, 'أميركيين'), 'وبالأميركيين');
    assert.equal(withClitics('و', false, 'التشيك'), 'والتشيك');
    assert.equal(withClitics('ل', false, 'التشيك'), 'للتشيك');
  });
});
