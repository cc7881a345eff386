import type { CaptionFacts } from '../../captions/caption-facts.js';
import type { Applicability, FindingFix, TextEdit } from '../../types.js';

/** Removes a caption with its line or element. One that holds a quotation goes by a person's click only. */
export function removeWhole(facts: CaptionFacts, applicability: Applicability, titleId: string): FindingFix {
  return {
    titleId,
    applicability: facts.holdsQuote ? 'suggestion' : applicability,
    edits: [{ range: facts.block.removal, newText: '' }],
  };
}

/**
 * One step that leaves a single caption at the first place: the fuller wording with the credit that one of them has,
 * the other removed. Where the first caption already is the better one, nothing but the removal.
 */
export function keepBetter(first: CaptionFacts, later: CaptionFacts): FindingFix {
  const body = tells(later) > tells(first) ? later : first;
  const credited = first.block.credit !== undefined ? first : later.block.credit !== undefined ? later : undefined;
  const caption = compose(body, credited);
  const edits: TextEdit[] = [{ range: later.block.removal, newText: '' }];
  const { view } = first.block;
  const verbatim = view.isVerbatim(0, view.text.length) && later.block.view.isVerbatim(0, later.block.view.text.length);
  if (caption !== view.text && verbatim) edits.unshift({ range: first.block.range, newText: caption });
  return {
    titleId: 'keepBetter',
    params: { caption: verbatim ? caption : view.text },
    applicability: first.holdsQuote || later.holdsQuote ? 'suggestion' : 'unsafe',
    edits,
  };
}

/** How much a caption tells: its content words and numbers. */
const tells = ({ content }: CaptionFacts): number => content.words.length + content.numbers.length;

/** The wording of one caption with the credit of another, in the place where that one has it. */
function compose(body: CaptionFacts, credited: CaptionFacts | undefined): string {
  if (credited === undefined || credited === body) return body.block.view.text;
  const credit = credited.block.credit;
  if (credit === undefined) return body.block.view.text;
  const label = body.block.view.text.slice(0, labelEnd(body));
  const mark = credited.block.view.text.slice(credit.start, credit.end);
  return credit.position === 'start' ? `${label}${mark} ${body.body}` : `${label}${body.body} ${mark}`;
}

/** Where a label («تعليق الصورة:») ends; 0 without one. */
function labelEnd({ block }: CaptionFacts): number {
  const start = block.credit?.position === 'start' ? block.credit.start : block.body.start;
  return block.view.text.slice(0, start).includes(':') ? start : 0;
}
