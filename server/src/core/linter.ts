import { AnalysisCache, createAnalysis, type DraftAnalysis } from './analysis.js';
import type { Draft } from './draft/draft.js';
import { genreOf } from './draft/genre.js';
import { ENGINE_MESSAGES } from './messages/engine-messages.js';
import { word } from './messages/word.js';
import { arrange } from './pipeline.js';
import { RULES } from './rules/registry.js';
import { applySuppressions } from './suppression/suppression.js';
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
  RuleSetting,
  Severity,
} from './types.js';

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
   */
  lint(draft: Draft, cache?: AnalysisCache): readonly Diagnostic[];
  /** The shared analysis alone, for hover, outline and `print-draft`. */
  analyze(draft: Draft, cache?: AnalysisCache): DraftAnalysis;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Drafts with a smaller share of Arabic letters are left alone. */
export const MIN_ARABIC_SHARE = 0.5;

export function createLinter(options: LinterOptions): Linter {
  const { config, language } = options;
  const resources = options.resources ?? {};
  const active = (options.rules ?? RULES).flatMap((rule) => {
    const setting = settingOf(rule, config);
    return setting.level === 'off' ? [] : [{ rule, setting }];
  });
  const analyze = (draft: Draft, cache: AnalysisCache): DraftAnalysis => {
    cache.nextVersion();
    return createAnalysis(draft, config, resources, cache);
  };
  return {
    analyze: (draft, cache = new AnalysisCache()) => analyze(draft, cache),
    lint: (draft, cache = new AnalysisCache()) => {
      if (draft.arabicShare < MIN_ARABIC_SHARE) return [];
      const analysis = analyze(draft, cache);
      const genre = genreOf(analysis);
      const diagnostics: Diagnostic[] = [];
      for (const { rule, setting } of active) {
        try {
          const findings = rule.check({ draft, analysis, genre, options: setting.options, config });
          for (const finding of findings) diagnostics.push(toDiagnostic(rule, setting, finding, language));
        } catch (error) {
          diagnostics.push(internalError(rule, error, language));
        }
      }
      return applySuppressions(
        draft,
        arrange(diagnostics, language),
        language,
        active.map(({ rule }) => rule.meta.id),
      );
    },
  };
}

/** A rule's level and options: what the configuration says, else what the preset says, else the defaults. */
export function settingOf(rule: Rule, config: EngineConfig): RuleSetting {
  const defaults: Record<string, Json> = {};
  for (const [name, option] of Object.entries(rule.meta.options)) defaults[name] = option.schema.default ?? null;
  const own = config.rules[rule.meta.id];
  const level: Level = own?.level ?? (config.preset === 'all' ? 'on' : rule.meta.presets[config.preset]);
  return { level, options: { ...defaults, ...own?.options } satisfies JsonObject };
}

/** A level other than `on` is the rule's new ceiling: quieter findings keep their distance below the loudest. */
function severityOf(finding: Finding, rule: Rule, level: Level): Severity {
  if (level === 'on' || level === 'off') return finding.severity;
  if (RANK[level] >= RANK[rule.meta.severity]) return RANK[finding.severity] < RANK[level] ? level : finding.severity;
  return finding.severity === rule.meta.severity ? level : finding.severity;
}

function toDiagnostic(rule: Rule, setting: RuleSetting, finding: Finding, language: Language): Diagnostic {
  const { messages } = rule.meta;
  return {
    ruleId: rule.meta.id,
    severity: severityOf(finding, rule, setting.level),
    message: word(messages, finding.messageId, finding.params, language),
    range: finding.range,
    related: (finding.related ?? []).map((place) => ({
      range: place.range,
      message: word(messages, place.messageId, place.params, language),
      ...(place.path === undefined ? {} : { path: place.path }),
    })),
    fixes: (finding.fixes ?? []).map(
      (fix): Fix => ({
        title: word(messages, fix.titleId, fix.params, language),
        applicability: fix.applicability,
        edits: fix.edits,
      }),
    ),
    data: finding.data ?? {},
  };
}

function internalError(rule: Rule, error: unknown, language: Language): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ruleId: 'internal-error',
    severity: 'warning',
    message: word(ENGINE_MESSAGES, 'internalError', { rule: rule.meta.id, reason }, language),
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
    data: { rule: rule.meta.id },
  };
}
