import { readFileSync } from 'node:fs';
import { createLineIndex, createLinter, DEFAULT_ENGINE_CONFIG, parseDraft, type TextRange } from '../core/index.js';

const args = process.argv.slice(2);
const paths = args.slice(1).filter((a, i, all) => !a.startsWith('--') && all[i - 1] !== '--format');
const linter = createLinter({ config: DEFAULT_ENGINE_CONFIG, language: 'ar' });
const summary = { files: 0, error: 0, warning: 0, information: 0, hint: 0 };
const files = paths.map((path) => {
  const draft = parseDraft(readFileSync(path, 'utf8'));
  const lines = createLineIndex(draft.text);
  const range = (r: TextRange) => ({ start: lines.positionAt(r.start), end: lines.positionAt(r.end) });
  summary.files++;
  return {
    path,
    diagnostics: linter.lint(draft).map((d) => {
      summary[d.severity]++;
      return {
        ...d,
        range: range(d.range),
        related: d.related.map((r) => ({ path, range: range(r.range), message: r.message })),
        fixes: d.fixes.map((f) => ({ ...f, edits: f.edits.map((e) => ({ ...e, range: range(e.range) })) })),
      };
    }),
  };
});
process.stdout.write(
  JSON.stringify({ version: 1, tool: { name: 'mudaqqiq', version: '0.1.0' }, files, errors: [], summary }),
);
process.exitCode = summary.error + summary.warning > 0 ? 1 : 0;
