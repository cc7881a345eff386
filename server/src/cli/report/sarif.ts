import { RULES } from '../../core/rules/registry.js';
import { ENGINE_RULES } from '../../core/suppression/rules.js';
import type { RuleMeta, Severity } from '../../core/types.js';
import { rulePageOf } from '../rule-pages.js';
import type { FileError, LintedFile, Range, ReportedDiagnostic, Reporter, ReporterContext } from './report.js';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Regions are one-based; columns count UTF-16 code units (`columnKind`), the end column stands after the last. */
const region = ({ start, end }: Range, words?: string) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
  ...(words === undefined || words === '' ? {} : { snippet: { text: words } }),
});

const artifact = (path: string) => ({
  uri: path
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/'),
});

const location = (path: string, range: Range, words?: string) => ({
  physicalLocation: { artifactLocation: artifact(path), region: region(range, words) },
});

/** SARIF 2.1.0, for code-scanning pages and viewers. */
export function sarifReporter({ language, version }: ReporterContext): Reporter {
  const metas = [...RULES.map((rule) => rule.meta), ...ENGINE_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indices = new Map(metas.map((meta, index) => [meta.id, index]));
  const result = (path: string, diagnostic: ReportedDiagnostic, words: string) => {
    const index = indices.get(diagnostic.ruleId);
    const fixes = diagnostic.fixes.filter((fix) => fix.edits.length > 0 && fix.edits.every((edit) => !edit.snippet));
    return {
      ruleId: diagnostic.ruleId,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: LEVEL[diagnostic.severity],
      message: { text: diagnostic.message },
      locations: [location(path, diagnostic.range, words)],
      ...(diagnostic.related.length === 0
        ? {}
        : {
            relatedLocations: diagnostic.related.map((related, id) => ({
              id,
              ...location(related.path, related.range),
              message: { text: related.message },
            })),
          }),
      ...(fixes.length === 0
        ? {}
        : {
            fixes: fixes.map((fix) => ({
              description: { text: fix.title },
              artifactChanges: fix.edits.map((edit) => ({
                artifactLocation: artifact(edit.path ?? path),
                replacements: [{ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } }],
              })),
            })),
          }),
      properties: { severity: diagnostic.severity, ...diagnostic.data },
    };
  };
  let first = true;
  return {
    begin: () => {
      const driver = { name: 'mudaqqiq', version, rules: metas.map((meta) => describe(meta, language)) };
      return (
        '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
        `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","language":"${language}","results":[`
      );
    },
    file: ({ path, diagnostics, words }: LintedFile) =>
      diagnostics
        .map((diagnostic, i) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(result(path, diagnostic, words[i] ?? ''))}`;
        })
        .join(''),
    end: (_, errors) => `\n],"invocations":[${JSON.stringify(invocation(errors))}]}]}\n`,
  };
}

const invocation = (errors: readonly FileError[]) => ({
  executionSuccessful: errors.length === 0,
  toolExecutionNotifications: errors.map(({ path, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  })),
});

function describe(meta: RuleMeta, language: ReporterContext['language']) {
  const page = rulePageOf(meta.id, language);
  return {
    id: meta.id,
    name: meta.id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: meta.title[language] },
    fullDescription: { text: meta.description[language] },
    help: { text: meta.description[language], ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: { level: LEVEL[meta.severity] },
    properties: { category: meta.category },
  };
}
