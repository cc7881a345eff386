/**
 * Drafts written for these tests. Each has a caption printed twice, a name in two spellings, and a claim that nobody
 * is quoted for.
 */
const HEADLINE = 'الكونغرس الأميركي يبدأ مناقشة موازنة العام الجديد';
const CAPTION = 'أعضاء الكونغرس خلال جلسة التصويت على الموازنة في واشنطن (رويترز)';
const LEAD =
  'واشنطن - بدأ الكونغرس الأميركي أمس الثلاثاء مناقشة موازنة العام الجديد، وقال رئيس لجنة الموازنة جون هاريس إن الجلسات ستستمر أسبوعين.';
const SECOND_SPELLING =
  'وأوضح هاريس أن لجان الكونجرس تسلمت مشروع القانون في موعده، وأن النقاش سيبدأ بأبواب التعليم والصحة.';
const CLAIM = 'وقُتل 12 شخصا وأصيب العشرات في قصف استهدف سوقا شعبية شمال المدينة فجر اليوم.';
const LAST = 'وذكرت وزارة الخزانة في بيان أن العجز تراجع إلى 3.2 في المئة خلال الربع الأخير.';

export const PLAIN = [HEADLINE, CAPTION, LEAD, SECOND_SPELLING, CLAIM, CAPTION, LAST, ''].join('\n\n').trimEnd() + '\n';

/** What the editor should leave: one caption, one spelling; the claim is the reporter's to source. */
export const PLAIN_MENDED =
  [HEADLINE, CAPTION, LEAD, SECOND_SPELLING.replace('الكونجرس', 'الكونغرس'), CLAIM, LAST].join('\n\n') + '\n';

/** The rules that speak about them. */
export const RULES = ['duplicate-caption', 'inconsistent-transliteration', 'unattributed-claim'];

const picture = `![${CAPTION}](majlis.jpg)`;

/** The same draft as Markdown with Windows line ends, as some newsroom systems export it. */
export const MARKDOWN = [
  '---\r\nauthor: قسم الاقتصاد\r\n---',
  `# ${HEADLINE}`,
  picture,
  LEAD,
  SECOND_SPELLING,
  CLAIM,
  LAST,
  '',
].join('\r\n\r\n');
export const MARKDOWN_MENDED = MARKDOWN.replace('الكونجرس', 'الكونغرس');
