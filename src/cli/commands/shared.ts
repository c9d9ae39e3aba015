import type { Command } from 'commander'

/** The options of every command that reads documents. */
export function addInputOptions(command: Command): Command {
  return command
    .option('--encoding <name>', 'encoding of the input, where it is not UTF-8 or UTF-16')
    .option('--no-repair', 'leave damaged encodings as they are')
    .option('--select <css>', 'where the README stands in a saved web page')
    .option('-q, --quiet', 'say nothing but errors on standard error')
}
