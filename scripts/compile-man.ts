import { writeFileSync } from 'node:fs'
import { COMMAND_GROUPS, COMMANDS } from '../src/cli/commands.ts'
import { helpCommand } from '../src/cli/help/command.ts'
import { manPage } from '../src/cli/help/man-page.ts'

/** Writes the manual page: `node compile-man.js FILE VERSION`. */
const [file = 'dist/waymark.1', version = ''] = process.argv.slice(2)
writeFileSync(file, manPage({ commands: [...COMMANDS, helpCommand], groups: COMMAND_GROUPS }, version))
