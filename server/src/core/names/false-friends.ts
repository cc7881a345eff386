/// <reference path="../text-files.d.ts" />
import text from './data/false-friends.tsv';
import { lazy } from './lazy.js';

const pairs = lazy(
  (): ReadonlySet<string> => new Set(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))),
);

/** Whether two forms are listed as names that look alike and are two: «النيجر» and «نيجيريا». */
export const areFalseFriends = (a: string, b: string): boolean => pairs().has(a < b ? `${a}\t${b}` : `${b}\t${a}`);
