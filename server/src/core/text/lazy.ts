/** Builds a table on first use, so that loading a module costs nothing. `make` must be pure. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
