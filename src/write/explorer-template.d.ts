/** Made by `script/explorer.js`, after the compiler has run. */
declare module '#explorer-template' {
  /** What stands before the data, and after it. */
  export const template: readonly [string, string]
}
