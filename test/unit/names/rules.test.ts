import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, applyFixes } from '../../../server/src/core/index.js';
import { lintNames } from './lint-names.js';

const ruleIds = (text: string): string[] => lintNames(text).map((d) => `${d.ruleId} ${d.marked}`);

describe('names spelled in two ways', () => {
  it('says that غ and ج differ in a name that no list holds', () => {
    const text = 'قال المدرب ساليغرينو إن الفريق جاهز للمباراة.\nوأكد ساليجرينو أن اللاعبين تعافوا.';
    assert.deepEqual(ruleIds(text), ['inconsistent-transliteration ساليجرينو']);
  });

  it('marks every minority place and names the other spelling', () => {
    const text =
      'قال ريابكوف إن اللقاء مفيد.\nوأضاف ريابكوف أن موسكو جاهزة.\nوذكر ريباكوف أن الوفد غادر.\nثم عاد ريباكوف إلى موسكو، والتقى ريابكوف نظيره.';
    const found = lintNames(text);
    assert.deepEqual(
      found.map((d) => d.marked),
      ['ريباكوف', 'ريباكوف'],
    );
    const related = found[0]?.related[0];
    assert.equal(text.slice(related?.range.start, related?.range.end), 'ريابكوف');
  });

  it('keeps clitics and nisba in the fix', () => {
    const text = 'وصل الوفد الأميركي، وقال مسؤول أميركي إن الزيارة قصيرة.\nورحب بالضيوف وبالأمريكيين منهم.';
    const [finding] = lintNames(text);
    assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []).includes('وبالأميركيين منهم'), true);
  });

  it('writes «لل» where ل meets the article', () => {
    const text = 'صوّت الكونغرس على القانون، وقال الكونغرس إنه نهائي.\nويحق للكونجرس أن يعترض.';
    const [finding] = lintNames(text);
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, 'للكونغرس');
  });

  it('never edits a quotation unseen', () => {
    const text = 'أطلقت غوغل خدمة جديدة، وتختبرها غوغل منذ عام.\nوقال المدير "إن جوجل تنافسنا في كل شيء".';
    const found = lintNames(text);
    assert.deepEqual(
      found.map((d) => d.marked),
      ['جوجل'],
    );
    assert.equal(applyFixes(text, found, 'unsafe').text, text);
  });

  it('has an edit for the whole draft', () => {
    const text = 'زار ميونيخ أمس.\nوفي ميونيخ مؤتمر.\nوفي ميونخ معرض.\nوعاد من ميونخ.\nثم قصد ميونيخ.';
    const [finding] = lintNames(text);
    const everywhere = finding?.fixes.find((f) => f.edits.length === 2);
    assert.equal(applyEdits(text, everywhere?.edits ?? []).includes('ميونخ'), false);
  });

  it('leaves hamza to its own rule and proposes to write it', () => {
    const text = 'قالت ايران إنها مستعدة، وأكدت ايران موقفها.\nوردت إيران بالرفض.';
    const [finding, ...rest] = lintNames(text);
    assert.equal(finding?.ruleId, 'name-hamza');
    assert.equal(finding?.marked, 'ايران');
    assert.deepEqual(rest, []);
  });

  it('sees a compound joined here and parted there', () => {
    const text = 'وصل الوفد إلى بن غازي أمس.\nوغادر الوفد بنغازي صباحا، وكانت بنغازي هادئة.';
    assert.deepEqual(ruleIds(text), ['compound-spacing بن غازي']);
  });

  it('compares spelled-out letters by their hamza', () => {
    const text = 'قالت شبكة سي إن إن إن الحريق انتهى.\nوذكرت شبكة سي أن أن أن الحريق انتهى.';
    assert.equal(lintNames(text).length, 1);
  });

  it('compares a short word between the same two names', () => {
    const text =
      'التقى الرئيس يون سوك يول نظيره الياباني.\nوقال يون سوك يول إن اللقاء مثمر.\nثم عاد يون سيوك يول إلى بلاده.';
    assert.deepEqual(ruleIds(text), ['inconsistent-transliteration سيوك']);
  });

  it('takes a Latin gloss in brackets as the same name', () => {
    const text = 'أعلنت شركة تيسينكروب (Thyssenkrupp) نتائجها.\nوهبط سهم تيسنكروب (Thyssenkrupp) في فرانكفورت.';
    assert.equal(lintNames(text).length, 1);
  });
});

describe('the spelling to keep', () => {
  it('is the known one where the other is a slip that stands as often', () => {
    const text = 'استقبلت أنغيلا ميركل الوفد.\nوقالت ميكرل إن اللقاء مثمر، وشكرت ميركل ضيوفها.\nثم غادرت ميكرل القاعة.';
    assert.deepEqual(
      lintNames(text).map((d) => d.data.preferred),
      ['ميركل', 'ميركل'],
    );
  });
});

describe('a finding that stands for all places of a spelling', () => {
  it('names its other places and mends them all', () => {
    const text = 'إيران ترد على العرض.\nوقال مسؤول إن ايران ترحب بالحوار، وأكد أن ايران جادة.';
    const found = lintNames(text);
    assert.deepEqual(
      found.map((d) => [d.marked, d.related.map((r) => text.slice(r.range.start, r.range.end))]),
      [['ايران', ['إيران', 'ايران']]],
    );
    const all = found[0]?.fixes.find((f) => f.edits.length === 2);
    assert.equal(applyEdits(text, all?.edits ?? []).includes('ايران'), false);
  });
});

