import type { CaptionFacts } from '../../captions/caption-facts.js';
import type { Finding, RuleContext } from '../../types.js';
import type { CaptionMatch } from '../../workspace/caption-table.js';

/** «الرئيس الفرنسي إيمانويل ماكرون» stands under many pictures: shorter captions are no sign of one picture. */
const MIN_WORDS = 6;
/** Other drafts that a finding points into. */
const MOST_RELATED = 3;

const MESSAGE_OF: Readonly<Record<CaptionMatch['how'], string>> = {
  exact: 'otherDraft',
  near: 'otherDraftNear',
  image: 'otherDraftImage',
};

/** A caption that another draft of the workspace has too, or a picture that has another caption there. */
export function otherDraftFinding(caption: CaptionFacts, { others }: RuleContext): Finding | undefined {
  const { content, block } = caption;
  const tells = content.words.length + content.numbers.length >= MIN_WORDS;
  const matches = (others?.repeats(caption, block.image) ?? []).filter(({ how }) => how === 'image' || tells);
  const [best] = matches;
  if (best === undefined) return undefined;
  const alike = matches.filter(({ how }) => how === best.how);
  return {
    messageId: MESSAGE_OF[best.how],
    range: block.range,
    severity: 'information',
    related: alike.slice(0, MOST_RELATED).map(({ path, range }) => ({
      range: { start: 0, end: 0 },
      path,
      at: range,
      messageId: 'captionThere',
    })),
    data: {
      kind: 'other-draft',
      how: best.how,
      confidence: Math.round(best.likeness * 100) / 100,
      drafts: new Set(alike.map(({ path }) => path)).size,
    },
  };
}
