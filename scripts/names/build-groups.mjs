// Makes server/src/core/names/data/groups.tsv and house-styles/*.tsv from the measured groups of the language dossier:
//   node scripts/names/build-groups.mjs [FOLDER]   (FOLDER holds translit-groups.json, ../shared/lang by default)
// The dossier was compiled for this project: counts over published articles, and knowledge of the houses.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const source = process.argv[2] ?? '../shared/lang';
const data = 'server/src/core/names/data';
const groups = JSON.parse(readFileSync(`${source}/translit-groups.json`, 'utf8'));

const ids = (text) =>
  new Set(
    text.split(' ').flatMap((part) => {
      const [from, to = from] = part.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, k) => from + k);
    }),
  );
const PERSON = ids('3-11 15-30 36-38 109 113-114 117 122 127 129-161 180-192 217-221 223-224 245-252 263 265-281');
const ORGANISATION = ids('64-67 125-126 162-179 211-214 222 253 282-296 36');
const LOANWORD = ids('193-210');
const PEOPLE = ids('108 255-256 264');
// A given name or a common surname: two bearers in one draft may each have a spelling of their own.
const SHARED = ids('15 17 23-30 127 130 134 143-161 191-192 217-220 265-273 277 279 135 145 36');
// One form is also another word or another name: a link needs evidence in the draft.
const CONTEXTUAL = ids('41 51-52 104 116 145 148-149 157 159 161 127 210');
// Two names of one place or body, often both on purpose.
const SYNONYM = ids('13 50 82 96 97 99 107 111 121 124 203 214 215 210');
// The club and the city, and كولن that is Gülen too: no house prefers one, and a link needs the same words beside them.
const APART = ids('51-52');

const kindOf = (id) =>
  ORGANISATION.has(id)
    ? 'organisation'
    : PERSON.has(id)
      ? 'person'
      : LOANWORD.has(id)
        ? 'loanword'
        : PEOPLE.has(id)
          ? 'people'
          : 'place';
const flagsOf = (id) =>
  [SHARED.has(id) && 'shared', CONTEXTUAL.has(id) && 'contextual', SYNONYM.has(id) && 'synonym'].filter(Boolean);

// The dossier gives Porsche and others under their Latin name with a remark in brackets.
const latinOf = (group) =>
  group.en.replace(/ \((n|nisba.*|Ar\..*|pastor|surname|Merkel|Macron|May)\)| etc\.| pl\./g, '');

const rows = groups
  .filter((group) => group.variants.length > 1)
  .map((group) => {
    const forms = [...group.variants].sort((a, b) => b.count - a.count).map((v) => `${v.form}:${v.count}`);
    return [latinOf(group), kindOf(group.id), flagsOf(group.id).join(',') || '-', forms.join('|')].join('\t');
  })
  .sort();
writeFileSync(
  `${data}/groups.tsv`,
  `# latin, kind, flags, spellings with their counts in 72,716 published articles (2015-2018). MIT, compiled for this project; made by scripts/names/build-groups.mjs\n${rows.join('\n')}\n`,
);

// Names that look alike and are not one: places, people, clubs.
const friends = JSON.parse(readFileSync(`${source}/false-friends.json`, 'utf8'))
  .filter((f) => ['place', 'person', 'club'].includes(f.kind) && !f.contextual && !/[^\u0621-\u064a]/.test(f.a + f.b))
  .map((f) => [f.a, f.b].sort().join('\t'));
writeFileSync(
  `${data}/false-friends.tsv`,
  `# Pairs of names that look alike and are two. MIT, compiled for this project; made by scripts/names/build-groups.mjs\n${[...new Set(friends)].sort().join('\n')}\n`,
);

const HOUSES = {
  aljazeera: { title: 'Al Jazeera', from: 'al_jazeera' },
  bbc: { title: 'BBC Arabic', from: 'BBC' },
  france24: { title: 'France 24', from: 'F24' },
  'sky-news-arabia': { title: 'Sky News Arabia', from: 'SkyNewsA' },
  'asharq-al-awsat': { title: 'Asharq al-Awsat', from: 'Aawsat' },
  'g-as-jeem': { title: 'Egyptian press and Reuters copy: /g/ as jeem', from: 'SaudiPr' },
};
mkdirSync(`${data}/house-styles`, { recursive: true });
for (const [id, house] of Object.entries(HOUSES)) {
  const entries = [];
  for (const group of groups) {
    if (APART.has(group.id) || SYNONYM.has(group.id)) continue;
    const entry = id === 'aljazeera' ? stated(group) : measured(group, house.from, id);
    if (entry !== undefined) entries.push([latinOf(group), ...entry].join('\t'));
  }
  const lines = [...new Set(entries)].sort();
  writeFileSync(
    `${data}/house-styles/${id}.tsv`,
    `# ${house.title}: latin, spelling, where it is known from (published = seen in its copy, counted = share of its copy, known = professional knowledge, rule = by the house's rule), confidence. MIT; made by scripts/names/build-groups.mjs\n${lines.join('\n')}\n`,
  );
}

/** Al Jazeera's form: a tick marks what was read in its copy, k what an editor knows. */
function stated(group) {
  const text = group.al_jazeera.split('/')[0].trim();
  const form = text.replace(/✓.*|\sk\b.*|\(.*/g, '').trim();
  if (form === '' || !group.variants.some((v) => v.form === form)) return undefined;
  return text.includes('✓') ? [form, 'published', '0.95'] : [form, 'known', '0.8'];
}

/** The form an outlet prints in at least seven of ten places, and at least four times. */
function measured(group, outlet, id) {
  const counts = group.variants.map((v) => ({ form: v.form, n: v.by_outlet[outlet] ?? 0 })).sort((a, b) => b.n - a.n);
  const total = counts.reduce((sum, c) => sum + c.n, 0);
  const best = counts[0];
  if (id === 'g-as-jeem') {
    // The press counted here mixes agencies; the rule itself is plain: where a form with jeem is attested, take it.
    const letters = (form) => form.replaceAll('غ', 'ج');
    const jeem = group.variants
      .filter(
        (v) =>
          v.form.includes('ج') &&
          group.variants.some((w) => w.form !== v.form && letters(w.form) === letters(v.form) && w.form.includes('غ')),
      )
      .sort((a, b) => b.count - a.count)[0];
    if (jeem !== undefined) return [jeem.form, 'rule', '0.9'];
  }
  if (total < 4 || best.n / total < 0.7) return undefined;
  return [best.form, 'counted', (best.n / (total + 1)).toFixed(2)];
}
