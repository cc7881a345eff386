import type { Block } from '../../draft/draft.js';
import type { Finding, Rule, RuleContext } from '../../types.js';
import { findUnseenAction } from './unseen-action.js';

export const rule: Rule = {
  meta: {
    id: 'caption-unseen-action',
    category: 'captions',
    scope: 'block',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'تعليق يقول ما لا تُظهره الصورة', en: 'Caption says what the picture cannot show' },
    description: {
      ar: 'تعليق صورة يجزم بسبب أو بحدث سابق في نزاع، ولا ينسبه إلى أحد.',
      en: 'A caption that states a cause or an earlier act of a conflict, and gives no source for it.',
    },
    messages: {
      found: {
        ar: 'الصورة لا تُظهر {words}. من قال؟ انسبه أو اكتفِ بما يُرى.',
        en: 'The picture does not show {words}. Who says so? Attribute it, or keep to what is seen.',
      },
    },
    options: {},
    fixable: false,
  },
  check({ draft, analysis }: RuleContext): Finding[] {
    return draft.blocks
      .filter((block) => block.kind === 'caption')
      .flatMap((block: Block): Finding[] => {
        const action = findUnseenAction(analysis.textOf(block).tokens);
        if (action === undefined) return [];
        const words = block.view.text.slice(action.start, action.end);
        const range = block.view.rangeOf(action.start, action.end);
        return [{ messageId: 'found', params: { words }, range, severity: 'information', data: { words } }];
      });
  },
};
