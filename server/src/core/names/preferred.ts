import type { NameCluster, NameSpelling } from './cluster.js';
import { withoutHamza } from './spell.js';

const HAMZA_LETTERS = /[أإآءئؤ]/g;

const FAR_MORE = 2;

const hamzas = (text: string): number => text.match(HAMZA_LETTERS)?.length ?? 0;

/**
 * The spelling to keep: the one that the newsroom asks for, else the one that stands most often, else the first.
 * Where two differ in hamza alone the one that writes it wins, however often it was dropped; a form that nobody else
 * writes gives way to one that is known, unless it stands far more often.
 * @param stated whether the newsroom asks for a spelling, in its register or by its house style.
 */
export function preferredSpelling(cluster: NameCluster, stated: (spelling: NameSpelling) => boolean): NameSpelling {
  const asked = cluster.spellings.find(stated);
  if (asked !== undefined) return asked;
  const ranked = [...cluster.spellings].sort((a, b) => b.mentions.length - a.mentions.length);
  const commonest = ranked[0] as NameSpelling;
  const known = commonest.unmet === true ? ranked.find((s) => s.unmet === false) : undefined;
  const most = known !== undefined && known.mentions.length * FAR_MORE > commonest.mentions.length ? known : commonest;
  const twin = ranked.find(
    (s) => s !== most && withoutHamza(s.key) === withoutHamza(most.key) && hamzas(s.key) > hamzas(most.key),
  );
  return twin ?? most;
}
