// Makes server/src/core/names/data/gazetteer.txt from open lists of places with Arabic names:
//   node scripts/names/build-gazetteer.mjs FOLDER
// FOLDER holds, unpacked under their names: cldr-dates-full and cldr-localenames-full 48.2.0 (npm; Unicode-3.0),
// algeria-wilayas-communes 1.1.0 (PyPI; CC0-1.0), egydata 1.1.0 (PyPI; MIT), yemen-regions-py 1.0.0 (PyPI; MIT).
// Cities and districts that a newsroom names by themselves may be suggested; countries and smaller places are only
// known, so that nothing is said of them. Names of several words count by their first where that is long enough.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('say the folder of the unpacked packages');
const json = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));

function* exemplarCities(zones) {
  for (const zone of Object.values(zones)) {
    if (typeof zone !== 'object') continue;
    if (zone.exemplarCity !== undefined) yield zone.exemplarCity;
    else yield* exemplarCities(zone);
  }
}
/** Values of a field in a Python file of dictionaries. */
const pythonField = (path, field) =>
  [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(new RegExp(`"${field}": "([^"]+)"`, 'g'))].map((m) => m[1]);

const algeria = 'algeria-wilayas-communes/algeria_wilayas_communes/data';
const yemen = json('yemen-regions-py/yemen_regions_py/data/yemen-info.json').governorates;
const main = [
  ...exemplarCities(json('cldr-dates-full/main/ar/timeZoneNames.json').main.ar.dates.timeZoneNames.zone),
  ...json(`${algeria}/wilayas.json`).wilayas.map((w) => w.nom_ar),
  ...json(`${algeria}/dairas.json`).dairas.map((d) => d.nom_ar),
  ...pythonField('egydata/egydata/cities.py', 'name'),
  ...pythonField('egydata/egydata/governorates.py', 'name'),
  ...yemen.map((g) => g.name_ar),
];
const small = [
  // Nobody writes «مدينة النمسا».
  ...Object.values(json('cldr-localenames-full/main/ar/territories.json').main.ar.localeDisplayNames.territories),
  ...json(`${algeria}/communes.json`).communes.map((c) => c.nom_ar),
  ...yemen.flatMap((g) => g.districts.flatMap((d) => [d.name_ar, ...(d.uzaal ?? []).map((u) => u.name_ar ?? '')])),
];

const bare = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .trim();
const MIN = 5;
/** One word as the rule meets it; nothing for short and foreign ones. */
const wordOf = (name) => {
  const [first = ''] = bare(name).split(/[\s-]+/);
  return /^[\u0621-\u064a]+$/.test(first) && first.length >= MIN ? [first] : [];
};
const single = (name) => (/[\s-]/.test(bare(name)) ? [] : wordOf(name));
const suggested = new Set(main.flatMap(single));
const known = new Set([...main, ...small].flatMap(wordOf).filter((word) => !suggested.has(word)));
const lines = (set) => [...set].sort().join(' ');
writeFileSync(
  'server/src/core/names/data/gazetteer.txt',
  `# Places by one word: those that may be suggested, then those that are only known. From Unicode CLDR 48.2 (cities, territories; Unicode-3.0), algeria-wilayas-communes 1.1.0 (CC0-1.0), egydata 1.1.0 (MIT), yemen-regions-py 1.0.0 (MIT); made by scripts/names/build-gazetteer.mjs; notices in README.md beside it.\n${lines(suggested)}\n${lines(known)}\n`,
);
console.log(`${suggested.size} suggested, ${known.size} known besides`);
