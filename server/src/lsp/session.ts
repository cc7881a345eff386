import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  AnalysisCache,
  createLinter,
  type Diagnostic,
  type Draft,
  type DraftAnalysis,
  type DraftFormat,
  type EngineConfig,
  formatOf,
  type Language,
  type Linter,
  loadFormat,
  MIN_ARABIC_SHARE,
  type OtherDrafts,
  type ParseOptions,
  parseDraft,
  type Resources,
  type WorkspaceIndex,
  workspaceParts,
} from '../core/index.js';
import type { Configurations, Resolved } from './configuration.js';
import { type Converter, converterFor } from './convert.js';
import { type Present, presenter } from './present.js';
import type { EditorSettings } from './protocol.js';
import { canonicalUri } from './workspace/uris.js';

/** One version of a document as the engine reads it. */
export interface Reading {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly draft: Draft;
  readonly format: DraftFormat;
  readonly options: ParseOptions;
  readonly diagnostics: readonly Diagnostic[];
  readonly convert: Converter;
  readonly language: Language;
  /** Makes words of ours fit to be shown by this client. */
  readonly present: Present;
  readonly configuration: Resolved;
  readonly linter: Linter;
  /** The analysis that linting used: asking for it costs nothing more. */
  readonly analysis: DraftAnalysis;
  /** Whether the document is checked at all: not switched off, not ignored, of a language that holds drafts. */
  readonly watched: boolean;
  /** The state of the other drafts that the diagnostics were found beside; 0 where no rule looks there. */
  readonly workspaceVersion: number;
}

interface Kept {
  readonly cache: AnalysisCache;
  reading: Reading | undefined;
  generation: number;
}

/** Languages whose files are mostly no drafts: read only where the configuration includes them. */
const ONLY_BY_CHOICE: ReadonlySet<string> = new Set(['html', 'json', 'jsonc', 'xml']);

/**
 * Each draft of a file by itself: an export holds many, and their names need not agree.
 * @param others what the other drafts of the workspace say to the draft at a position of the file.
 */
export function lintFile(
  linter: Linter,
  draft: Draft,
  format: DraftFormat,
  options: ParseOptions,
  cache?: AnalysisCache,
  others?: (item: number) => OtherDrafts,
): readonly Diagnostic[] {
  const items = format.items === undefined ? [] : [...format.items(draft.text, options)];
  return items.length > 1
    ? items.flatMap((item, i) => linter.lint(item.draft, undefined, others?.(i)))
    : linter.lint(draft, cache, others?.(0));
}

/** What each open document was read as. Everything here can be rebuilt by opening the documents again. */
export class Session {
  private readonly kept = new Map<string, Kept>();
  private linters = new Map<EngineConfig, Map<Language, Linter>>();
  /** Counts the changes of configuration: a reading of an older generation is stale. */
  generation = 0;
  /** What all drafts of the workspace say, and a count of its changes; undefined where nobody reads them. */
  workspace: { readonly index: WorkspaceIndex; version: number } | undefined;

  constructor(
    readonly configurations: Configurations,
    private readonly resources: () => Promise<Resources>,
    public settings: EditorSettings,
    private readonly locale: string,
    private readonly bidi: boolean,
  ) {}

  /** Forgets every reading, after the configuration changed. */
  invalidate(): void {
    this.generation++;
    this.linters = new Map();
  }

  close(uri: string): void {
    this.kept.delete(uri);
  }

  /** The language of messages: the newsroom's file may say it where the editor's setting is `auto`. */
  languageFor(resolved: Resolved): Language {
    const file = resolved.newsroom?.language;
    return this.settings.language === 'auto' && file !== undefined && file !== 'auto' ? file : this.language();
  }

  /** The language of what belongs to no document. */
  language(): Language {
    if (this.settings.language !== 'auto') return this.settings.language;
    return this.locale.startsWith('ar') ? 'ar' : 'en';
  }

  /** Reads a document, or gives what this version was read as before. */
  async read(document: TextDocument): Promise<Reading> {
    const { uri, version } = document;
    let kept = this.kept.get(uri);
    if (kept === undefined) {
      kept = { cache: new AnalysisCache(), reading: undefined, generation: this.generation };
      this.kept.set(uri, kept);
    }
    const { generation } = this;
    if (kept.reading?.version === version && kept.generation === generation && this.isUpToDate(kept.reading)) {
      return kept.reading;
    }
    const configuration = await this.configurations.resolve(uri);
    const { settings } = configuration;
    const { cache } = kept;
    const format = await loadFormat(settings.format ?? formatOf(uri, document.languageId));
    const language = this.languageFor(configuration);
    const linter = await this.linterFor(settings.engine, language);
    // The document may have moved on while files were read; what follows is of one piece.
    const text = document.getText();
    const options: ParseOptions = { genre: settings.engine.genre, fields: settings.fields };
    const draft = parseDraft(text, format, options);
    const watched = this.settings.enable && this.takes(document, configuration);
    const workspace = this.looksBeyond(settings.engine) ? this.workspace : undefined;
    const others = workspace && ((item: number): OtherDrafts => workspace.index.from(canonicalUri(uri), item));
    const diagnostics = watched ? lintFile(linter, draft, format, options, cache, others) : [];
    const reading: Reading = {
      uri,
      version: document.version,
      text,
      draft,
      format,
      options,
      diagnostics,
      convert: converterFor(draft, text),
      language,
      present: presenter(language, this.bidi),
      configuration,
      linter,
      get analysis() {
        return linter.analyze(draft, cache);
      },
      watched,
      workspaceVersion: workspace?.version ?? 0,
    };
    kept.reading = reading;
    kept.generation = generation;
    return reading;
  }

  /** Whether a rule compares a document with other drafts, by the configuration it was last read with. */
  looksBeyondIn(uri: string): boolean {
    const reading = this.kept.get(uri)?.reading;
    return reading !== undefined && this.looksBeyond(reading.configuration.settings.engine);
  }

  private isUpToDate({ configuration, workspaceVersion }: Reading): boolean {
    return !this.looksBeyond(configuration.settings.engine) || workspaceVersion === (this.workspace?.version ?? 0);
  }

  private looksBeyond(config: EngineConfig): boolean {
    const { names, captions } = workspaceParts(config);
    return names || captions;
  }

  private takes({ languageId }: TextDocument, { ignored, included }: Resolved): boolean {
    return !ignored && (included || !ONLY_BY_CHOICE.has(languageId));
  }

  /** The linter that all drafts of these settings share. */
  async linterFor(config: EngineConfig, language: Language): Promise<Linter> {
    let byLanguage = this.linters.get(config);
    if (byLanguage === undefined) {
      byLanguage = new Map();
      this.linters.set(config, byLanguage);
    }
    let linter = byLanguage.get(language);
    if (linter === undefined) {
      linter = createLinter({ config, language, resources: await this.resources() });
      byLanguage.set(language, linter);
    }
    return linter;
  }
}

/** Whether a text is a draft at all: mostly Arabic. */
export const isDraft = (draft: Draft): boolean => draft.arabicShare >= MIN_ARABIC_SHARE;
