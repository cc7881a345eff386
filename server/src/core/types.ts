import type { DraftAnalysis } from './analysis.js';
import type { Draft, Genre } from './draft/draft.js';
import type { NameRegister } from './names/register/register.js';
import type { TextRange } from './text/text-range.js';
import type { PlaceRange } from './workspace/place.js';
import type { OtherDrafts } from './workspace/workspace-index.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Language = 'ar' | 'en';
/** What a configuration says of a rule: off, on with its own severities, or on with this as its loudest severity. */
export type Level = 'off' | 'on' | Severity;
export type Category = 'captions' | 'names' | 'attribution' | 'spelling' | 'numbers' | 'style' | 'configuration';
export type PresetName = 'recommended' | 'strict' | 'all';

/** `safe`: may be applied unseen. `unsafe`: on request. `suggestion`: by a click only, may hold a snippet. */
export type Applicability = 'safe' | 'unsafe' | 'suggestion';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Values for the placeholders `{name}` of a message. Strings are isolated for right-to-left display. */
export type MessageParams = Readonly<Record<string, string | number>>;

export interface TextEdit {
  /** In the original text. */
  readonly range: TextRange;
  readonly newText: string;
  /** `newText` is an LSP snippet (`$1`, `${1:…}`). */
  readonly snippet?: boolean;
  /** Another file, relative to the workspace or as given; only where it is not the draft itself. */
  readonly path?: string;
}

export interface FindingFix {
  /** Key of a title in the rule's messages. */
  readonly titleId: string;
  readonly params?: MessageParams;
  readonly applicability: Applicability;
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly messageId: string;
  readonly params?: MessageParams;
  /** Another file; `at` says where in it, and `range` is empty. */
  readonly path?: string;
  readonly at?: PlaceRange;
}

/** What a rule found: not yet worded, not yet ranked. */
export interface Finding {
  /** Key of a message of the rule. */
  readonly messageId: string;
  readonly params?: MessageParams;
  readonly range: TextRange;
  /** How loud by itself; the configuration may lower or raise the rule's ceiling. */
  readonly severity: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Best first. */
  readonly fixes?: readonly FindingFix[];
  /** Facts for machines: `kind`, `type`, `confidence` (0 to 1)… */
  readonly data?: JsonObject;
}

/** A message in both languages, with `{placeholders}`. */
export type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** One option of a rule: a JSON Schema fragment whose `default` is what the rule uses. */
export interface OptionSchema {
  readonly schema: JsonObject;
  readonly description: Readonly<Record<Language, string>>;
}

export interface RuleMeta {
  /** Names the pattern found: `duplicate-caption`. */
  readonly id: string;
  readonly category: Category;
  /** What a finding depends on. */
  readonly scope: 'block' | 'draft' | 'workspace';
  /** Level in each preset; `all` turns everything on. */
  readonly presets: Readonly<Record<'recommended' | 'strict', Level>>;
  /** Loudest severity the rule itself gives; what `error`, `warning`… in a configuration replaces. */
  readonly severity: Severity;
  readonly title: Readonly<Record<Language, string>>;
  /** One sentence, for settings and `mudaqqiq rules`. */
  readonly description: Readonly<Record<Language, string>>;
  readonly messages: Messages;
  readonly options: Readonly<Record<string, OptionSchema>>;
  readonly fixable: boolean;
}

export interface RuleContext {
  readonly draft: Draft;
  readonly analysis: DraftAnalysis;
  readonly genre: Genre;
  /** The rule's options, defaults filled in. */
  readonly options: JsonObject;
  readonly config: EngineConfig;
  /** The other drafts of the workspace; undefined where the host has none or no rule asks for them. */
  readonly others: OtherDrafts | undefined;
}

/** A rule: a description and a pure function from an analysed draft to findings. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): readonly Finding[];
}

/** A worded finding, ready to show. Ranges in the original text. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: TextRange;
  readonly related: readonly {
    readonly range: TextRange;
    readonly message: string;
    /** Another file; `at` says where in it, and `range` is empty. */
    readonly path?: string;
    readonly at?: PlaceRange;
  }[];
  readonly fixes: readonly Fix[];
  readonly data: JsonObject;
}

export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly TextEdit[];
}

export interface RuleSetting {
  readonly level: Level;
  readonly options: JsonObject;
}

/** Configuration as the engine takes it: already validated and merged. */
export interface EngineConfig {
  readonly preset: PresetName;
  /** Settings by rule id; a rule without one follows the preset. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** House style of spellings, e.g. `aljazeera`; undefined: internal consistency only. */
  readonly houseStyle: string | undefined;
  /** Name registers, already parsed. */
  readonly registers: readonly NameRegister[];
  /** Genre for drafts that do not say theirs. */
  readonly genre: Genre | undefined;
}

export const DEFAULT_ENGINE_CONFIG: EngineConfig = {
  preset: 'recommended',
  rules: {},
  houseStyle: undefined,
  registers: [],
  genre: undefined,
};

/** Binary data that the host reads and hands in, so that the engine needs no IO. */
export interface Resources {
  /** The name lexicon, `dist/names.bin`. */
  readonly names?: Uint8Array;
}
