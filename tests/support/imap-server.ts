import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

type Message = { source: string; flags: Set<string> }

const CAPABILITY = 'CAPABILITY IMAP4rev1'

/** As much of IMAP4rev1 as reading a mailbox needs: folders with their messages, searched, fetched and flagged by UID. */
export async function startImapServer(folders: Record<string, Message[]>) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let chosen: Message[] = []
    const say = (text: string) => socket.write(`${text}\r\n`)
    const number = (set: string) => Number.parseInt(set, 10)
    const answer: Record<string, (rest: string) => void> = {
      CAPABILITY: () => say(`* ${CAPABILITY}`),
      LIST: (rest) => {
        // With no name it asks for the root and what separates folders.
        if (rest.endsWith('""')) return void say('* LIST (\\Noselect) "/" ""')
        for (const name of Object.keys(folders)) say(`* LIST (\\HasNoChildren) "/" "${name}"`)
      },
      SELECT: (rest) => {
        chosen = folders[rest.replaceAll('"', '')] ?? []
        say(`* ${chosen.length} EXISTS`)
        say('* FLAGS (\\Seen \\Flagged)')
        say(`* OK [UIDVALIDITY 1]`)
        say(`* OK [UIDNEXT ${chosen.length + 1}]`)
      },
      'UID SEARCH': () => {
        const unread = chosen.flatMap(({ flags }, i) => (flags.size ? [] : [i + 1]))
        say(`* SEARCH ${unread.join(' ')}`.trim())
      },
      'UID FETCH': (rest) => {
        const uid = number(rest)
        const { source } = chosen[uid - 1]!
        say(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(source)}}\r\n${source})`)
      },
      'UID STORE': (rest) => {
        const uid = number(rest)
        for (const [flag] of rest.matchAll(/\\\w+/g)) chosen[uid - 1]!.flags.add(flag)
        say(`* ${uid} FETCH (UID ${uid} FLAGS (${[...chosen[uid - 1]!.flags].join(' ')}))`)
      },
      LOGOUT: () => say('* BYE'),
    }
    say(`* OK [${CAPABILITY}] ready`)
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        const [tag = '', ...words] = line.split(' ')
        const isUid = words[0]?.toUpperCase() === 'UID'
        const verb = words
          .slice(0, isUid ? 2 : 1)
          .join(' ')
          .toUpperCase()
        answer[verb]?.(words.slice(isUid ? 2 : 1).join(' '))
        say(`${tag} OK done`)
      }
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
