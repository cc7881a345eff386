import type { Finding, FindingFix, Rule, RuleContext } from '../../types.js';
import { repeatedParagraphs } from './repeated-paragraphs.js';

export const rule: Rule = {
  meta: {
    id: 'duplicate-paragraph',
    category: 'captions',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'error',
    title: { ar: 'فقرة مكررة', en: 'Paragraph printed twice' },
    description: {
      ar: 'فقرة من المتن وردت مرتين، حرفا بحرف أو بفرق كلمة أو كلمتين.',
      en: 'A paragraph that stands twice in the draft, to the letter or but for a word or two.',
    },
    messages: {
      exact: {
        ar: 'وردت هذه الفقرة من قبل حرفا بحرف؛ تكفي واحدة.',
        en: 'This paragraph has been printed before, to the letter; delete one of them.',
      },
      near: {
        ar: 'هذه الفقرة تكاد تطابق فقرة سابقة. أيّتهما تُبقي؟',
        en: 'This paragraph is nearly the same as an earlier one. Which one stays?',
      },
      first: { ar: 'وردت أول مرة هنا', en: 'First printed here' },
      remove: { ar: 'احذف هذه الفقرة', en: 'Delete this paragraph' },
    },
    options: {},
    fixable: true,
  },
  check(context: RuleContext): Finding[] {
    return repeatedParagraphs(context.analysis).map(({ block, first, kind }): Finding => {
      const quoted = context.analysis.textOf(block).quotes.length > 0;
      // An automatic run deletes no quotation; what differs by a word is for a person to choose.
      const remove: FindingFix = {
        titleId: 'remove',
        applicability: kind === 'exact' && !quoted ? 'safe' : 'suggestion',
        edits: [{ range: block.removal, newText: '' }],
      };
      return {
        messageId: kind,
        range: block.range,
        severity: kind === 'exact' ? 'error' : 'warning',
        related: [{ range: first.range, messageId: 'first' }],
        fixes: [remove],
        data: { kind },
      };
    });
  },
};
