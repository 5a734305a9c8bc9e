import { expect, it } from 'vitest'
import { readCommand } from './holder.ts'

it('names the command that a process runs, and none for a server or another program', () => {
  const line = (...words: string[]) => `${words.join('\0')}\0`
  expect(readCommand(line('node', '/srv/fairlead/bin/fairlead.mjs', 'publish', '--take-out'))).toBe('publish')
  expect(readCommand(line('/usr/bin/node', '/srv/node_modules/.bin/fairlead', 'import', 'a.csv'))).toBe('import')
  expect(readCommand(line('node', '/srv/fairlead/bin/fairlead.mjs', 'serve'))).toBe(undefined)
  expect(readCommand(line('node', '/srv/fairlead/bin/fairlead.mjs'))).toBe(undefined)
  expect(readCommand(line('vi', 'fairlead.mjs.txt', 'publish'))).toBe(undefined)
  expect(readCommand('')).toBe(undefined)
})
