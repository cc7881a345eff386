import { AnalysisCache, createAnalysis, type DraftAnalysis } from './analysis.js';
import type { Draft, Genre } from './draft/draft.js';
import { genreOf } from './draft/genre.js';
import { partsOf } from './draft/long-draft.js';
import { ENGINE_MESSAGES } from './messages/engine-messages.js';
import { word } from './messages/word.js';
import { arrange } from './pipeline.js';
import { RULES } from './rules/registry.js';
import { suppressionsWithoutReason, unusedSuppressions } from './suppression/report.js';
import { ENGINE_RULES, SUPPRESSION_REASON, UNUSED_SUPPRESSION } from './suppression/rules.js';
import { applySuppressions, type SuppressionResult } from './suppression/suppression.js';
import type { TextRange } from './text/text-range.js';
import type {
  Diagnostic,
  EngineConfig,
  Finding,
  Fix,
  Json,
  JsonObject,
  Language,
  Level,
  Resources,
  Rule,
  RuleMeta,
  RuleSetting,
  Severity,
} from './types.js';
import type { OtherDrafts } from './workspace/workspace-index.js';

export interface LinterOptions {
  readonly config: EngineConfig;
  readonly language: Language;
  readonly resources?: Resources;
  /** The rules to run, for tests; all registered ones by default. */
  readonly rules?: readonly Rule[];
}

