import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Applicability, applyFixes, type Diagnostic, fixUntilStable } from '../../server/src/core/index.js';

function diagnostic(
  applicability: Applicability,
  ...edits: readonly (readonly [start: number, end: number, newText: string])[]
): Diagnostic {
  return {
    ruleId: 'x',
    severity: 'warning',
    message: '',
    range: { start: 0, end: 0 },
    related: [],
    fixes: [
      { title: '', applicability, edits: edits.map(([start, end, newText]) => ({ range: { start, end }, newText })) },
    ],
    data: {},
  };
}

describe('applyFixes', () => {
  it('applies safe fixes, unsafe ones on request, suggestions never', () => {
    const all = [
      diagnostic('safe', [0, 1, 'A']),
      diagnostic('unsafe', [1, 2, 'B']),
      diagnostic('suggestion', [2, 3, 'C']),
    ];
    assert.equal(applyFixes('abc', all, 'safe').text, 'Abc');
    assert.equal(applyFixes('abc', all, 'unsafe').text, 'ABc');
  });
  it('applies a fix whole or not at all', () => {
    const first = diagnostic('safe', [2, 4, '']);
    const second = diagnostic('safe', [0, 1, 'X'], [3, 5, 'Y']);
    const result = applyFixes('abcdef', [first, second], 'safe');
    assert.equal(result.text, 'abef');
    assert.deepEqual(result.applied, [first]);
  });
  it('takes neighbours in one pass, and an insertion at their seam in the next', () => {
    const neighbours = [diagnostic('safe', [0, 2, '']), diagnostic('safe', [2, 4, ''])];
    assert.equal(applyFixes('abcdef', neighbours, 'safe').text, 'ef');
    const seam = diagnostic('safe', [2, 2, '!']);
    assert.equal(applyFixes('abcdef', [...neighbours, seam], 'safe').text, 'ef');
  });
  it('makes an edit that two fixes share only once', () => {
    const shared = [diagnostic('safe', [0, 1, 'X']), diagnostic('safe', [0, 1, 'X'], [2, 3, 'Z'])];
    const result = applyFixes('abc', shared, 'safe');
    assert.equal(result.text, 'XbZ');
    assert.equal(result.applied.length, 2);
  });
  it('never applies a snippet or an edit of another file', () => {
    const snippet = diagnostic('safe', [0, 1, '$1']);
    const edits = snippet.fixes[0]?.edits ?? [];
    const one = {
      ...snippet,
      fixes: [{ title: '', applicability: 'safe' as const, edits: edits.map((e) => ({ ...e, snippet: true })) }],
    };
    const other = {
      ...snippet,
      fixes: [{ title: '', applicability: 'safe' as const, edits: edits.map((e) => ({ ...e, path: 'b' })) }],
    };
    assert.equal(applyFixes('abc', [one, other], 'safe').text, 'abc');
  });
});

describe('fixUntilStable', () => {
  it('lints again until nothing is left to fix', () => {
    const lint = (text: string) => {
      const at = text.indexOf('aa');
      return at < 0 ? [] : [diagnostic('safe', [at, at + 1, ''])];
    };
    assert.deepEqual(fixUntilStable('xaaaa', lint, 'safe'), { text: 'xa', applied: 3, diagnostics: [] });
  });
  it('stops where two fixes undo each other', () => {
    const lint = (text: string) => [diagnostic('safe', [0, 1, text.startsWith('a') ? 'b' : 'a'])];
    assert.equal(fixUntilStable('a', lint, 'safe').applied, 1);
  });
});
