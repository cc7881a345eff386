/**
 * Proclitic segmentation: what may stand before a stem in Arabic writing. One of each, in this order:
 * conjunction (و ف), future or preposition (س ل ب ك), article (ال; ل + ال is written لل).
 * Arabic writing does not mark the seams, so every possible cut is given, longest stem first; the caller knows its words.
 */
export interface Segmentation {
  /** Letters before the stem as written, e.g. «وبال». */
  readonly prefix: string;
  /** The stem, without article. For «للكونغرس»: «كونغرس», with `article` true. */
  readonly stem: string;
  readonly article: boolean;
  /** The conjunction «و» or «ف», if cut. */
  readonly conjunction: '' | 'و' | 'ف';
  /** The preposition or particle, if cut. */
  readonly preposition: '' | 'ب' | 'ل' | 'ك' | 'س';
}

const MIN_STEM = 2;

/**
 * All ways to cut proclitics off a normalised word, the uncut word first.
 * @param word as `normalizeWord` gives it.
 */
export function segmentations(word: string): Segmentation[] {
  const cuts: Segmentation[] = [];
  const conjunctions = word.startsWith('و')
    ? (['', 'و'] as const)
    : word.startsWith('ف')
      ? (['', 'ف'] as const)
      : ([''] as const);
  for (const conjunction of conjunctions) {
    const rest = word.slice(conjunction.length);
    const lead = rest.charAt(0);
    const particle = lead === 'ب' || lead === 'ل' || lead === 'ك' || lead === 'س' ? lead : undefined;
    push(cuts, conjunction, '', rest);
    if (particle !== undefined) push(cuts, conjunction, particle, rest.slice(1));
  }
  return cuts;
}

function push(
  cuts: Segmentation[],
  conjunction: '' | 'و' | 'ف',
  preposition: Segmentation['preposition'],
  rest: string,
): void {
  if (rest.length < MIN_STEM) return;
  const lead = conjunction + preposition;
  cuts.push({ prefix: lead, stem: rest, article: false, conjunction, preposition });
  // «لل» is ل + ال with the alef gone.
  if (preposition === 'ل' && rest.startsWith('ل') && rest.length - 1 >= MIN_STEM) {
    cuts.push({ prefix: `${lead}ل`, stem: rest.slice(1), article: true, conjunction, preposition });
  }
  if (rest.startsWith('ال') && rest.length - 2 >= MIN_STEM && preposition !== 'س') {
    cuts.push({ prefix: `${lead}ال`, stem: rest.slice(2), article: true, conjunction, preposition });
  }
}

/** The first cut whose stem (with the article, then without) `known` accepts, or undefined. */
export function segmentKnown(word: string, known: (stem: string) => boolean): Segmentation | undefined {
  return segmentations(word).find((cut) => known(cut.stem));
}
