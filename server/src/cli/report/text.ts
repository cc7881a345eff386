import { createColors } from 'picocolors';
import { isolate } from '../../core/messages/word.js';
import type { Language, Severity } from '../../core/types.js';
import type { LintedFile, ReportedDiagnostic, Reporter, ReporterContext, Summary } from './report.js';

type Words = Readonly<Record<Language, string>>;

const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تحذير', en: 'warning' },
  information: { ar: 'للعلم', en: 'information' },
  hint: { ar: 'تلميح', en: 'hint' },
};

const ARABIC = /\p{Script=Arabic}/u;
const LONGEST_QUOTE = 100;

/**
 * The report for people. A terminal lays lines out left to right, and many don't reorder Arabic at all: so place and
 * rule stand on a line of their own, the Arabic message and the quoted words on theirs, each isolated (U+2068 … U+2069)
 * for terminals that do reorder.
 */
export function textReporter({ language, colors: colored }: ReporterContext): Reporter {
  const colors = createColors(colored);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.cyan,
  };
  const line = (path: string, diagnostic: ReportedDiagnostic, words: string): string => {
    const { start } = diagnostic.range;
    const place = `${ARABIC.test(path) ? isolate(path) : path}:${start.line + 1}:${start.character + 1}`;
    const severity = paint[diagnostic.severity](mixed(SEVERITY_WORDS[diagnostic.severity][language]));
    const out = [`${colors.bold(place)}  ${severity}  ${colors.dim(diagnostic.ruleId)}`];
    out.push(`  ${mixed(diagnostic.message)}`);
    const quoted = excerpt(words);
    if (quoted !== '') out.push(`  ${colors.dim('│')} ${colors.italic(isolate(quoted))}`);
    for (const related of diagnostic.related.slice(0, 3)) {
      const at = related.range.start;
      const where = `${related.path === path ? '' : `${related.path}:`}${at.line + 1}:${at.character + 1}`;
      out.push(`  ${colors.dim(`↳ ${where}`)}  ${mixed(related.message)}`);
    }
    const [fix] = diagnostic.fixes;
    if (fix !== undefined) {
      const by = fix.applicability === 'safe' ? '  --fix' : fix.applicability === 'unsafe' ? '  --fix-unsafe' : '';
      out.push(`  ${colors.green('✎')} ${mixed(fix.title)}${colors.dim(by)}`);
    }
    return `${out.join('\n')}\n\n`;
  };
  return {
    begin: () => '',
    file: (file: LintedFile) =>
      file.diagnostics.map((diagnostic, i) => line(file.path, diagnostic, file.words[i] ?? '')).join(''),
    end: (summary, errors) => {
      const problems = errors.map(({ path, message }) => `${colors.red('✗')} ${path}: ${mixed(message)}\n`).join('');
      const total = summary.error + summary.warning + summary.information + summary.hint;
      const mark = total === 0 ? colors.green('✓') : colors.yellow('■');
      return `${problems}${mark} ${mixed(summaryLine(summary, language))}\n`;
    },
  };
}

/** Arabic inside a line of ours. */
const mixed = (text: string): string => (ARABIC.test(text) ? isolate(text) : text);

function excerpt(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : flat;
}

type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const ARABIC_FORMS: Readonly<Record<'draft' | 'error' | 'warning' | 'hint', Forms>> = {
  draft: ['مسودة واحدة', 'مسودتان', '{n} مسودات', '{n} مسودة', '{n} مسودة'],
  error: ['خطأ واحد', 'خطآن', '{n} أخطاء', '{n} خطأ', '{n} خطأ'],
  warning: ['تحذير واحد', 'تحذيران', '{n} تحذيرات', '{n} تحذيرا', '{n} تحذير'],
  hint: ['تلميح واحد', 'تلميحان', '{n} تلميحات', '{n} تلميحا', '{n} تلميح'],
};

/** A count with its noun, in the form that Arabic grammar asks for. */
function arabicCount(n: number, kind: keyof typeof ARABIC_FORMS): string {
  const form = new Intl.PluralRules('ar').select(n);
  const [one, two, few, many, other] = ARABIC_FORMS[kind];
  return { zero: other, one, two, few, many, other }[form].replace('{n}', String(n));
}

const englishCount = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

export function summaryLine({ files, error, warning, information, hint }: Summary, language: Language): string {
  const clean = error + warning + information + hint === 0;
  if (language === 'en') {
    const parts = [
      error > 0 ? englishCount(error, 'error') : '',
      warning > 0 ? englishCount(warning, 'warning') : '',
      information > 0 ? `${information} for information` : '',
      hint > 0 ? englishCount(hint, 'hint') : '',
    ].filter((part) => part !== '');
    return `${englishCount(files, 'draft')}: ${clean ? 'nothing to report' : parts.join(', ')}.`;
  }
  if (files === 0) return 'لم تُفحص أي مسودة.';
  const parts = [
    error > 0 ? arabicCount(error, 'error') : '',
    warning > 0 ? arabicCount(warning, 'warning') : '',
    information > 0 ? `${information} للعلم` : '',
    hint > 0 ? arabicCount(hint, 'hint') : '',
  ].filter((part) => part !== '');
  return `${arabicCount(files, 'draft')}: ${clean ? 'لا ملاحظات' : parts.join('، ')}.`;
}
