/** What the executable needs; the build bundles it into few files, because opening many takes longer than most runs. */
export { main } from './main.ts'
export { nodeWorld } from './node.ts'
export { endOnSignals } from './signals.ts'
