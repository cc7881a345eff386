/** Data files that the bundler turns into strings, or into bytes. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
