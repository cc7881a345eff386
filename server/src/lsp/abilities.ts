import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { InitializationOptions } from './protocol.js';

/** What the client at the other end can do, as far as the server cares. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly workspaceConfiguration: boolean;
  readonly registerConfiguration: boolean;
  readonly watchFiles: boolean;
  /** Whether long tasks of the server are shown. */
  readonly progress: boolean;
  /** Whether edits may ask to be confirmed, shown in a preview. */
  readonly annotations: boolean;
  /** Whether the edit of a code action may be worked out once it is chosen. */
  readonly resolveActions: boolean;
  readonly workspaceFolders: boolean;
  readonly status: boolean;
  /** Whether the client understands the controls of bidirectional text; terminals print them. */
  readonly bidi: boolean;
  readonly commands: readonly string[];
  readonly rulePage: string | undefined;
  /** Language tag of the client's own words, `en` where it does not say. */
  readonly locale: string;
}

export function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { window, workspace, textDocument } = params.capabilities;
  const action = textDocument?.codeAction;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    documentChanges,
    snippetEdits: documentChanges && workspace?.workspaceEdit?.snippetEditSupport === true,
    workspaceConfiguration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    annotations: documentChanges && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolveActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: options.status === true,
    bidi: !/vim|helix|kakoune/i.test(params.clientInfo?.name ?? ''),
    commands: Array.isArray(options.commands) ? options.commands.map(String) : [],
    rulePage: typeof options.rulePage === 'string' ? options.rulePage : undefined,
    locale: params.locale ?? 'en',
  };
}
