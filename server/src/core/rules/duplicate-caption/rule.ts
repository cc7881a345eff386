import type { DraftAnalysis } from '../../analysis.js';
import { type CaptionFacts, factsOf } from '../../captions/caption-facts.js';
import { nearLikeness } from '../../captions/near.js';
import { agencyDisplay } from '../../draft/credit.js';
import type { Finding, Rule, RuleContext } from '../../types.js';
import { copiedPassage, type Passage, passagesOf } from './body-copy.js';
import { crossLanguageEvidence, enough } from './cross-language.js';
import { keepBetter, removeWhole } from './fixes.js';
import { messages } from './messages.js';
import { otherDraftFinding } from './other-drafts.js';

/** How a caption repeats another text; `Finding.data.kind`. */
type Kind =
  | 'exact'
  | 'near'
  | 'credit-moved'
  | 'credit-changed'
  | 'credit-missing'
  | 'cross-language'
  | 'body-copy'
  | 'headline-copy'
  | 'same-image';

interface Repeat {
  readonly kind: Kind;
  readonly likeness: number;
  readonly first: CaptionFacts;
}

/** A body below this many words («الجزيرة») is no caption that could be told from another. */
const MIN_KEY_WORDS = 2;

export const rule: Rule = {
  meta: {
    id: 'duplicate-caption',
    category: 'captions',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'error',
    title: { ar: 'تعليق صورة مكرر', en: 'Duplicate caption' },
    description: {
      ar: 'تعليق صورة يتكرر في المسودة: حرفا بحرف، أو بصياغة قريبة، أو بمصدر آخر، أو بلغة أخرى، أو منقولا من المتن.',
      en: 'Finds a caption that stands in the draft twice: to the letter, reworded, with another credit, in another language, or copied from the body.',
    },
    messages,
    options: {
      bodyCopies: {
        schema: { type: 'boolean', default: true },
        description: {
          ar: 'نبّه أيضا إلى تعليق يكرر جملة من المتن أو يكرر العنوان.',
          en: 'Also report captions that repeat a sentence of the body or the headline.',
        },
      },
      workspace: {
        schema: { type: 'boolean', default: false },
        description: {
          ar: 'نبّه أيضا (للعلم) إلى تعليق ورد في مسودة أخرى من مجلد العمل، وإلى صورة لها هناك تعليق آخر.',
          en: 'Also mention, for information, a caption that another draft of the workspace has, and a picture that has another caption there.',
        },
      },
    },
    fixable: true,
  },
  check(context: RuleContext): readonly Finding[] {
    const { draft, analysis, options } = context;
    const captions = draft.blocks
      .filter((block) => block.kind === 'caption')
      .map((block) => factsOf(block, analysis))
      .filter((facts) => facts.key.split(' ').length >= MIN_KEY_WORDS);
    const arabic = captions.filter((facts) => facts.block.script === 'arabic');
    const findings: Finding[] = [];
    const reported = new Set<CaptionFacts>();
    for (const { later, repeat } of repeats(captions)) {
      reported.add(later);
      findings.push(toFinding(later, repeat));
    }
    for (const { foreign, partner, evidence } of translations(analysis, captions, arabic)) {
      if (reported.has(foreign)) continue;
      reported.add(foreign);
      findings.push(
        toFinding(foreign, { kind: 'cross-language', likeness: Math.min(1, evidence / 7), first: partner }),
      );
    }
    if (options.bodyCopies !== false && captions.length > 0) {
      const passages = passagesOf(analysis);
      for (const caption of arabic) {
        if (reported.has(caption)) continue;
        const passage = copiedPassage(caption, passages, analysis);
        if (passage === undefined) continue;
        reported.add(caption);
        findings.push(copyFinding(caption, passage));
      }
    }
    if (options.workspace === true) {
      for (const caption of arabic) {
        const finding = reported.has(caption) ? undefined : otherDraftFinding(caption, context);
        if (finding !== undefined) findings.push(finding);
      }
    }
    return findings;
  },
};

/** Captions that repeat an earlier one in their own language. */
function repeats(captions: readonly CaptionFacts[]): { later: CaptionFacts; repeat: Repeat }[] {
  const found: { later: CaptionFacts; repeat: Repeat }[] = [];
  const byStem = new Map<string, number[]>();
  const byKey = new Map<string, CaptionFacts>();
  const byImage = new Map<string, CaptionFacts>();
  captions.forEach((later, index) => {
    const repeat = repeatOf(later, captions, byStem, byKey) ?? sameImage(later, byImage);
    if (repeat !== undefined) found.push({ later, repeat });
    for (const stem of new Set(later.content.words.map((word) => word.stem))) {
      const places = byStem.get(stem);
      if (places === undefined) byStem.set(stem, [index]);
      else places.push(index);
    }
    if (!byKey.has(later.key)) byKey.set(later.key, later);
    const { image, script } = later.block;
    if (image !== undefined && script === 'arabic' && !byImage.has(image)) byImage.set(image, later);
  });
  return found;
}

