import type { LogOutputChannel } from 'vscode';
import { type DocumentSelector, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.js';

/** The last four are read only where the newsroom's configuration includes them. */
export const LANGUAGES = ['plaintext', 'markdown', 'arabic-news', 'html', 'json', 'jsonc', 'xml'] as const;

/** Schemes of documents that people write: no output panes, no commit messages, no sides of a comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'tmp'] as const;

export const SELECTOR: DocumentSelector = LANGUAGES.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
);

const INITIALIZATION: InitializationOptions = {
  rulePage: 'command:mudaqqiq.openRule?%5B%22{rule}%22%5D',
  status: true,
  commands: ['mudaqqiq.openRule', 'mudaqqiq.showPlaces', 'mudaqqiq.acceptDifferent', 'mudaqqiq.addName'],
};

/** What desktop and web give their client alike. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    initializationOptions: INITIALIZATION,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'mudaqqiq',
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
    markdown: { isTrusted: { enabledCommands: ['mudaqqiq.openRule'] } },
  };
}
