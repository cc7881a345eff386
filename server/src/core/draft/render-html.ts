import type { Language } from '../types.js';
import type { Block, BlockKind, Draft } from './draft.js';
import { kindLabel } from './kind-label.js';

/** Hue of each kind, in degrees; kinds that belong together lie near each other. */
const HUES: Readonly<Record<BlockKind, number>> = {
  headline: 220,
  kicker: 235,
  byline: 260,
  dateline: 275,
  lead: 205,
  subhead: 245,
  paragraph: 200,
  caption: 35,
  credit: 50,
  'alt-text': 20,
  quote: 150,
  'list-item': 185,
  'source-line': 300,
  leftover: 0,
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** A page that shows a draft right to left with its parts coloured and named; it loads nothing from anywhere. */
export function renderDraftHtml(draft: Draft, title: string, language: Language): string {
  const kinds = [...new Set(draft.blocks.map((block) => block.kind))];
  const colours = kinds.map((kind) => `.${kind}{--hue:${HUES[kind]}}`).join('\n');
  const legend = kinds.map((kind) => `<span class="${kind}">${kindLabel(kind, language)}</span>`).join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body{font:17px/1.8 "Noto Naskh Arabic",Amiri,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1rem;font-weight:normal;color:#666}
.legend{display:flex;flex-wrap:wrap;gap:.4rem;margin:1rem 0 2rem;font:13px/1.6 system-ui,sans-serif}
.legend span,.kind{background:hsl(var(--hue) 75% 93%);border-radius:.3rem;padding:0 .5rem}
.block{display:grid;grid-template-columns:7.5rem 1fr;gap:1rem;margin:.35rem 0;align-items:baseline}
.kind{font:12px/1.9 system-ui,sans-serif;text-align:center;color:hsl(var(--hue) 60% 28%)}
.line{color:#767676}
.text{border-inline-start:.25rem solid hsl(var(--hue) 65% 70%);padding-inline-start:.8rem}
.headline .text{font-size:1.35rem;font-weight:bold}
.subhead .text{font-weight:bold}
.credit-mark{color:hsl(50 80% 28%);background:hsl(50 75% 92%)}
${colours}
@media (prefers-color-scheme:dark){body{color:#ddd;background:#1d1d1f}h1,.line{color:#999}.legend span,.kind{background:hsl(var(--hue) 30% 22%);color:hsl(var(--hue) 60% 82%)}.credit-mark{color:hsl(50 70% 75%);background:none}}
</style>
<h1>${escapeHtml(title)}</h1>
<div class="legend">
${legend}
</div>
${draft.blocks.map((block) => renderBlock(draft, block, language)).join('\n')}
</html>
`;
}

function renderBlock(draft: Draft, block: Block, language: Language): string {
  const line = draft.lines.positionAt(block.range.start).line + 1;
  const text = block.view.text;
  const { credit } = block;
  const words =
    credit === undefined
      ? escapeHtml(text)
      : `${escapeHtml(text.slice(0, credit.start))}<span class="credit-mark">${escapeHtml(text.slice(credit.start, credit.end))}</span>${escapeHtml(text.slice(credit.end))}`;
  const why = block.signals.length === 0 ? '' : ` title="${escapeHtml(block.signals.join(', '))}"`;
  return `<div class="block ${block.kind}"><span class="kind"${why}>${kindLabel(block.kind, language)} <span class="line">${line}</span></span><span class="text" dir="auto">${words}</span></div>`;
}
