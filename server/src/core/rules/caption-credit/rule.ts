import { agencyDisplay } from '../../draft/credit.js';
import type { Block, Credit } from '../../draft/draft.js';
import type { Finding, FindingFix, Rule, RuleContext } from '../../types.js';
import { nearestAgency, usualPosition } from './credit-habits.js';

export const rule: Rule = {
  meta: {
    id: 'caption-credit',
    category: 'captions',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'مصدر الصورة ناقص أو في غير موضعه', en: 'Photo credit missing or out of place' },
    description: {
      ar: 'تعليق لا يذكر مصدر صورته وأكثر التعليقات تذكره، أو مصدر في غير طرفه المعتاد، أو وكالة كُتب اسمها خطأ.',
      en: 'A caption without a credit among credited ones, a credit at the wrong end, or an agency misspelled.',
    },
    messages: {
      missing: {
        ar: 'لمن الصورة؟ معظم تعليقات المسودة يذكر مصدر الصورة، وهذا لا يذكره.',
        en: 'Whose picture is it? Most captions of this draft are credited, this one is not.',
      },
      position: {
        ar: 'المصدر {credit} في غير طرفه المعتاد.',
        en: 'The credit {credit} stands at the other end than usual here.',
      },
      agency: {
        ar: 'أهي {agency}؟ لا توجد وكالة معروفة باسم {credit}.',
        en: 'Perhaps {agency}? No agency is known as {credit}.',
      },
      other: { ar: 'تعليق يذكر مصدر صورته', en: 'A caption with its credit' },
      move: { ar: 'انقل المصدر إلى طرفه المعتاد', en: 'Move the credit to its usual end' },
      correct: { ar: 'اكتبها {agency}', en: 'Write {agency}' },
    },
    options: {
      position: {
        schema: { type: 'string', enum: ['majority', 'start', 'end', 'any'], default: 'majority' },
        description: {
          ar: 'موضع المصدر: حيث هو في أكثر تعليقات المسودة (majority)، أو أول التعليق (start)، أو آخره (end)، أو حيثما كان (any).',
          en: 'Where the credit stands: as in most captions of the draft (majority), at the start, at the end, or any.',
        },
      },
    },
    fixable: true,
  },
  check({ draft, options }: RuleContext): Finding[] {
    const captions = draft.blocks.filter((block) => block.kind === 'caption' && block.script === 'arabic');
    const usual = usualPosition(captions, options.position);
    const credited = captions.filter((block) => block.credit !== undefined);
    // A single caption more with a credit than without is no habit.
    const expected = credited.length >= 2 && credited.length * 3 >= captions.length * 2;
    return captions.flatMap((block): Finding[] => {
      const { credit } = block;
      if (credit === undefined) return expected ? [missing(block, credited[0])] : [];
      const misspelled = nearestAgency(creditText(block, credit));
      if (credit.agency === undefined && misspelled !== undefined) return [wrongAgency(block, credit, misspelled)];
      return usual === undefined || credit.position === usual ? [] : [misplaced(block, credit, usual)];
    });
  },
};

const creditText = (block: Block, credit: Credit): string =>
  block.view.text.slice(credit.start, credit.end).replace(/^[([\s]+|[)\]\s]+$/g, '');

const missing = (block: Block, other: Block | undefined): Finding => ({
  messageId: 'missing',
  range: block.range,
  severity: 'information',
  related: other === undefined ? [] : [{ range: other.range, messageId: 'other' }],
  data: { kind: 'missing' },
});

function wrongAgency(block: Block, credit: Credit, agency: string): Finding {
  const text = creditText(block, credit);
  const start = block.view.text.indexOf(text, credit.start);
  const end = start + text.length;
  const display = agencyDisplay(agency);
  const range = block.view.rangeOf(start, end);
  const fixes: FindingFix[] = block.view.isVerbatim(start, end)
    ? [
        {
          titleId: 'correct',
          params: { agency: display },
          applicability: 'suggestion',
          edits: [{ range, newText: display }],
        },
      ]
    : [];
  const params = { credit: text, agency: display };
  return { messageId: 'agency', params, range, severity: 'information', fixes, data: { kind: 'agency', agency } };
}

function misplaced(block: Block, credit: Credit, usual: 'start' | 'end'): Finding {
  const { view, body } = block;
  const range = view.rangeOf(credit.start, credit.end);
  const from = Math.min(credit.start, body.start);
  const to = Math.max(credit.end, body.end);
  const creditWords = view.text.slice(credit.start, credit.end).trim();
  const bodyWords = view.text.slice(body.start, body.end).trim().replace(/[.،]$/, '');
  const newText = usual === 'start' ? `${creditWords} ${bodyWords}` : `${bodyWords} ${creditWords}`;
  const fixes: FindingFix[] = view.isVerbatim(from, to)
    ? [{ titleId: 'move', applicability: 'unsafe', edits: [{ range: view.rangeOf(from, to), newText }] }]
    : [];
  return {
    messageId: 'position',
    params: { credit: creditWords },
    range,
    severity: 'hint',
    fixes,
    data: { kind: 'position' },
  };
}
