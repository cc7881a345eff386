import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { FolderItem } from './file-access.js';

/** What client and server say to each other beyond the Language Server Protocol. Any client may ignore it. */

/** Server to client: a file's bytes (browser only). */
export const ReadFileRequest = new RequestType<{ readonly uri: string }, Uint8Array | null, void>('mudaqqiq/readFile');
/** Server to client: what stands in a folder (browser only). */
export const ListFolderRequest = new RequestType<{ readonly uri: string }, FolderItem[] | null, void>(
  'mudaqqiq/listFolder',
);
/** Server to client: a data file of the package (browser only). */
export const ReadResourceRequest = new RequestType<{ readonly name: string }, Uint8Array | null, void>(
  'mudaqqiq/readResource',
);

/** Client to server: what each piece of a draft was taken for, as Markdown. */
export const DraftStructureRequest = new RequestType<{ readonly uri: string }, string | null, void>(
  'mudaqqiq/draftStructure',
);

/** Client to server: the draft as a page to read, right to left, its parts named; HTML that loads nothing. */
export const DraftPageRequest = new RequestType<{ readonly uri: string }, string | null, void>('mudaqqiq/draftPage');

/** A change of the name register that concerns the name at a position of a draft. */
export interface RegisterChange {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly kind: 'add' | 'verify' | 'different';
  /** Where a new register goes if there is none: a folder's address. */
  readonly folder?: string;
  /** For `verify`: who, and on which day (ISO). */
  readonly by?: string;
  readonly on?: string;
}

/** What the register file is to hold. */
export interface RegisterEdit {
  readonly uri: string;
  readonly text: string;
  readonly name: string;
  readonly isNew: boolean;
}

/** Client to server: works a change of the register out; the client writes the file. */
export const ChangeRegisterRequest = new RequestType<RegisterChange, RegisterEdit | null, void>(
  'mudaqqiq/changeRegister',
);

/** How the server stands: which configuration it follows and what is wrong with it. */
export interface ServerStatus {
  /** The configuration file in force for the document named by `uri`; null for defaults. */
  readonly configuration: string | null;
  /** First thing wrong with the configuration, worded. */
  readonly problem: string | null;
  readonly uri: string;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** False where the text is not mostly Arabic and was left alone. */
  readonly isDraft: boolean;
}

/** Server to client, after each run over a document. */
export const StatusNotification = new NotificationType<ServerStatus>('mudaqqiq/status');

/** What a client may say at start, all optional. */
export interface InitializationOptions {
  /** Address of a rule's page with `{rule}` in it; without one diagnostics carry no link. */
  readonly rulePage?: string;
  /** Whether the client understands `StatusNotification`. */
  readonly status?: boolean;
  /** Commands of the client that code actions may name. */
  readonly commands?: readonly string[];
}

/** Settings of the section `mudaqqiq`, as editors send them. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly language: 'ar' | 'en' | 'auto';
  /** Milliseconds without typing before a draft is read again. */
  readonly delay: number;
  /** What the settings say of rules and style; the file of the newsroom stands above them. */
  readonly preset: 'recommended' | 'strict' | 'all';
  readonly houseStyle: string;
  readonly codeLens: boolean;
  readonly semanticHighlighting: boolean;
  /** Whether the other drafts of the workspace are read, for names and captions over all of them. */
  readonly workspaceIndex: boolean;
}

export const DEFAULT_SETTINGS: EditorSettings = {
  enable: true,
  language: 'ar',
  delay: 80,
  preset: 'recommended',
  houseStyle: '',
  codeLens: true,
  semanticHighlighting: false,
  workspaceIndex: true,
};

const PRESETS = ['recommended', 'strict', 'all'] as const;
const LANGUAGES = ['ar', 'en', 'auto'] as const;

/** Settings as sent, with defaults for whatever is missing or of the wrong type. */
export function readSettings(sent: unknown): EditorSettings {
  const from = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  const flag = (key: 'enable' | 'codeLens' | 'semanticHighlighting' | 'workspaceIndex'): boolean => {
    const value = from[key];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[key];
  };
  const delay = from.delay;
  return {
    enable: flag('enable'),
    language: LANGUAGES.find((l) => l === from.language) ?? DEFAULT_SETTINGS.language,
    delay: typeof delay === 'number' && delay >= 0 ? Math.min(delay, 5000) : DEFAULT_SETTINGS.delay,
    preset: PRESETS.find((p) => p === from.preset) ?? DEFAULT_SETTINGS.preset,
    houseStyle: typeof from.houseStyle === 'string' ? from.houseStyle : DEFAULT_SETTINGS.houseStyle,
    codeLens: flag('codeLens'),
    semanticHighlighting: flag('semanticHighlighting'),
    workspaceIndex: flag('workspaceIndex'),
  };
}
