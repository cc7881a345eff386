// Logistic regression with L2, full-batch Adam: small, deterministic, no dependency.

/**
 * Numbers the features that at least `minCount` rows have. `columns` maps a name to its number; rows become arrays.
 * @param rows `{ features: Map<string, number>, words: Iterable<string>, scale: number }`; words count for `minWords` rows
 *   and more, with `scale` for a value.
 */
export function encode(rows, { minCount = 6, minWords = 6 } = {}) {
  const counts = new Map();
  const count = (name) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { features, words } of rows) {
    for (const name of features.keys()) count(name);
    for (const name of words) count(`w:${name}`);
  }
  const columns = new Map();
  for (const [name, n] of counts)
    if (n >= (name.startsWith('w:') ? minWords : minCount)) columns.set(name, columns.size);
  const packed = rows.map(({ features, words, scale }) => {
    const ids = [];
    const values = [];
    const add = (name, value) => {
      const id = columns.get(name);
      if (id === undefined) return;
      ids.push(id);
      values.push(value);
    };
    for (const [name, value] of features) add(name, value);
    for (const name of words) add(`w:${name}`, scale);
    return { ids: Int32Array.from(ids), values: Float64Array.from(values) };
  });
  return { columns, packed };
}

/**
 * How far each word's log odds among faults are from those among the rest, 1 for what is no word: the prior of
 * «naive Bayes» in a regression (Wang and Manning 2012), so that a word that stands in both alike needs more proof to weigh.
 */
function gainsOf(items, isWord, { smoothing = 0.2, most = 3 } = {}) {
  const faults = new Float64Array(isWord.length);
  const rest = new Float64Array(isWord.length);
  let allFaults = 0;
  let allRest = 0;
  for (const { ids, y, weight } of items) {
    const count = y === 1 ? faults : rest;
    for (const id of ids) count[id] += weight;
    if (y === 1) allFaults += weight;
    else allRest += weight;
  }
  const restSmoothing = (smoothing * allRest) / allFaults;
  return Float64Array.from(isWord, (word, id) => {
    if (!word) return 1;
    const inFaults = (faults[id] + smoothing) / (allFaults + 2 * smoothing);
    const inRest = (rest[id] + restSmoothing) / (allRest + 2 * restSmoothing);
    return Math.min(most, Math.abs(Math.log(inFaults / inRest)));
  });
}

/**
 * @param items `{ ids, values, y, weight }`: one a row and label (a doubtful row stands there twice)
 * @param isWord for each column whether it is a word
 * @returns `{ bias, w }`
 */
export function fitModel(items, isWord, { l2 = 20, steps = 250, rate = 0.05 } = {}) {
  const n = isWord.length;
  const gains = gainsOf(items, isWord);
  // Weights in the gained space: w[i] of the model is gains[i] * u[i], and the penalty is on u.
  const u = new Float64Array(n);
  const m = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const g = new Float64Array(n + 1);
  let bias = Math.log(0.07 / 0.93);
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < n; i++) g[i] = l2 * u[i];
    g[n] = 0;
    for (const { ids, values, y, weight } of items) {
      let z = bias;
      for (let k = 0; k < ids.length; k++) z += u[ids[k]] * values[k] * gains[ids[k]];
      const error = weight * (1 / (1 + Math.exp(-z)) - y);
      for (let k = 0; k < ids.length; k++) g[ids[k]] += error * values[k] * gains[ids[k]];
      g[n] += error;
    }
    const lr = rate * Math.min(1, 2 * (1 - step / (steps + 1)));
    for (let i = 0; i <= n; i++) {
      m[i] = 0.9 * m[i] + 0.1 * g[i];
      v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
      const move = (lr * (m[i] / (1 - 0.9 ** step))) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8);
      if (i < n) u[i] -= move;
      else bias -= move;
    }
  }
  return { bias, w: u.map((value, i) => value * gains[i]) };
}

export function score({ bias, w }, { ids, values }) {
  let z = bias;
  for (let k = 0; k < ids.length; k++) z += w[ids[k]] * values[k];
  return 1 / (1 + Math.exp(-z));
}

/** Number of its fold for every article. */
export function foldsOf(docs, folds, seed = 1) {
  const names = shuffle([...new Set(docs)], seed);
  return new Map(names.map((doc, i) => [doc, i % folds]));
}

/** Fisher-Yates with a linear congruential generator: the same seed, the same order. */
export function shuffle(list, seed) {
  let state = seed >>> 0;
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** Precision and recall at a threshold; `must` counts the certain ones. */
export function at(rows, scores, threshold) {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  let must = 0;
  let mustHit = 0;
  rows.forEach(({ y, must: certain }, i) => {
    const hit = scores[i] >= threshold;
    if (hit && y) tp++;
    else if (hit) fp++;
    else if (y) fn++;
    if (certain) {
      must++;
      if (hit) mustHit++;
    }
  });
  const precision = tp / Math.max(1, tp + fp);
  const recall = tp / Math.max(1, tp + fn);
  return {
    threshold,
    tp,
    fp,
    fn,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    must,
    mustHit,
  };
}

/** Average precision: area under the precision-recall curve. */
export function averagePrecision(rows, scores) {
  const order = rows.map((_, i) => i).sort((a, b) => scores[b] - scores[a]);
  let hits = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (!rows[i].y) return;
    hits++;
    sum += hits / (rank + 1);
  });
  return sum / Math.max(1, hits);
}
