import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { TWICE } from './drafts.js';

const absent = spawnSync('nvim', ['--version']).error !== undefined;

/**
 * Attaches Neovim's own client to the server, waits for diagnostics, takes the first quick fix of the caption printed
 * twice, and writes down what it saw. Works from Neovim 0.7 on, which knows pushed diagnostics only.
 */
const SCRIPT = `
local cli, draft, out = vim.env.MUDAQQIQ_CLI, vim.env.MUDAQQIQ_DRAFT, vim.env.MUDAQQIQ_OUT
vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local id = vim.lsp.start_client({ name = 'mudaqqiq', cmd = { vim.env.MUDAQQIQ_NODE, cli, 'lsp', '--stdio' } })
vim.lsp.buf_attach_client(0, id)
local found = vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local seen, target = {}, nil
for _, d in ipairs(vim.diagnostic.get(0)) do
  local code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
  table.insert(seen, { code = code, line = d.lnum, message = d.message })
  if code == 'duplicate-caption' then target = d end
end
local titles = {}
if target then
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = {
      start = { line = target.lnum, character = 0 },
      ['end'] = { line = target.lnum, character = 1 },
    },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, target.lnum) },
  }
  local reply = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000)
  local actions = reply and reply[id] and reply[id].result or {}
  for _, action in ipairs(actions) do table.insert(titles, action.title) end
  if actions[1] and actions[1].edit then
    vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
    vim.cmd('write')
  end
end
vim.fn.writefile({ vim.fn.json_encode({ found = found, seen = seen, titles = titles }) }, out)
vim.cmd('qall!')
`;

interface Seen {
  readonly found: boolean;
  readonly seen: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  readonly titles: readonly string[];
}

describe('Neovim', () => {
  it('shows the findings of a draft and applies the first fix', async (t) => {
    if (absent && process.env.CI !== 'true') {
      t.skip('NEOVIM IS NOT INSTALLED: its diagnostics were not tried (apt-get install neovim)');
      return;
    }
    assert.ok(!absent, 'nvim is on the PATH');
    const cli = resolve('dist/cli.js');
    assert.ok(existsSync(cli));
    const folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-nvim-'));
    try {
      const draft = join(folder, 'draft.txt');
      await writeFile(draft, TWICE);
      await writeFile(join(folder, 'script.lua'), SCRIPT);
      const out = join(folder, 'seen.json');
      const { status, stderr } = spawnSync(
        'nvim',
        ['--headless', '--clean', '-n', '-c', `luafile ${join(folder, 'script.lua')}`],
        {
          encoding: 'utf8',
          timeout: 60_000,
          env: {
            ...process.env,
            HOME: folder,
            XDG_STATE_HOME: folder,
            XDG_CACHE_HOME: folder,
            MUDAQQIQ_NODE: process.execPath,
            MUDAQQIQ_CLI: cli,
            MUDAQQIQ_DRAFT: draft,
            MUDAQQIQ_OUT: out,
          },
        },
      );
      assert.equal(status, 0, stderr);
      const seen = JSON.parse(await readFile(out, 'utf8')) as Seen;
      assert.ok(seen.found, 'diagnostics arrived');
      const duplicate = seen.seen.find(({ line }) => line === 8);
      assert.ok(duplicate, JSON.stringify(seen));
      assert.ok(seen.titles.length > 0, 'actions are offered');
      assert.equal((await readFile(draft, 'utf8')).split('نواب يتحدثون').length, 2, 'the fix is on disk');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
