import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksInLetter, linksInText, textOfHtml } from './find-links.ts'
import { isEmlSource, readEml, readPastedLetter } from './read-letter.ts'

const eml = (lines: string[]) => Buffer.from(lines.join('\r\n'))
const addresses = (text: string) => linksInText(text).map(({ address }) => address)

describe('the links of a letter (reform:C09)', () => {
  it('end where the sentence goes on', () => {
    expect(
      addresses('See https://city.example/a?b=1, (https://city.example/law_(2019)) and <https://b.example/>.'),
    ).toEqual(['https://city.example/a?b=1', 'https://city.example/law_(2019)', 'https://b.example/'])
  })

  it('are named by the words that were linked, and stand there once', () => {
    const html =
      '<p><a href="https://a.example/x">The <b>portal</b></a> <a href="mailto:a@b.example">Ann</a> <a href="javascript:x">x</a></p>'
    expect(linksInLetter('The portal https://a.example/x and https://b.example', html)).toEqual([
      { address: 'https://a.example/x', title: 'The portal' },
      { address: 'https://b.example', title: '' },
    ])
  })

  it('never fail, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { address } of linksInLetter(text, `<a href="${text}">${text}</a>`))
          expect(URL.canParse(address)).toBe(true)
        expect(typeof textOfHtml(text)).toBe('string')
      }),
    )
  })
})

describe('a letter that was pasted', () => {
  it('is understood by the lines at its top, and keeps all of its text', () => {
    const text =
      'From: Ann Lee <ann@city.example>\nSent: Tuesday, March 3, 2026 10:14 AM\nTo: Ben\nCc: Cy\nSubject: The portal\n\nIt is at https://portal.example.'
    expect(readPastedLetter(text)).toMatchObject({
      ...{ subject: 'The portal', sender: 'Ann Lee <ann@city.example>', recipients: 'Ben, Cy', body: text },
      links: [{ address: 'https://portal.example' }],
    })
    expect(readPastedLetter(text).sentAt?.getFullYear()).toBe(2026)
  })

  it('is called by its first line where it names no subject', () => {
    expect(readPastedLetter('\n  Dear all,\nsee below')).toMatchObject({
      subject: 'Dear all,',
      sentAt: null,
      sender: '',
    })
  })

  it('never fails, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const letter = readPastedLetter(text)
        expect([letter.body.isWellFormed(), letter.body.includes('\0')]).toEqual([true, false])
      }),
    )
  })
})

describe('a letter as a file', () => {
  const whole = eml([
    'From: =?utf-8?q?Ann_L=C3=A9e?= <ann@city.example>',
    'To: Ben <ben@city.example>, cy@city.example',
    'Subject: =?utf-8?b?RG9ubsOpZXM=?=',
    'Date: Tue, 03 Mar 2026 10:14:00 +0100',
    'Message-ID: <1@city.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>See <a href="https://portal.example/d">the data</a>.</p><p>Bye</p>',
    '--b',
    'Content-Type: text/csv; name="a.csv"',
    'Content-Disposition: attachment; filename="../../a.csv"',
    'Content-Transfer-Encoding: base64',
    '',
    'YSxiCjEsMgo=',
    '--b--',
    '',
  ])

  it('gives its head, its text, its links and its attachments', async () => {
    const letter = await readEml(whole)
    expect(letter).toMatchObject({
      ...{ subject: 'Données', sender: 'Ann Lée <ann@city.example>', messageId: '<1@city.example>' },
      ...{ recipients: 'Ben <ben@city.example>, cy@city.example', sentAt: new Date('2026-03-03T09:14:00Z') },
      links: [{ address: 'https://portal.example/d', title: 'the data' }],
    })
    expect(letter.body).toContain('See the data')
    expect(letter.attachments.map(({ content }) => Buffer.from(content).toString())).toEqual(['a,b\n1,2\n'])
  })

  it('is told from a pasted text by its headers', () => {
    expect(isEmlSource(whole.toString())).toBe(true)
    expect(isEmlSource('From: Ann\nSubject: The portal\n\nHello')).toBe(false)
  })

  it.each([
    ['nothing', Buffer.from('')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
  ])('is refused where it is %s', async (_, content) => {
    await expect(readEml(content)).rejects.toMatchObject({ code: 'workspace.broken-letter' })
  })

  it('either is read or is refused, whatever its bytes are', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const broken = fc.nat(whole.length).map((at) => new Uint8Array(whole.subarray(0, at)))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, broken), async (content) => {
        const letter = await readEml(content).catch((error) => error)
        expect(letter.code ?? typeof letter.subject).toMatch(/^(workspace\.broken-letter|string)$/)
      }),
    )
  })
})
