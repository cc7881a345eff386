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
  it('not where a state speaks through its outlets or its services, or a named poll asked', () => {
    standings(
      [
        'وكانت وسائل إعلام رسمية سورية قالت إن القصف استهدف محيط المطار.',
        'وذكرت وسائل الإعلام الحكومية أن الميناء أعيد فتحه.',
        'وكشفت مصادر تركية رسمية أن أنقرة وافقت على الصفقة.',
        'وتوقع خبراء اقتصاد في استطلاع لرويترز أن ترتفع المبيعات.',
        'وكان خبراء اقتصاديون قد توقعوا في استطلاع لـ«رويترز» أن ترتفع المبيعات.',
        'كشف مصدر مطلع من حزب الإصلاح وجود خلافات بسبب التعديلات.',
      ],
      'own',
    );
    standings(
      [
        'وذكرت وسائل إعلام محلية أن الميناء أعيد فتحه.',
        'وتوقع خبراء اقتصاد أن ترتفع المبيعات.',
        'وكشفت مصادر محلية رسمية أن الصفقة أقرت.',
      ],
      'vague',
    );
  });
  it('not where it is plain who they are', () => {
    standings(
      [
        'وقال مصدر أمني إن المشتبه به أوقف قرب الميناء.',
        'وذكر علماء أن عمر الصخرة أربعة مليارات عام.',
        'وقال المتظاهرون إن الوعود لم تنفذ.',
        'وقتل عشرة أشخاص في الانفجار، حسبما أعلن مسؤولون.',
        'وأفاد شهود عيان بأن الشاحنة انزلقت قبل الجسر.',
        'وتقول الإحصاءات الرسمية إن الحوادث تحصد أربعمئة روح في اليوم.',
        'وقال مصدر مطلع رفض الإفصاح عن اسمه إن الصفقة ألغيت.',
        'وقال بعض الدبلوماسيين الذين طلبوا التكتم على أسمائهم إن التصويت غدا.',
        'وقال خبيران اقتصاديان إن القرار متسرع.',
        'وقال خبراء في معهد الأرصاد إن العاصفة ستشتد ليلا.',
        'وقال مصدر قريب من السلطات السورية إن القائد أقصي من منصبه.',
        'وبحسب المجلة، يعتقد بعض الاقتصاديين أن البلاد تقترب من الركود.',
        'وقالت صحيفة «الأفق» إن الجيش بدأ ما يرجح ناشطون أنه أكبر عملية منذ سنوات.',
      ],
      'own',
    );
    standings(
      ['وقال المراقبون إن الوعود لم تنفذ.', 'وقال مصدر مطلع إن المشتبه به أوقف.', 'ويرى المحللون أن السوق ستهبط.'],
      'vague',
    );
    assert.ok(!standingsOf('وتداولت مواقع التواصل الاجتماعي مقطع فيديو يظهر لحظة انهيار الجسر.').includes('hidden'));
    assert.ok(!standingsOf('فاز الحزب في الانتخابات التي توصف بأنها الأهم منذ عقود.').includes('hidden'));
  });
  it('not where figures are measured, or people condemn in the open', () => {
    for (const sentence of [
      'وسجلت الإحصاءات انخفاضا في صادرات المنتجات التالية: اللؤلؤ والأحجار الكريمة.',
      'وندد صحفيون وناشطون بالجريمة على نطاق واسع، مؤكدين أنها لن تسكتهم.',
    ])
      assert.ok(!standingsOf(sentence).includes('vague'), sentence);
  });
  it('not where one of them is named, or a paper goes on telling', () => {
    for (const sentence of [
      'وتناقلت بعض وسائل الإعلام الفرنسية، منها جريدة «الأفق»، أسباب تعثر المفاوضات.',
      'غير أن هناك من يرى، ومنهم الخبير سامي حداد، أن السوق ستتعافى.',
    ])
      assert.ok(!standingsOf(sentence).includes('hidden'), sentence);
    const report = 'وقالت صحيفة «الأفق» إن الائتلاف على وشك الانهيار.';
    const carried = 'وأضافت أن مراقبين يرون أن المعارضة تتقدم.';
    assert.deepEqual(standingsOf(`${report} ${carried}`), ['own', 'carried']);
    assert.deepEqual(standingsOf(`${report} وأضافت أن الوقت ضيق، ومصادر مطلعة تقول إن الرئيس سيستقيل.`), [
      'own',
      'vague',
    ]);
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
  it('what the speaker is asked about, and when he spoke', () => {
    standings(
      [
        'وبشأن ما نشرته مواقع إخبارية قال المدير سامي حداد إن الشركة لن تغلق فروعها.',
        'وصرح الجنرال سامي حداد يوم الجمعة حين وردت تقارير عن أولى الاشتباكات بأن موالين له يشاركون فيها.',
      ],
      'own',
    );
    assert.notDeepEqual(
      standingsOf('وحول ما ذكرته بعض المواقع عن اختيار رئيس جديد للشركة أكد أن المجلس لم يسم أحدا بعد.'),
      ['vague'],
    );
  });
  it('«وهذا ما أكده الوزير» takes up what was said', () => {
    standings(['وهذا ما أكده وزير النقل سامي حداد أمام اللجنة.'], 'own');
  });
});