describe('habits of the writer', () => {
  const lax = 'اعلنت الحكومة ان المحادثات ستبدأ اليوم، وقال مسؤول ان ايران لم تتلق ردا الى الآن.';
  it('a hamza that is dropped everywhere says nothing of a name', () => {
    assert.deepEqual(ruleIds(`إيران ترد على العرض الأخير.\n${lax}`), []);
  });
  it('two hamzas that are both written differ all the same', () => {
    assert.deepEqual(ruleIds(`قال إردوغان كلمته.\n${lax}\nوعاد أردوغان.\nثم غادر أردوغان.`), ['name-hamza إردوغان']);
  });
  it('a final ya written as alef maqsura throughout says nothing of a name', () => {
    const text = 'هاتف هواوي الجديد.\nاعلنت شركة هواوى فى بيان ان الهاتف التى تنتظره الأسواق فى طريقه، وهى فخورة.';
    assert.deepEqual(ruleIds(text), []);
  });
  it('once it is a slip', () => {
    const text = 'هاتف هواوي الجديد في الأسواق.\nوقالت شركة هواوى إن الهاتف الذي تنتظره الأسواق وصل.';
    const found = lintNames(text);
    assert.deepEqual(
      found.map((d) => [d.marked, d.severity]),
      [['هواوى', 'information']],
    );
  });
});

describe('readings of a word', () => {
  it('takes و for «and» where the name stands elsewhere without it', () => {
    const text = 'زار الوفد كورسونا ونيفاليا.\nثم عاد من كورسونا، وكورسونا مدينة صغيرة، ونيفاليا أصغر.';
    assert.deepEqual(ruleIds(text), []);
  });
  it('takes the first letter for part of the name beside the name that it always stands beside', () => {
    const text = 'فاز بوروسيا دورتموند أمس.\nوقال مدرب بوروسيا دورتموند إنه راض.\nويلتقي بروسيا دورتموند ضيفه غدا.';
    assert.deepEqual(ruleIds(text), ['inconsistent-transliteration بروسيا']);
  });
});

describe('names that only look alike', () => {
  for (const [what, text] of [
    ['two people who share an Arabic name', 'قال عبد الله القريني كلمته.\nوترجم المقال بشار عبدالله.'],
    ['a dual and a plural', 'زار الوفد برلمانين في الإقليم.\nوالتقى الوفد عددا من البرلمانيين.'],
    ['a case before a pronoun', 'التقت اليونان دائنيها.\nوقال دائنوها إن الاتفاق قريب.'],
    ['a country by two names and its adjective', 'وصل الوفد إلى تشيكيا.\nوالتقى الوزير التشيكي نظيره.'],
    ['two compounds that begin alike', 'قال محمد بن عبد القادر كلمته.\nوأشاد نبيل بنعبد الله بالاتفاق.'],
    ['a camp and a person', 'دخلت القوات مخيم جنين صباحا.\nوالتقت جينين هينيس الوزير في بغداد.'],
    ['a slip in an ordinary word', 'تتولى الحكومة تسيير الأعمال.\nوقالت حكومة تيسيير الأعمال إنها باقية.'],
    ['a word that lost its space', 'عين إدوار فيليب وزيرا.\nوهوإدوار فيليب الذي كان عمدة.'],
    ['the city and the club', 'فاز ميلان على ضيفه.\nوتستضيف ميلانو أسبوع الموضة.'],
    ['two people with full names', 'سجل ستيفان الشعراوي هدفا.\nوأشاد ستيفن جيرارد بالفريق.'],
    ['two people with surnames', 'تحدث كريستيان ستوفاس للصحفيين.\nوقالت كريستين لاغارد إن النمو ضعيف.'],
    ['nisba and country', 'وصل الرئيس الروسي إلى روسيا، ومعه وفد من الروس.'],
    ['ordinary words', 'ارتفع إنتاج القمح، وقال المنتجون إن إنتاجه جيد، وإن الحكومة حكومية القرار.'],
    ['case endings', 'قال الحوثيون إن الهدنة قائمة، وسلم الحوثيين ردهم.'],
    ['hashtags', 'أطلق ناشطون وسم #جوجل على المنصة، وردت غوغل بالنفي.'],
    ['Niger and Nigeria', 'وقعت النيجر ونيجيريا اتفاقا لحماية الحدود.'],
    ['a girl and a boy', 'فازت فلافيا بينيتا بالمباراة، وخسر فلافيو تشيبولا.'],
  ] as const) {
    it(what, () => assert.deepEqual(ruleIds(text), []));
  }
});

describe('a house style', () => {
  it('decides which spelling stays', () => {
    const text = 'قال أردوغان إن الاتفاق قريب، وأضاف أردوغان أنه متفائل.\nوغادر إردوغان القاعة.';
    const found = lintNames(text, { houseStyle: 'asharq-al-awsat' });
    assert.deepEqual(
      found.map((d) => d.marked),
      ['أردوغان'],
    );
    assert.equal(found[0]?.data.preferred, 'إردوغان');
  });
});

describe('a register', () => {
  it('accepts two curated spellings as two names', () => {
    const text = 'أطلقت غوغل خدمة جديدة.\nوردت جوجل بالنفي.';
    assert.equal(lintNames(text).length, 1);
    assert.equal(lintNames(text, register([['غوغل', 'جوجل']])).length, 0);
  });

  const register = (different: readonly (readonly [string, string])[]) => ({ registers: [{ names: [], different }] });
  it('keeps two names apart that the newsroom said are two', () => {
    const text = 'قال ريابكوف إن اللقاء مفيد.\nوذكر ريباكوف أن الوفد غادر.\nوأضاف ريابكوف أنه عائد.';
    assert.equal(lintNames(text).length, 1);
    assert.equal(lintNames(text, register([['ريابكوف', 'ريباكوف']])).length, 0);
  });
});
