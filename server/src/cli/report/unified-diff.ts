import { createTwoFilesPatch } from 'diff';

/** What would change, as `patch` and `git apply` read it. */
export const unifiedDiff = (path: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined)
    .replace(/^=+\n/, '')
    .replace(/^(---|\+\+\+ .*)\t$/gm, '$1');
