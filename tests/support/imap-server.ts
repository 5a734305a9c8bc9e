import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

type Message = { source: string; flags: Set<string> }

const CAPABILITY = 'CAPABILITY IMAP4rev1'

type Say = (text: string) => void
type Verbs = Record<string, (rest: string) => void>

/** What one connection answers to each verb. */
function answersOf(folders: Record<string, Message[]>, say: Say): Verbs {
  let chosen: Message[] = []
  const messageOf = (rest: string) => {
    const uid = Number.parseInt(rest, 10)
    return { uid, message: chosen[uid - 1]! }
  }
  return {
    CAPABILITY: () => say(`* ${CAPABILITY}`),
    LIST: (rest) => {
      // With no name it asks for the root and what separates folders.
      if (rest.endsWith('""')) return say('* LIST (\\Noselect) "/" ""')
      for (const name of Object.keys(folders)) say(`* LIST (\\HasNoChildren) "/" "${name}"`)
    },
    SELECT: (rest) => {
      chosen = folders[rest.replaceAll('"', '')] ?? []
      say(`* ${chosen.length} EXISTS`)
      say('* FLAGS (\\Seen \\Flagged)')
      say('* OK [UIDVALIDITY 1]')
      say(`* OK [UIDNEXT ${chosen.length + 1}]`)
    },
    'UID SEARCH': () => {
      const unread = chosen.flatMap(({ flags }, i) => (flags.size ? [] : [i + 1]))
      say(`* SEARCH ${unread.join(' ')}`.trim())
    },
    'UID FETCH': (rest) => {
      const { uid, message } = messageOf(rest)
      say(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(message.source)}}\r\n${message.source})`)
    },
    'UID STORE': (rest) => {
      const { uid, message } = messageOf(rest)
      for (const [flag] of rest.matchAll(/\\\w+/g)) message.flags.add(flag)
      say(`* ${uid} FETCH (UID ${uid} FLAGS (${[...message.flags].join(' ')}))`)
    },
    LOGOUT: () => say('* BYE'),
  }
}

/** Answers a line: `a1 UID FETCH 1 …` is the verb `UID FETCH` under the tag `a1`. */
function answerLine(line: string, verbs: Verbs, say: Say): void {
  const [tag = '', ...words] = line.split(' ')
  const length = words[0]?.toUpperCase() === 'UID' ? 2 : 1
  verbs[words.slice(0, length).join(' ').toUpperCase()]?.(words.slice(length).join(' '))
  say(`${tag} OK done`)
}

/** As much of IMAP4rev1 as reading a mailbox needs: folders with their messages, searched, fetched and flagged by UID. */
export async function startImapServer(folders: Record<string, Message[]>) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    const say = (text: string) => void socket.write(`${text}\r\n`)
    const verbs = answersOf(folders, say)
    say(`* OK [${CAPABILITY}] ready`)
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) answerLine(line, verbs, say)
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `imap://reader:secret@127.0.0.1:${port}/INBOX`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
