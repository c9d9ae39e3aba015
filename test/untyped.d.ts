/** The parts of packages without types that the tests read back with. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(text: string, options: { forceType: string }): unknown[] } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
declare module 'jsonld' {
  const jsonld: { expand(document: object, options: { base: string }): Promise<unknown[]> }
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default jsonld
}
