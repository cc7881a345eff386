import type { Language } from '../types.js';
import type { Standing } from './chains.js';
import type { ClaimType } from './lexicon.js';
import type { SourceKind } from './sources.js';

type Label = Readonly<Record<Language, string>>;

export const CLAIM_NAMES: Readonly<Record<ClaimType, Label>> = {
  casualty: { ar: 'ضحايا', en: 'casualties' },
  control: { ar: 'سيطرة', en: 'control of ground' },
  attack: { ar: 'هجوم أو قتال', en: 'attack or fighting' },
  accusation: { ar: 'اتهام', en: 'accusation' },
  affiliation: { ar: 'صلة أو دعم', en: 'affiliation' },
  motive: { ar: 'دافع أو نية', en: 'motive' },
  prediction: { ar: 'توقع', en: 'prediction' },
  figure: { ar: 'رقم', en: 'figure' },
  superlative: { ar: 'صيغة تفضيل', en: 'superlative' },
  judgement: { ar: 'حكم بصوت المحرر', en: 'judgement' },
  cause: { ar: 'سبب', en: 'cause' },
  guilt: { ar: 'إدانة قبل الحكم', en: 'guilt before verdict' },
  inside: { ar: 'كلام من وراء أبواب مغلقة', en: 'inside information' },
  efficacy: { ar: 'فاعلية علاج', en: 'efficacy' },
  crowd: { ar: 'حشد', en: 'crowd' },
};

export const SOURCE_NAMES: Readonly<Record<SourceKind, Label>> = {
  thing: { ar: 'حدث', en: 'event' },
  person: { ar: 'شخص مسمى', en: 'named person' },
  role: { ar: 'صاحب منصب أو مهنة', en: 'office or profession' },
  institution: { ar: 'مؤسسة', en: 'institution' },
  state: { ar: 'دولة أو عاصمة', en: 'state' },
  agency: { ar: 'وسيلة إعلام', en: 'news outlet' },
  own: { ar: 'مراسل الصحيفة', en: 'own correspondent' },
  document: { ar: 'وثيقة', en: 'document' },
  vague: { ar: 'مصدر مبهم', en: 'vague source' },
};

export const STANDING_TEXTS: Readonly<Record<Standing, Label>> = {
  own: { ar: 'مصدرها فيها', en: 'has its source in the sentence' },
  carried: { ar: 'يتصل كلامها بقائل سابق', en: 'goes on with a speaker in sight' },
  distant: { ar: 'قائلها بعيد أو غائب', en: 'its speaker is out of sight' },
  vague: { ar: 'مصدرها مبهم', en: 'its source is vague' },
  hidden: { ar: 'صيغة مجهول تقوم مقام المصدر', en: 'an impersonal form stands for a source' },
  partial: { ar: 'مصدرها متأخر ولا يشمل أولها', en: 'its source comes late and leaves its first clause bare' },
  loose: { ar: 'لا مصدر فيها، وأول فقرتها منسوب', en: 'no source here; its paragraph began with one' },
  near: { ar: 'لا مصدر فيها، وفي جارتها مصدر', en: 'no source here; one next door' },
  open: { ar: 'لا مصدر فيها ولا حولها', en: 'no source in sight' },
};

/** What the reasons of a verdict say; ids that are not here speak through the claim or word that they hold. */
export const REASON_TEXTS: Readonly<Record<string, Label>> = {
  'after-breaker': { ar: 'عاد صوت الصحيفة بعد كلام القائل', en: 'the paper speaks again after the source' },
  'fighting-today': { ar: 'خبر قتال من اليوم نفسه', en: 'fighting of the same day' },
  'orphan-quote': { ar: 'اقتباس طويل بلا قائل', en: 'a long quotation without a speaker' },
  'source-is-nobody': { ar: 'لفظ لا يدل على أحد', en: 'words that point at nobody' },
  'distant-break': { ar: 'بين الفعل وقائله عنوان أو صورة', en: 'a subhead or caption stands in between' },
  'distant-gender': { ar: 'الفعل لا يوافق آخر متحدث', en: 'the verb does not agree with the last speaker' },
  'headline-control': { ar: 'خبر سيطرة في عنوان', en: 'control of ground in a headline' },
  'headline-attack': { ar: 'خبر هجوم في عنوان', en: 'an attack in a headline' },
  'headline-accusation': { ar: 'اتهام في عنوان', en: 'an accusation in a headline' },
  'headline-guilt': { ar: 'إدانة في عنوان', en: 'guilt in a headline' },
  'object-not-in-body': { ar: 'المكان لا يرد في المتن', en: 'the place is not in the body' },
  absolute: { ar: 'لفظ جازم', en: 'an absolute word' },
  'standing:vague': { ar: 'مصدر مبهم', en: 'vague source' },
  'standing:hidden': { ar: 'صيغة مجهول', en: 'impersonal form' },
  'standing:open': { ar: 'لا مصدر في الجوار', en: 'no source in sight' },
  'standing:near': { ar: 'لا مصدر في الجملة', en: 'no source in the sentence' },
  'standing:loose': { ar: 'لا مصدر في الجملة', en: 'no source in the sentence' },
  'standing:distant': { ar: 'قائل بعيد', en: 'distant speaker' },
  'source:vague': { ar: 'مصدر بلا اسم ولا جهة', en: 'a source with neither name nor place' },
  'quality:0': { ar: 'مصدر لا يدل على أحد', en: 'a source that points at nobody' },
  'quality:1': { ar: 'مصدر غير مسمى', en: 'an unnamed source' },
  'bare*number': { ar: 'رقم بلا مصدر', en: 'a number without a source' },
  'bare*finite': { ar: 'خبر جازم بلا مصدر', en: 'a firm statement without a source' },
  'bare*weight': { ar: 'قول ثقيل', en: 'a weighty claim' },
  top: { ar: 'في صدر الخبر', en: 'at the top of the story' },
};
