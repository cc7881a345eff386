/** A constant that is computed on first use: tables cost nothing at start-up. `compute` must be pure. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