export interface Linter {
  /**
   * Lints a parsed draft. The same draft and options give the same diagnostics, in the order of their places.
   * @param cache pass the same one for each version of a document to recompute changed blocks only.
   * @param others the other drafts of the workspace, for the rules that look there by choice.
   */
  lint(draft: Draft, cache?: AnalysisCache, others?: OtherDrafts): readonly Diagnostic[];
  /** The shared analysis alone, for hover, outline and `print-draft`. */
  analyze(draft: Draft, cache?: AnalysisCache): DraftAnalysis;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Drafts with a smaller share of Arabic letters are left alone. */
export const MIN_ARABIC_SHARE = 0.5;

export function createLinter(options: LinterOptions): Linter {
  const { config, language } = options;
  const resources = options.resources ?? {};
  const rules = options.rules ?? RULES;
  const active = rules.flatMap((rule) => {
    const setting = settingOf(rule.meta, config);
    return setting.level === 'off' ? [] : [{ rule, setting }];
  });
  const names = {
    known: [...RULES, ...rules].map((rule) => rule.meta.id).concat(ENGINE_RULES.map((meta) => meta.id)),
    active: active.map(({ rule }) => rule.meta.id),
  };
  const categories = new Map(rules.map((rule) => [rule.meta.id, rule.meta.category]));
  // What linting computed of a draft serves hover and code lens as long as somebody holds that draft.
  const analyses = new WeakMap<Draft, DraftAnalysis>();
  const analyze = (draft: Draft, cache: AnalysisCache): DraftAnalysis => {
    const known = analyses.get(draft);
    if (known !== undefined) return known;
    cache.nextVersion();
    const analysis = createAnalysis(draft, config, resources, cache);
    analyses.set(draft, analysis);
    return analysis;
  };
  /** What the engine says of the draft's own suppressions. */
  const aboutSuppressions = (draft: Draft, result: SuppressionResult): Diagnostic[] =>
    draft.directives.length === 0
      ? []
      : ENGINE_RULES.flatMap((meta) => {
          const setting = settingOf(meta, config);
          if (setting.level === 'off') return [];
          const findings =
            meta.id === UNUSED_SUPPRESSION.id
              ? unusedSuppressions(draft, result, names)
              : meta.id === SUPPRESSION_REASON.id
                ? suppressionsWithoutReason(draft)
                : [];
          return findings.map((finding) => toDiagnostic(meta, setting, finding, draft, language));
        });
  return {
    analyze: (draft, cache = new AnalysisCache()) => analyze(draft, cache),
    lint: (draft, cache = new AnalysisCache(), others) => {
      if (draft.arabicShare < MIN_ARABIC_SHARE) return [];
      const diagnostics: Diagnostic[] = [];
      let genre: Genre | undefined;
      for (const part of partsOf(draft)) {
        // A part's analysis is let go before the next: a cache would keep two.
        const analysis = analyze(part, part === draft ? cache : new AnalysisCache());
        genre ??= attempt<Genre>(
          () => genreOf(analysis),
          (error) => {
            diagnostics.push(internalError('genre', error, language));
            return 'news';
          },
        );
        for (const { rule, setting } of active) {
          const context = { draft: part, analysis, genre, options: setting.options, config, others };
          diagnostics.push(
            ...attempt(
              () => rule.check(context).map((finding) => toDiagnostic(rule.meta, setting, finding, part, language)),
              (error) => [internalError(rule.meta.id, error, language)],
            ),
          );
        }
      }
      return arrange(diagnostics, {
        language,
        categories,
        suppress: (shown) => {
          const result = applySuppressions(draft, shown);
          return [...result.kept, ...aboutSuppressions(draft, result)];
        },
      });
    },
  };
}

/** One faulty rule must not silence the others. */
function attempt<T>(run: () => T, recover: (error: unknown) => T): T {
  try {
    return run();
  } catch (error) {
    return recover(error);
  }
}

/** A rule's level and options: what the configuration says, else what the preset says, else the defaults. */
export function settingOf(meta: RuleMeta, config: EngineConfig): RuleSetting {
  const defaults: Record<string, Json> = {};
  for (const [name, option] of Object.entries(meta.options)) defaults[name] = option.schema.default ?? null;
  const own = config.rules[meta.id];
  const level: Level = own?.level ?? (config.preset === 'all' ? 'on' : meta.presets[config.preset]);
  return { level, options: { ...defaults, ...own?.options } satisfies JsonObject };
}

/**
 * A level other than `on` is the rule's new ceiling. Lower than the rule's loudest severity, it quietens what is
 * louder; higher, it raises the rule's loudest findings and leaves the quieter ones, which the rule is less sure of.
 */
export function severityOf(severity: Severity, meta: RuleMeta, level: Level): Severity {
  if (level === 'on' || level === 'off') return severity;
  if (RANK[level] < RANK[meta.severity]) return severity === meta.severity ? level : severity;
  return RANK[severity] < RANK[level] ? level : severity;
}

function toDiagnostic(
  meta: RuleMeta,
  setting: RuleSetting,
  finding: Finding,
  draft: Draft,
  language: Language,
): Diagnostic {
  const { messages } = meta;
  assertInside(draft, finding.range);
  return {
    ruleId: meta.id,
    severity: severityOf(finding.severity, meta, setting.level),
    message: word(messages, finding.messageId, finding.params, language),
    range: finding.range,
    related: (finding.related ?? []).map((place) => ({
      range: place.range,
      message: word(messages, place.messageId, place.params, language),
      ...(place.path === undefined ? {} : { path: place.path }),
      ...(place.at === undefined ? {} : { at: place.at }),
    })),
    fixes: (finding.fixes ?? []).map((fix): Fix => {
      for (const edit of fix.edits) if (edit.path === undefined) assertInside(draft, edit.range);
      return {
        title: word(messages, fix.titleId, fix.params, language),
        applicability: fix.applicability,
        edits: fix.edits,
      };
    }),
    data: finding.data ?? {},
  };
}

/** @throws RangeError where a rule points outside the draft: better one internal error than an edit in the wrong place. */
function assertInside(draft: Draft, { start, end }: TextRange): void {
  if (start >= 0 && start <= end && end <= draft.text.length) return;
  throw new RangeError(`range ${start}–${end} is not in the draft (${draft.text.length})`);
}

function internalError(rule: string, error: unknown, language: Language): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ruleId: 'internal-error',
    severity: 'warning',
    message: word(ENGINE_MESSAGES, 'internalError', { rule, reason }, language),
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
    data: { rule },
  };
}
