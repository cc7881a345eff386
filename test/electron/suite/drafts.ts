import * as vscode from 'vscode';

/** Two spellings of one name, and a caption printed twice: each rule of the mission has something to say. */
export const DRAFT = [
  'البرلمان يناقش قانون الإيجار الجديد في جلسة مفتوحة',
  '',
  'قال النائب سامر الحلبي إن اللجنة ستنهي عملها الأسبوع المقبل.',
  '',
  'نواب يتحدثون قبل الجلسة في مبنى البرلمان صباح الأحد (رويترز)',
  '',
  'وأضاف الحلبي أن المستأجرين سيحصلون على مهلة إضافية.',
  '',
  'نواب يتحدثون قبل الجلسة في مبنى البرلمان صباح الأحد (رويترز)',
  '',
  'وأوضح رئيس اللجنة كريم الناصر أن النقاش سيستمر يومين.',
  '',
].join('\n');

/** Opens a new document with this text in an editor of its own. */
export async function open(content: string, language = 'arabic-news'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  return vscode.window.showTextDocument(document);
}

const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'mudaqqiq');

/** The linter's diagnostics of a document once they satisfy `holds`; a rejection after ten seconds says what there was. */
export function diagnosticsOf(
  uri: vscode.Uri,
  holds: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = ours(uri);
      if (!holds(found)) return;
      clearTimeout(limit);
      listening.dispose();
      resolve(found);
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    const limit = setTimeout(() => {
      listening.dispose();
      reject(new Error(`diagnostics are ${JSON.stringify(ours(uri).map((d) => [d.code, d.message]))}`));
    }, 10_000);
    look();
  });
}

export const ruleOf = (diagnostic: vscode.Diagnostic): string => {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
};
