import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenize } from '../../server/src/core/lang/ar/tokenize.js';

const norms = (text: string): string[] => tokenize(text).map((t) => t.norm);

describe('tokenize', () => {
  it('keeps marks and tatweel in the word but not in its norm', () => {
    const [token] = tokenize('قُـتِلَ');
    assert.equal(token?.norm, 'قتل');
    assert.deepEqual([token?.start, token?.end], [0, 7]);
  });
  it('splits words at NBSP and punctuation', () => {
    assert.deepEqual(norms('قال\u00A0إنه، «نعم».'), ['قال', 'إنه', '،', '«', 'نعم', '»', '.']);
  });
  it('reads digits of both systems as one number', () => {
    assert.deepEqual(norms('٣٫٥ و1,200'), ['3٫5', 'و', '1,200']);
  });
  it('folds presentation forms and Persian letters', () => {
    assert.deepEqual(norms('ﺳﻼم کابل'), ['سلام', 'كابل']);
  });
});
