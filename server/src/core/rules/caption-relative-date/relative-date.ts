/** A time that counts from the day of writing. Offsets in the text searched. */
export interface RelativeDate {
  readonly start: number;
  readonly end: number;
  /** Days from the day of writing, where one day is meant. */
  readonly days: number | undefined;
}

const LETTER = '[\\u0621-\\u065f\\u0670]';
const alone = (words: string): RegExp => new RegExp(`(?<!${LETTER})(?:${words})(?!${LETTER})`);

const UNIT = '(?:اليوم|الأسبوع|الشهر|العام|السنة|الصيف|الشتاء|الربيع|الخريف|الليلة)';
/** From the specific to the general; the first that is found counts. */
const PATTERNS: readonly (readonly [RegExp, number | undefined])[] = [
  [alone('(?:أول من أمس|أول أمس|أمس الأول)'), -2],
  [
    alone(
      `(?:(?:بداية|مطلع|منتصف|نهاية|أواخر|أوائل) )?${UNIT} (?:الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|المقبل|المقبلة|القادم|القادمة|الجاري|الجارية|الحالي|الحالية)`,
    ),
    undefined,
  ],
  [alone('(?:مساء|صباح|ظهر|ليل|فجر|عصر|يوم) (?:أمس|اليوم)|أمس|البارحة'), -1],
  [alone('(?:قبل|منذ) (?:أيام|يومين|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|ساعات)'), undefined],
  [alone('غدا|غدًا|يوم غد'), 1],
  [alone('مؤخرا|مؤخرًا|أخيرا|أخيرًا|حديثا|هذا (?:الأسبوع|الشهر|العام)|هذه (?:السنة|الليلة)'), undefined],
];

/** «اليوم» is no date in names of days and papers: اليوم العالمي، اليوم الوطني، اليوم السابع. */
const TODAY = new RegExp(`(?<!${LETTER})اليوم(?!${LETTER})(?! (?:ال${LETTER}|نفسه|ذاته))`);

/** The first time in a text that only the day of writing explains; undefined where there is none. */
export function findRelativeDate(text: string): RelativeDate | undefined {
  for (const [pattern, days] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const today = /اليوم$/.test(match[0]) && days === -1;
    return { start: match.index, end: match.index + match[0].length, days: today ? 0 : days };
  }
  const today = TODAY.exec(text);
  return today === null ? undefined : { start: today.index, end: today.index + today[0].length, days: 0 };
}

/** Months as most Arab newsrooms print them side by side: the international and the Levantine name. */
const MONTHS = [
  'يناير/كانون الثاني',
  'فبراير/شباط',
  'مارس/آذار',
  'أبريل/نيسان',
  'مايو/أيار',
  'يونيو/حزيران',
  'يوليو/تموز',
  'أغسطس/آب',
  'سبتمبر/أيلول',
  'أكتوبر/تشرين الأول',
  'نوفمبر/تشرين الثاني',
  'ديسمبر/كانون الأول',
];

/**
 * The day `days` after an ISO day, as «1 مارس/آذار 2026»; undefined where `iso` is no day of the calendar.
 */
export function absoluteDay(iso: string, days: number): string | undefined {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return Number.isNaN(date.getTime())
    ? undefined
    : `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
