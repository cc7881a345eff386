import type { Language } from '../../core/types.js';
import type { InventoryName, InventorySpelling } from '../../core/workspace/name-inventory.js';

const WORDS = {
  ar: {
    title: 'أسماء المسودات',
    summary: (names: number, mixed: number) => `الأسماء: ${names}، منها بأكثر من صيغة: ${mixed}.`,
    search: 'ابحث عن اسم',
    mixedOnly: 'ما كُتب بأكثر من صيغة فقط',
    columns: ['الاسم', 'الصيغ', 'الأصل', 'النوع', 'المرات', 'المسودات'],
    kinds: {
      person: 'شخص',
      place: 'مكان',
      organisation: 'هيئة',
      people: 'اسم منسوب',
      loanword: 'لفظ معرّب',
      unknown: '',
    },
    registered: 'في سجل الأسماء',
    files: 'المسودات',
    more: (count: number) => `وغيرها (العدد: ${count})`,
    nothing: 'لا اسم بهذه الأحرف.',
    sort: 'رتّب',
  },
  en: {
    title: 'Names in the drafts',
    summary: (names: number, mixed: number) => `${names} names, ${mixed} of them in more than one spelling.`,
    search: 'Find a name',
    mixedOnly: 'only in more than one spelling',
    columns: ['Name', 'Spellings', 'Original', 'Kind', 'Mentions', 'Drafts'],
    kinds: {
      person: 'person',
      place: 'place',
      organisation: 'body',
      people: 'nisba',
      loanword: 'loanword',
      unknown: '',
    },
    registered: 'in the register',
    files: 'Drafts',
    more: (count: number) => `and ${count} more`,
    nothing: 'No name has these letters.',
    sort: 'Sort',
  },
} as const;

type Words = (typeof WORDS)[Language];

/** Drafts of a spelling that are listed by name. */
const MOST_FILES = 50;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

const STYLE = `:root{color-scheme:light dark;--line:#ddd;--quiet:#6b6b6b;--mark:#9a4a00;--chip:#f3f1ec;--back:#fff}
@media (prefers-color-scheme:dark){:root{--line:#3a3a3c;--quiet:#a0a0a0;--mark:#f0a860;--chip:#2c2c2e;--back:#1d1d1f}}
body{font:17px/1.7 "Noto Naskh Arabic",Amiri,"Times New Roman",serif;max-width:70rem;margin:2rem auto;padding:0 1rem;background:var(--back)}
h1{font-size:1.5rem;margin:0}.summary{color:var(--quiet);margin:.2rem 0 1rem}
.tools{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin-bottom:1rem;font:15px/1.6 system-ui,sans-serif}
input[type=search]{font:inherit;padding:.3rem .6rem;min-width:16rem;border:1px solid var(--line);border-radius:.4rem;background:var(--back);color:inherit}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th{position:sticky;top:0;background:var(--back);font:14px/1.6 system-ui,sans-serif;white-space:nowrap}
th button{font:inherit;font-weight:bold;border:0;background:none;color:inherit;cursor:pointer;padding:0}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.name{font-weight:bold;white-space:nowrap}.mixed .name{color:var(--mark)}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}.kind,.latin{color:var(--quiet)}
details{display:inline-block;margin:0 0 .2rem .4rem;vertical-align:top}summary{cursor:pointer;background:var(--chip);border-radius:.4rem;padding:0 .5rem}
summary .count{color:var(--quiet);font-size:.85em}ul{columns:13rem;margin:.3rem 0;padding-inline-start:1.2rem;font:13px/1.7 ui-monospace,monospace}li{direction:ltr;text-align:start}
.forms{font-size:.9em;color:var(--quiet)}tbody tr{content-visibility:auto;contain-intrinsic-size:auto 2.6rem}.none{color:var(--quiet);display:none}
@media (max-width:40rem){body{margin:1rem auto}.name{white-space:normal}.latin,.kind,th:nth-child(3),th:nth-child(4){display:none}}`;

