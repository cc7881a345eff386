import { unknownPlaces } from '../../names/unknown-places.js';
import type { Rule } from '../../types.js';

export const rule: Rule = {
  meta: {
    id: 'unknown-place',
    category: 'names',
    scope: 'draft',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: 'مكان قد يكون في اسمه خطأ', en: 'A place that may be misspelled' },
    description: {
      ar: 'اسم غير معروف بعد «بلدة» أو «مدينة» ونحوهما، بينه وبين مكان معروف حرف واحد.',
      en: 'A name after “town”, “city” and the like that is not known and is one letter away from a place that is.',
    },
    messages: {
      found: { ar: 'أهي {place}؟', en: 'Is this {place}?' },
      replace: { ar: 'اكتبها {place}', en: 'Write {place}' },
    },
    options: {},
    fixable: true,
  },
  check: unknownPlaces,
};