function repeatOf(
  later: CaptionFacts,
  captions: readonly CaptionFacts[],
  byStem: ReadonlyMap<string, readonly number[]>,
  byKey: ReadonlyMap<string, CaptionFacts>,
): Repeat | undefined {
  const same = byKey.get(later.key);
  if (same !== undefined) return { kind: kindOfSame(same, later), likeness: 1, first: same };
  // Only captions that share half of their words are compared: no all-pairs in a gallery of hundreds.
  const shared = new Map<number, number>();
  for (const { stem } of later.content.words) {
    for (const index of byStem.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best: Repeat | undefined;
  for (const [index, count] of shared) {
    const first = captions[index];
    if (first === undefined || first.block.script !== later.block.script) continue;
    if (count * 2 < Math.min(first.content.words.length, later.content.words.length)) continue;
    const likeness = nearLikeness(first, later);
    if (likeness !== undefined && likeness > (best?.likeness ?? 0)) best = { kind: 'near', likeness, first };
  }
  return best;
}

/** What differs between two captions whose words are the same. */
function kindOfSame(first: CaptionFacts, later: CaptionFacts): Kind {
  const a = first.block.credit;
  const b = later.block.credit;
  if ((a === undefined) !== (b === undefined)) return 'credit-missing';
  if (a !== undefined && b !== undefined) {
    if (a.agency !== b.agency) return 'credit-changed';
    if (a.position !== b.position) return 'credit-moved';
  }
  return first.block.view.text === later.block.view.text ? 'exact' : 'near';
}

function sameImage(later: CaptionFacts, byImage: ReadonlyMap<string, CaptionFacts>): Repeat | undefined {
  const { image, script } = later.block;
  if (image === undefined || script !== 'arabic') return undefined;
  const first = byImage.get(image);
  return first === undefined ? undefined : { kind: 'same-image', likeness: 0.5, first };
}

interface Translation {
  readonly foreign: CaptionFacts;
  readonly partner: CaptionFacts;
  readonly evidence: number;
}

/** Foreign captions, alt texts and stray lines with the Arabic caption of the same picture, the best pairs first. */
function translations(
  analysis: DraftAnalysis,
  captions: readonly CaptionFacts[],
  arabic: readonly CaptionFacts[],
): Translation[] {
  if (arabic.length === 0) return [];
  const strays = analysis.draft.blocks
    .filter((b) => b.script === 'latin' && (b.kind === 'alt-text' || b.signals.includes('foreign-line')))
    .map((block) => factsOf(block, analysis));
  const foreign = [...captions.filter((facts) => facts.block.script === 'latin'), ...strays];
  const pairs: Translation[] = [];
  for (const latin of foreign) {
    for (const partner of arabic) {
      const distance = distanceBetween(analysis, latin, partner);
      if (distance > 4) continue;
      const evidence = crossLanguageEvidence(latin, partner, distance);
      if (enough(evidence)) pairs.push({ foreign: latin, partner, evidence });
    }
  }
  pairs.sort((a, b) => b.evidence - a.evidence || a.foreign.block.index - b.foreign.block.index);
  const taken = new Set<CaptionFacts>();
  return pairs.filter((pair) => {
    if (taken.has(pair.foreign) || taken.has(pair.partner)) return false;
    taken.add(pair.foreign);
    taken.add(pair.partner);
    return true;
  });
}

/** Blocks between two, credits and furniture not counted. */
function distanceBetween(analysis: DraftAnalysis, a: CaptionFacts, b: CaptionFacts): number {
  const from = Math.min(a.block.index, b.block.index);
  const to = Math.max(a.block.index, b.block.index);
  if (to - from > 12) return to - from;
  const between = analysis.draft.blocks.slice(from + 1, to);
  return (
    1 +
    between.filter((block) => block.kind !== 'credit' && block.kind !== 'leftover' && block.kind !== 'alt-text').length
  );
}

const MESSAGE_OF: Readonly<Record<Kind, string>> = {
  exact: 'exact',
  near: 'near',
  'credit-moved': 'creditMoved',
  'credit-changed': 'creditChanged',
  'credit-missing': 'creditMissing',
  'cross-language': 'crossLanguage',
  'body-copy': 'bodyCopy',
  'headline-copy': 'headlineCopy',
  'same-image': 'sameImage',
};

function toFinding(later: CaptionFacts, { kind, likeness, first }: Repeat): Finding {
  const params: Record<string, string> = {};
  if (kind === 'credit-changed') {
    params.first = creditName(first);
    params.second = creditName(later);
  }
  return {
    messageId: MESSAGE_OF[kind],
    params,
    range: later.block.range,
    severity: kind === 'exact' ? 'error' : kind === 'same-image' ? 'information' : 'warning',
    related: [{ range: first.block.range, messageId: kind === 'cross-language' ? 'arabicCaption' : 'firstCaption' }],
    fixes: fixesOf(later, kind, first),
    data: { kind, confidence: Math.round(likeness * 100) / 100 },
  };
}

function fixesOf(later: CaptionFacts, kind: Kind, first: CaptionFacts): NonNullable<Finding['fixes']> {
  switch (kind) {
    case 'exact':
      return [removeWhole(later, 'safe', 'removeRepeat')];
    case 'cross-language':
      return [removeWhole(later, 'unsafe', 'removeForeign')];
    case 'same-image':
      return [];
    default:
      return [keepBetter(first, later), removeWhole(later, 'suggestion', 'removeLater')];
  }
}

function creditName({ block, agency }: CaptionFacts): string {
  if (agency !== undefined) return agencyDisplay(agency);
  return block.credit === undefined ? '' : block.view.text.slice(block.credit.start + 1, block.credit.end - 1);
}

function copyFinding(caption: CaptionFacts, { block, start, end }: Passage): Finding {
  const kind: Kind = block.kind === 'headline' ? 'headline-copy' : 'body-copy';
  return {
    messageId: MESSAGE_OF[kind],
    range: caption.block.range,
    severity: 'warning',
    related: [{ range: block.view.rangeOf(start, end), messageId: kind === 'headline-copy' ? 'headline' : 'sentence' }],
    fixes: [removeWhole(caption, 'suggestion', 'removeCaption')],
    data: { kind },
  };
}
