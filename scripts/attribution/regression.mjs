// Logistic regression with L2, full-batch Adam: small, deterministic, no dependency.

/**
 * @param rows `{ features: Map<string, number>, y: 0|1, weight }`
 * @returns `{ bias, weights: Map<string, number> }`
 */
export function fitModel(rows, { l2 = 4, minCount = 6, steps = 300, rate = 0.05 } = {}) {
  const counts = new Map();
  for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= minCount).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const packed = rows.map(({ features }) => {
    const ids = [];
    const values = [];
    for (const [name, value] of features) {
      const id = index.get(name);
      if (id !== undefined) {
        ids.push(id);
        values.push(value);
      }
    }
    return { ids: Int32Array.from(ids), values: Float64Array.from(values) };
  });
  const n = names.length;
  const w = new Float64Array(n);
  const m = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const g = new Float64Array(n + 1);
  let bias = Math.log(0.09 / 0.91);
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < n; i++) g[i] = l2 * w[i];
    g[n] = 0;
    for (let r = 0; r < rows.length; r++) {
      const { ids, values } = packed[r];
      let z = bias;
      for (let k = 0; k < ids.length; k++) z += w[ids[k]] * values[k];
      const error = (rows[r].weight ?? 1) * (1 / (1 + Math.exp(-z)) - rows[r].y);
      for (let k = 0; k < ids.length; k++) g[ids[k]] += error * values[k];
      g[n] += error;
    }
    const lr = rate * Math.min(1, 2 * (1 - step / (steps + 1)));
    for (let i = 0; i <= n; i++) {
      m[i] = 0.9 * m[i] + 0.1 * g[i];
      v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
      const move = (lr * (m[i] / (1 - 0.9 ** step))) / (Math.sqrt(v[i] / (1 - 0.999 ** step)) + 1e-8);
      if (i < n) w[i] -= move;
      else bias -= move;
    }
  }
  return { bias, weights: new Map(names.map((name, i) => [name, w[i]])) };
}

export function score({ bias, weights }, features) {
  let z = bias;
  for (const [name, value] of features) z += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-z));
}

/** Cross-validation by article: every row's score from a model that has not seen its article. */
export function crossValidate(rows, folds, options, seed = 1) {
  const docs = [...new Set(rows.map((r) => r.doc))];
  shuffle(docs, seed);
  const foldOf = new Map(docs.map((doc, i) => [doc, i % folds]));
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(
      rows.filter((r) => foldOf.get(r.doc) !== fold),
      options,
    );
    rows.forEach((row, i) => {
      if (foldOf.get(row.doc) === fold) scores[i] = score(model, row.features);
    });
  }
  return scores;
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
