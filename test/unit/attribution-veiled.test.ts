import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributionOf } from '../../server/src/core/attribution/analysis.js';
import { createLinter, DEFAULT_ENGINE_CONFIG, parseDraft } from '../../server/src/core/index.js';

const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar', rules: [] });

/** How the sentences of a body stand to their sources, under a headline that says nothing. */
function standingsOf(body: string): string[] {
  const draft = parseDraft(`أخبار اليوم من العاصمة\n\n${body}`);
  return attributionOf(linter.analyze(draft))
    .statements.filter((s) => s.block.index > 0)
    .map((s) => s.standing);
}

const standings = (cases: readonly string[], expected: string): void => {
  for (const sentence of cases) assert.deepEqual(standingsOf(sentence), [expected], sentence);
};

describe('a source that is nobody', () => {
  it('in a clause of its own, after what needs no source', () => {
    standings(
      [
        'صوّت المجلس على القرار بالإجماع مساء أمس، فيما أكدت مصادر دبلوماسية أن الخلاف على التفاصيل ما زال قائما.',
        'تكررت العواصف الترابية في الشهرين الأخيرين بشكل غير مسبوق، ويعزوها خبراء إلى قلة الأمطار.',
        'أعلنت وزارة المالية أمس حزمة جديدة من الإعفاءات للشركات الصغيرة، وهي خطوة قال محللون إنها متأخرة.',
        'بعد أن رفضت اللجنة طوال الأسبوع الماضي الحديث إلى الصحافة عن أسباب تأجيل الدورة وتغيير مكانها وموعدها، كشفت مصادر مطلعة أن الخلاف يدور على الرئاسة.',
        'لم تكشف اللجنة أسباب التأجيل، إلا أن مصادر ذكرت أن الخلاف يدور على رئاسة الدورة المقبلة.',
      ],
      'vague',
    );
  });
  it('with a quantifier, a number or a trade for a name', () => {
    standings(
      [
        'ويرى بعض الباحثين أن الجفاف سيطول سنوات.',
        'ويتوقع كثير من المراقبين أن تتعثر الجولة المقبلة.',
        'وذكرت 3 مصادر مطلعة أن الصفقة ألغيت الشهر الماضي.',
        'واستبعد مصرفيون أن تنخفض الفائدة قبل نهاية العام.',
      ],
      'vague',
    );
  });
  it('behind «مقرب من المفاوضات», «المعطيات التي حصلت عليها», «أكدته»', () => {
    standings(
      [
        'وقال مصدر مقرب من المفاوضات إن الوسيط انسحب.',
        'وحسب المعطيات التي حصلت عليها الصحيفة، فإن العقد وقّع قبل المناقصة.',
        'أقلعت الطائرة قبل موعدها بساعة، وفق ما أكدته مصادر مطلعة لـ«الصباح».',
        'وعزا مراقبون هذا التراجع إلى غياب المستثمرين.',
      ],
      'vague',
    );
  });
  it('not where a verb of the mind has its subject before it, or a plan is told', () => {
    for (const sentence of [
      'قرر المخرج خوض المغامرة لأنه يعتقد أن الجمهور ينتظره.',
      'الكاتب سامي حداد لا يتوقع أن تنفذ اللجنة وعودها.',
      'تسلمت البحرية سفينة يفترض أن تنضم إلى الأسطول في الخريف.',
    ])
      assert.ok(!standingsOf(sentence).includes('hidden'), sentence);
    standings(['انفجرت عبوات يعتقد أنها زرعت ليلا قرب الجسر.'], 'hidden');
  });
  it('not where a verb is denied: nobody says it', () => {
    standings(['ولم تعلن أي جهة المسؤولية عن الهجوم.'], 'open');
  });
  it('not where somebody answers for it', () => {
    standings(
      [
        'وأفادت تقارير محلية بأن المصنع أغلق أبوابه، بحسب وزارة الصناعة.',
        'وقال مصدر مقرب من حركة الإصلاح إن المرشح انسحب.',
        'وأكد خبراء الأمم المتحدة أن المخزون يكفي شهرين.',
        'وذكرت وسائل إعلام محلية، بينها صحيفة الصباح، أن الاجتماع ألغي.',
        'ومن المتوقع أن تعلن الخطة غدا، وفق وزارة المالية.',
        'وتؤكد الخبيرة الاقتصادية سمية سيد أن الإيرادات ستتراجع.',
        'وقالت مصادر أمنية تركية إن المشتبه به غادر البلاد.',
        'وقال شهود عيان لمراسلنا إن الحريق بدأ في المخزن.',
      ],
      'own',
    );
  });
  it('and not where the passive tells of a journey', () => {
    assert.notDeepEqual(standingsOf('ونُقل المصابون إلى المستشفى القريب من الميناء.'), ['hidden']);
    standings(['ونُقل عن الوزير أن الميزانية جاهزة.'], 'hidden');
  });
  it('and not the noun before «الذي أوضح»', () => {
    standings(
      ['وأسفر القصف عن مقتل عشرات من مسلحي التنظيم، وإرهابيين آخرين حسب بيان للحرس الذي أوضح أن الصواريخ أطلقت ليلا.'],
      'own',
    );
  });
  it('behind the verb of «حسبما أعلنته»', () => {
    standings(['أغلق المعبر صباح الأحد حسبما أعلنته مصادر مطلعة في المساء.'], 'vague');
  });
  it('leaves «لـ«الصباح»» to the paper that was told', () => {
    const body = 'قال رئيس النقابة سامي حداد إن الإضراب قائم.\n\nوأضاف لـ«الصباح» أن المفاوضات توقفت.';
    assert.deepEqual(standingsOf(body), ['own', 'carried']);
    standings(['غير أن مصادر مطلعة أكدت لـ«الصباح» أن النادي كسب من الصفقات عشرة ملايين.'], 'vague');
  });
});

describe('what only looks like a source', () => {
  it('an act with nothing reported, «وهذا ما جعل», «جاء هذا في وقت», a rule or a schedule', () => {
    for (const sentence of [
      'إن الحرب في الإقليم المجاور تهدد بتأجيج الغضب بشأن الأسعار.',
      'تراجع الصيد في الموسم الماضي إلى النصف وهذا ما جعل الأسعار ترتفع في كل الأسواق.',
      'جاء هذا في الوقت الذي تحاول فيه الأحزاب استعادة ثقة الناخبين.',
      'تراجعت الحكومة عن فتح الطريق وفق معايير السلامة القديمة.',
    ]) {
      assert.notDeepEqual(standingsOf(sentence), ['own'], sentence);
    }
  });
  it('«وهذا ما أكده الوزير» takes up what was said', () => {
    standings(['وهذا ما أكده وزير النقل سامي حداد أمام اللجنة.'], 'own');
  });
});
