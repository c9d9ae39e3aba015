import { Argument, Command } from 'commander'
import { output } from '../output.ts'
import type { World } from '../world.ts'

export function completionCommand(world: World, done: (code: number) => void): Command {
  return new Command('completion')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  source <(ai4med completion bash)
  source <(ai4med completion zsh)
  ai4med completion fish > ~/.config/fish/completions/ai4med.fish`
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish', _options: unknown, command: Command) => {
      const { completion } = await import('../completion.ts')
      await output(completion(command.parent ?? command, shell), undefined, world)
      done(0)
    })
}
