// Turns the reporting-verb lexicon (../shared/lang/attribution-lexicon.json, compiled for this project) into the compact
// table the engine ships: `node scripts/attribution/build-verbs.mjs [LEXICON]` writes core/attribution/data/verbs.json.
import { readFileSync, writeFileSync } from 'node:fs';

const source = process.argv[2] ?? '../shared/lang/attribution-lexicon.json';
const { verbs } = JSON.parse(readFileSync(source, 'utf8'));

/** What must follow before a form counts as attribution, where the form alone is not enough (dossier 2.7-A, traps). */
const NEEDS = {
  that: 'روى حكى كتب أورد بيّن رأى عدّ قدّر كرّر أصرّ أظهر أثبت أقرّ برّر أنكر خلص توصّل رجّح توقّع تكهّن استبعد وصف سأل تساءل أجاب وعد شكا سجّل حسم لمّح نشر غرّد دوّن فنّد روّج كشف لفت ألمح',
  speech: 'تابع واصل أكمل اختتم ختم زاد استدرك علّق ردّ استطرد',
  act: 'طالب دعا حثّ ناشد ندّد أدان استنكر شجب انتقد هدّد توعّد تعهّد رحّب أشاد أعرب عبّر أبدى نفى اتّهم حمّل عزا أرجع شكّك اعترف تبنّى جدّد كذّب سخر أحصى وثّق رصد تذرّع اشتكى',
  source: 'نقل نسب تحدّث',
};
/** Forms that are far more often another word. */
const DROP = new Set(
  'مدينا مدينة مصر مصرا مصرة بين عبر عدت عدوا عدوان يعد تعد ذاكرة راوية مدونة دون ناقلة  مقرا متهما متهمة متهم كاتبا كاتبة ناقلا طالبا طالبة داعية مرجعا حاكيا متابعة مجددا مجددة مرحبا يبلغ تبلغ يبلغون نسب محملا محملة حملت حملوا حملا واعدة واعدا عازية دانا أدانا اقرا أقرا يرجع ترجع يرجعون تبنى قيل يقال يظهر تظهر يدعي تدعي تعرب مفيدة ساخرا تابعة'.split(
    ' ',
  ),
);

const needOf = (lemma) =>
  Object.entries(NEEDS).find(([, words]) => bare(words).split(' ').includes(bare(lemma)))?.[0] ?? 'none';
const bare = (s) => s.normalize('NFC').replace(/[\u064B-\u0652\u0670]/g, '');
const clean = (list) =>
  (list ?? [])
    .flatMap((w) => w.split('/'))
    .map((w) => bare(w.trim()))
    .filter((w) => w !== '' && w !== '—' && !DROP.has(w));

/** More often done than said. */
const ACTS = new Set(['هاجم', 'سخر']);

const table = verbs
  .filter((verb) => !ACTS.has(bare(verb.lemma)))
  .map((verb) => {
    const lemma = verb.lemma.split(' / ')[0];
    const masculine = [...clean(verb.past.ms), ...clean(verb.past.md)];
    const feminine = [...clean(verb.past.fs), ...clean(verb.past.fd)];
    const plural = [...clean(verb.past.mp)];
    const presentPlural = clean(verb.present.mp);
    const participles = clean(verb.participle_acc);
    const masculineParticiples = participles.filter((w) => !w.endsWith('ة'));
    return {
      lemma: bare(lemma),
      load: verb.load,
      need: needOf(lemma),
      past: { m: masculine, f: feminine, p: plural },
      present: {
        m: clean(verb.present.ms),
        f: clean(verb.present.fs),
        p: [...presentPlural, ...presentPlural.map((w) => w.replace(/ون$/, 'وا'))],
      },
      participle: {
        m: masculineParticiples,
        f: participles.filter((w) => w.endsWith('ة')),
        p: masculineParticiples.filter((w) => w.endsWith('ا')).map((w) => `${w.slice(0, -1)}ين`),
      },
    };
  });
/** Verbs of the news desk that the lexicon does not hold: lemma, need, then past, present and participle. */
const MORE = [
  ['أبرز', 'that', 'أبرز|أبرزت|أبرزوا', 'يبرز|تبرز|يبرزون', 'مبرزا|مبرزة|مبرزين'],
  ['نبه', 'none', 'نبه|نبهت|نبهوا', 'ينبه|تنبه|ينبهون', 'منبها|منبهة|منبهين'],
  ['أوصى', 'act', 'أوصى|أوصت|أوصوا', 'يوصي|توصي|يوصون', 'موصيا||'],
  ['لاحظ', 'that', 'لاحظ|لاحظت|لاحظوا', 'يلاحظ|تلاحظ|يلاحظون', 'ملاحظا|ملاحظة|'],
  ['أفصح', 'act', 'أفصح|أفصحت|أفصحوا', 'يفصح|تفصح|', '||'],
  ['أثنى', 'act', 'أثنى|أثنت|أثنوا', 'يثني|تثني|', 'مثنيا||'],
  ['تطرق', 'act', 'تطرق|تطرقت|تطرقوا', 'يتطرق|تتطرق|', 'متطرقا||'],
  ['استعرض', 'act', 'استعرض|استعرضت|استعرضوا', 'يستعرض|تستعرض|', 'مستعرضا|مستعرضة|'],
  ['أبان', 'that', 'أبان|أبانت|أبانوا', 'يبين|تبين|', '||'],
  ['اقترح', 'act', 'اقترح|اقترحت|اقترحوا', 'يقترح|تقترح|يقترحون', 'مقترحا|مقترحة|'],
  ['تمنى', 'act', 'تمنى|تمنت|تمنوا', 'يتمنى|تتمنى|', 'متمنيا||'],
  ['شرح', 'that', 'شرح|شرحت|شرحوا', 'يشرح|تشرح|', 'شارحا|شارحة|'],
  ['وجد', 'that', 'وجد|وجدت|وجدوا', '||', '||'],
  ['ذكّر', 'that', '||', '||', 'مذكرا|مذكرة|مذكرين'],
].map(([lemma, need, ...forms]) => JSON.stringify([lemma, 'N', need, ...forms]));

const compact = (words) => words.join(' ');
const lines = table.map((v) =>
  JSON.stringify([
    v.lemma,
    v.load,
    v.need,
    ...['past', 'present', 'participle'].map((t) => `${compact(v[t].m)}|${compact(v[t].f)}|${compact(v[t].p)}`),
  ]),
);
writeFileSync('server/src/core/attribution/data/verbs.json', `[\n${[...lines, ...MORE].join(',\n')}\n]\n`);
