import { findDate } from '../../draft/dates.js';
import type { Block } from '../../draft/draft.js';
import type { Finding, FindingFix, Rule, RuleContext } from '../../types.js';
import { absoluteDay, findRelativeDate } from './relative-date.js';

export const rule: Rule = {
  meta: {
    id: 'caption-relative-date',
    category: 'captions',
    scope: 'block',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'تاريخ نسبي في تعليق صورة', en: 'Relative date in a caption' },
    description: {
      ar: 'تعليق صورة يقول «أمس» أو «الشهر الماضي»؛ والصورة تُنشر ثانية بعد شهور.',
      en: 'A caption that says “yesterday” or “last month”, though pictures are printed again months later.',
    },
    messages: {
      found: {
        ar: 'متى؟ {words} لا تعني شيئا حين يُعاد نشر الصورة؛ اكتب التاريخ.',
        en: 'When? {words} means nothing once the picture is reused; give the date.',
      },
      write: { ar: 'اكتب {date}', en: 'Write {date}' },
    },
    options: {},
    fixable: true,
  },
  check({ draft }: RuleContext): Finding[] {
    return draft.blocks.filter((block) => block.kind === 'caption').flatMap((block) => check(block, draft.date));
  },
};

function check(block: Block, day: string | undefined): Finding[] {
  const text = block.view.text.slice(block.body.start, block.body.end);
  const relative = findRelativeDate(text);
  if (relative === undefined || findDate(text)?.year !== undefined) return [];
  const start = block.body.start + relative.start;
  const end = block.body.start + relative.end;
  const date = day === undefined || relative.days === undefined ? undefined : absoluteDay(day, relative.days);
  const range = block.view.rangeOf(start, end);
  const fixes: FindingFix[] =
    date !== undefined && block.view.isVerbatim(start, end)
      ? [{ titleId: 'write', params: { date }, applicability: 'suggestion', edits: [{ range, newText: date }] }]
      : [];
  const words = text.slice(relative.start, relative.end);
  return [{ messageId: 'found', params: { words }, range, severity: 'information', fixes, data: { words } }];
}
