import type { DraftAnalysis } from '../analysis.js';
import type { Block } from '../draft/draft.js';
import type { NameGroup } from './groups.js';
import { type Lexicon, openLexicon } from './lexicon.js';
import { findNameWords, type NameWord } from './name-words.js';
import { hasName } from './scope.js';

export interface PlacedWord {
  readonly block: Block;
  readonly word: NameWord;
  /** Clitics before the form; for a form reached by another cut these differ from the word's. */
  readonly lead: string;
}

/** A form that may be a name, with all places where the draft has it. */
export interface NameForm {
  readonly core: string;
  readonly places: PlacedWord[];
  readonly score: number;
  readonly frequency: number;
  readonly known: boolean;
  /** A reading of words that are rather a clitic and a known name: nothing without a shared name beside it. */
  readonly anchored: boolean;
}

/** The curated name that a form is a mention of; none for a reading that cuts its word otherwise. */
export function groupOf({ core, places }: NameForm): NameGroup | undefined {
  const word = places[0]?.word;
  return word?.core === core ? word.group : undefined;
}

/** The lexicon that the host handed in; undefined where it gave none or gave something else. */
export function lexiconOf(analysis: DraftAnalysis): Lexicon | undefined {
  return analysis.once('names/lexicon', () => {
    const bytes = analysis.resources.names;
    if (bytes === undefined) return undefined;
    try {
      return openLexicon(bytes);
    } catch {
      return undefined;
    }
  });
}

/** Forms of a draft that may be names, by form. Empty without a lexicon. */
export function nameForms(analysis: DraftAnalysis): ReadonlyMap<string, NameForm> {
  return analysis.once('names/forms', () => {
    const lexicon = lexiconOf(analysis);
    return lexicon === undefined ? new Map() : collectForms(analysis, lexicon);
  });
}

function collectForms(analysis: DraftAnalysis, lexicon: Lexicon): Map<string, NameForm> {
  const forms = new Map<string, NameForm>();
  const add = (core: string, place: PlacedWord, facts: Omit<NameForm, 'core' | 'places'>): void => {
    const form = forms.get(core);
    if (form !== undefined) form.places.push(place);
    else {
      const { score, frequency, known, anchored } = facts;
      forms.set(core, { core, places: [place], score, frequency, known, anchored });
    }
  };
  const open: PlacedWord[] = [];
  // Forms that stand somewhere without a clitic.
  const bare = new Set<string>();
  for (const block of analysis.draft.blocks) {
    if (!hasName(block)) continue;
    for (const word of analysis.perBlock('names/words', block, (text) => findNameWords(text, lexicon))) {
      const place = { block, word, lead: word.lead };
      if (word.lead === '') bare.add(word.core);
      if (word.others.length > 0) open.push(place);
      else add(word.core, place, { ...word, anchored: false });
    }
  }
  // A form that was never met may begin with a clitic or with a letter of its own: «وبرفوت», «بريفوت». Every reading
  // is kept; the pair that fits best decides. But «وودان» is و + «ودان» where «ودان» stands elsewhere.
  for (const place of open) {
    const { word } = place;
    const settled =
      word.lead !== '' && bare.has(word.core) ? word : word.others.find((o) => o.lead !== '' && bare.has(o.core));
    if (settled !== undefined) {
      const { frequency, known } = settled === word ? word : { frequency: 0, known: false };
      const { core, lead, score } = settled;
      add(core, { ...place, lead }, { score, frequency, known, anchored: false });
      continue;
    }
    add(word.core, place, { ...word, anchored: false });
    for (const { core, lead, score, unsure } of word.others) {
      if (core.length > 3) add(core, { ...place, lead }, { score, frequency: 0, known: false, anchored: unsure });
    }
  }
  return forms;
}
