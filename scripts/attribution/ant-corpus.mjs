// The Arabic News Texts corpus v1.1 (Jawhara FM; github.com/antcorpus/antcorpus.data, Apache-2.0), unpacked somewhere:
// none of its text is in this repository.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const element = (document, name) => document.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1] ?? '';

/** A document of the corpus as a draft: the headline, then a paragraph for each line of its text. */
export function antDraft(document) {
  const title = element(document, 'TITLE').trim().replace(/\s+/g, ' ');
  const paragraphs = element(document, 'TEXT')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  return `${[title, ...paragraphs].join('\n\n')}\n`;
}

/** The document `name` («politic/JA-politic-1-20160102») of the corpus in `folder`, as it is stored. */
export const antDocument = (folder, name) => readFileSync(join(folder, `${name}.txt`));
