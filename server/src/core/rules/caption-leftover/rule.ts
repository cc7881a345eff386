import type { Finding, Rule, RuleContext } from '../../types.js';

/** Ruled lines, lone marks and numbers are ornament, not words that a page left behind. */
const WORD = /[\u0621-\u064aA-Za-z]{2,}/;

export const rule: Rule = {
  meta: {
    id: 'caption-leftover',
    category: 'captions',
    scope: 'block',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'سطر من مخلّفات النسخ', en: 'Line left behind by copy and paste' },
    description: {
      ar: 'سطر من هوامش صفحة الموقع أو قوالب النظام، أو سطر بلغة أجنبية بقي بلا ترجمة.',
      en: 'Page furniture, template text, or a foreign line that was left without its translation.',
    },
    messages: {
      furniture: {
        ar: 'سطر من صفحة الموقع لا من الخبر: {words}',
        en: 'A line of the web page, not of the story: {words}',
      },
      label: {
        ar: 'خانة بقيت فارغة: {words}',
        en: 'The label of a field that stayed empty: {words}',
      },
      foreign: {
        ar: 'سطر بلغة أجنبية بقي بلا ترجمة؛ أيُترجم أم يُحذف؟',
        en: 'A foreign line without a translation; translate or delete it.',
      },
      remove: { ar: 'احذف السطر', en: 'Delete the line' },
    },
    options: {},
    fixable: true,
  },
  check({ draft }: RuleContext): Finding[] {
    return draft.blocks
      .filter((block) => block.kind === 'leftover' && WORD.test(block.view.text))
      .map((block): Finding => {
        const messageId = block.signals.includes('foreign-line')
          ? 'foreign'
          : block.signals.includes('label-alone')
            ? 'label'
            : 'furniture';
        return {
          messageId,
          params: { words: block.view.text.slice(0, 40) },
          range: block.range,
          severity: 'information',
          fixes: [{ titleId: 'remove', applicability: 'suggestion', edits: [{ range: block.removal, newText: '' }] }],
          data: { kind: messageId },
        };
      });
  },
};
