import type { CommandSpec } from '../command.ts'

export const completionCommand: CommandSpec = {
  name: 'completion',
  summary: 'let the Tab key complete commands, options, names and terms',
  about:
    'Prints a script for your shell, to be kept where the shell reads it when it starts. In zsh it goes below the line with compinit. In PowerShell: waymark completion powershell >> $PROFILE',
  group: 'Set up',
  args: [{ name: '<shell>', says: 'the shell you use', choices: ['bash', 'zsh', 'fish', 'powershell'] }],
  examples: [
    { says: 'bash, from its next start on', run: 'waymark completion bash >> ~/.bashrc' },
    { says: 'zsh', run: 'waymark completion zsh >> ~/.zshrc' },
    { says: 'fish', run: 'waymark completion fish > ~/.config/fish/completions/waymark.fish' },
  ],
  load: async () => (await import('./run.ts')).code,
}
