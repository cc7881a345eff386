import type { Messages } from '../../types.js';

export const messages: Messages = {
  exact: {
    ar: 'ورد التعليق نفسه من قبل حرفا بحرف.',
    en: 'The same caption stands above, to the letter.',
  },
  near: {
    ar: 'تعليق سابق يقول الشيء نفسه بصياغة قريبة؛ أهي الصورة نفسها؟',
    en: 'An earlier caption says the same in nearly the same words; is it the same picture?',
  },
  creditMoved: {
    ar: 'ورد التعليق نفسه من قبل، ومصدر الصورة في طرفه الآخر.',
    en: 'The same caption stands above with its credit at the other end.',
  },
  creditChanged: {
    ar: 'التعليق نفسه منسوب مرة إلى {first} ومرة إلى {second}؛ لمن الصورة؟',
    en: 'The same caption is credited to {first} and to {second}; whose picture is it?',
  },
  creditMissing: {
    ar: 'التعليق نفسه يرد مرتين، ومصدر الصورة في إحداهما فقط.',
    en: 'The same caption stands here twice, credited only once.',
  },
  crossLanguage: {
    ar: 'تعليق بلغة أخرى بقي إلى جانب مقابله العربي.',
    en: 'A caption in another language was left beside its Arabic counterpart.',
  },
  bodyCopy: {
    ar: 'التعليق يكرر جملة من المتن؛ ماذا نرى في الصورة؟',
    en: 'The caption repeats a sentence of the body; what does the picture show?',
  },
  headlineCopy: {
    ar: 'التعليق يكرر العنوان؛ ماذا نرى في الصورة؟',
    en: 'The caption repeats the headline; what does the picture show?',
  },
  sameImage: {
    ar: 'للصورة نفسها تعليقان مختلفان في هذه المسودة.',
    en: 'The same picture has two different captions in this draft.',
  },
  otherDraft: {
    ar: 'ورد التعليق نفسه في مسودة أخرى من مجلد العمل.',
    en: 'Another draft of the workspace has the same caption.',
  },
  otherDraftNear: {
    ar: 'في مسودة أخرى من مجلد العمل تعليق قريب منه؛ أهي الصورة نفسها؟',
    en: 'Another draft of the workspace has nearly the same caption; is it the same picture?',
  },
  otherDraftImage: {
    ar: 'للصورة نفسها تعليق آخر في مسودة أخرى من مجلد العمل.',
    en: 'The same picture has another caption in another draft of the workspace.',
  },
  captionThere: { ar: 'في المسودة الأخرى', en: 'in the other draft' },
  firstCaption: { ar: 'التعليق الأول', en: 'The first caption' },
  arabicCaption: { ar: 'المقابل العربي', en: 'The Arabic counterpart' },
  sentence: { ar: 'الجملة في المتن', en: 'The sentence in the body' },
  headline: { ar: 'العنوان', en: 'The headline' },
  removeRepeat: { ar: 'احذف التعليق المكرر', en: 'Remove the repeated caption' },
  removeForeign: { ar: 'احذف التعليق الأجنبي', en: 'Remove the foreign caption' },
  removeLater: { ar: 'احذف هذا التعليق', en: 'Remove this caption' },
  removeCaption: { ar: 'احذف التعليق', en: 'Remove the caption' },
  keepBetter: {
    ar: 'أبقِ تعليقا واحدا: {caption}',
    en: 'Keep one caption: {caption}',
  },
};