/** Sorting and searching, in the page itself: rows carry what they are compared by. */
const SCRIPT = `(()=>{const body=document.querySelector('tbody'),rows=[...body.rows],search=document.querySelector('input[type=search]'),mixed=document.querySelector('input[type=checkbox]'),none=document.querySelector('.none');
const fold=t=>t.normalize('NFKD').replace(/[\\u064B-\\u065F\\u0670\\u0640]/g,'').replace(/[أإآٱ]/g,'ا').replace(/ى/g,'ي').toLowerCase();
const words=rows.map(r=>fold(r.cells[0].textContent+' '+r.cells[1].dataset.words+' '+r.cells[2].textContent));
const show=()=>{const q=fold(search.value.trim());let n=0;rows.forEach((r,i)=>{const on=words[i].includes(q)&&(!mixed.checked||r.classList.contains('mixed'));r.hidden=!on;if(on)n++});none.style.display=n?'none':'block'};
search.addEventListener('input',show);mixed.addEventListener('change',show);
const order=new Map(rows.map((r,i)=>[r,i])),collator=new Intl.Collator(document.documentElement.lang);
document.querySelectorAll('th').forEach((th,c)=>th.querySelector('button').addEventListener('click',()=>{
const numeric=c>3||c===1,down=th.hasAttribute('aria-sort')?th.getAttribute('aria-sort')==='ascending':numeric;
document.querySelectorAll('th').forEach(o=>o.removeAttribute('aria-sort'));th.setAttribute('aria-sort',down?'descending':'ascending');
const key=r=>{const d=r.cells[c];return numeric?Number(d.dataset.sort):d.textContent};
const sorted=rows.map(r=>[r,key(r)]).sort((a,b)=>(numeric?a[1]-b[1]:collator.compare(a[1],b[1]))*(down?-1:1)||order.get(a[0])-order.get(b[0]));
body.append(...sorted.map(([r])=>r))}))})()`;

/** A page of names right to left, to sort and search; it loads nothing and sends nothing. */
export function* namesHtml(names: readonly InventoryName[], language: Language): Iterable<string> {
  const words = WORDS[language];
  const mixed = names.filter(({ spellings }) => spellings.length > 1).length;
  const columns = words.columns.map(
    (title) => `<th scope="col"><button type="button" title="${words.sort}">${title}</button></th>`,
  );
  yield `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${STYLE}</style>
<h1>${words.title}</h1>
<p class="summary">${words.summary(names.length, mixed)}</p>
<div class="tools"><input type="search" placeholder="${words.search}" aria-label="${words.search}">
<label><input type="checkbox"> ${words.mixedOnly}</label></div>
<table><thead><tr>${columns.join('')}</tr></thead><tbody>
`;
  for (const name of names) yield row(name, words);
  yield `</tbody></table>
<p class="none">${words.nothing}</p>
<script>${SCRIPT}</script>
</html>
`;
}

function row({ name, kind, latin, registered, count, spellings }: InventoryName, words: Words): string {
  const drafts = spellings.reduce((n, spelling) => n + spelling.drafts, 0);
  const all = spellings.flatMap(({ forms }) => forms.map(([text]) => text)).join(' ');
  const check = registered === undefined ? '' : ` <span title="${words.registered}">✓</span>`;
  return [
    `<tr${spellings.length > 1 ? ' class="mixed"' : ''}><td class="name">${escapeHtml(name)}${check}</td>`,
    `<td data-sort="${spellings.length}" data-words="${escapeHtml(all)}">${spellings.map((s) => spellingCell(s, words)).join('')}</td>`,
    `<td class="latin" dir="ltr">${escapeHtml(latin ?? '')}</td><td class="kind">${words.kinds[kind]}</td>`,
    `<td class="number" data-sort="${count}">${count}</td><td class="number" data-sort="${drafts}">${drafts}</td></tr>\n`,
  ].join('');
}

function spellingCell({ text, count, forms, files }: InventorySpelling, words: Words): string {
  const others =
    forms.length > 1
      ? `<div class="forms">${forms.map(([form, n]) => `${escapeHtml(form)} ×${n}`).join('، ')}</div>`
      : '';
  const listed = (files ?? []).slice(0, MOST_FILES).map((file) => `<li>${escapeHtml(file.path)} ×${file.count}</li>`);
  const more = (files?.length ?? 0) - listed.length;
  if (more > 0) listed.push(`<li dir="auto">${words.more(more)}</li>`);
  const list = listed.length === 0 ? '' : `<ul>${listed.join('')}</ul>`;
  return `<details><summary>${escapeHtml(text)} <span class="count">×${count}</span></summary>${others}${list}</details>`;
}
