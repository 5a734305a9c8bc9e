import { describe, expect, it } from 'vitest'
import { makeHolderKey, openHolderKey, readPublicKey } from './holder-key.ts'

const PASSPHRASE = 'kettle orbit walnut harbour'
const made = await makeHolderKey(PASSPHRASE)
const changed = (change: object) => JSON.stringify({ ...JSON.parse(made.file), ...change })

describe('the key of a holder', () => {
  it('is a file that its passphrase opens, for use and not to be read', async () => {
    const key = await openHolderKey(made.file, PASSPHRASE)
    expect(key).toMatchObject(made.holder)
    expect(key.held.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', key.held)).rejects.toThrow()
  })

  it('opens with the same words typed in another way of writing the same letters', async () => {
    const { file } = await makeHolderKey('caf\u00e9 crème brûlée')
    expect(await openHolderKey(file, 'cafe\u0301 crème brûlée')).toHaveProperty('held')
  })

  it('is not opened by another passphrase, and says so', async () => {
    await expect(openHolderKey(made.file, `${PASSPHRASE} `)).rejects.toMatchObject({ code: 'sealing.wrong-passphrase' })
  })

  it('asks for a passphrase of 15 characters', async () => {
    await expect(makeHolderKey('fourteen signs')).rejects.toMatchObject({ code: 'sealing.short-passphrase' })
  })

  it('is protected by at least 600,000 rounds, and no file can ask for fewer or for no end of them', async () => {
    expect(JSON.parse(made.file).rounds).toBeGreaterThanOrEqual(600_000)
    for (const rounds of [1, 599_999, 10_000_001, 600_000.5, '600000'])
      await expect(openHolderKey(changed({ rounds }), PASSPHRASE)).rejects.toMatchObject({
        code: 'sealing.no-key-file',
      })
  })

  it('does not open where anything in the file was changed', async () => {
    const { keyId, publicKey, salt, sealed } = JSON.parse((await makeHolderKey(PASSPHRASE)).file)
    for (const change of [{ keyId }, { publicKey }, { salt }, { sealed }, { rounds: 600_001 }])
      await expect(openHolderKey(changed(change), PASSPHRASE)).rejects.toMatchObject({
        code: 'sealing.wrong-passphrase',
      })
  })

  it.each(['', 'null', '[]', '{"what":"a holiday"}', changed({ version: 2 }), changed({ salt: '*' })])(
    'is not some other file: %s',
    async (text) => {
      await expect(openHolderKey(text, PASSPHRASE)).rejects.toMatchObject({ code: 'sealing.no-key-file' })
    },
  )

  it('keeps its private half out of the file', async () => {
    const readable = Object.keys(JSON.parse(made.file))
    expect(readable.toSorted()).toEqual(['keyId', 'publicKey', 'rounds', 'salt', 'sealed', 'version', 'what'])
  })
})

describe('the public half', () => {
  it('is named by itself', async () => {
    expect(await readPublicKey(made.holder.publicKey)).toEqual(made.holder)
  })

  it('is a point of the curve, or none', async () => {
    const notOnTheCurve = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url')
    for (const text of ['', 'AAAA', notOnTheCurve, 'not base64url!']) expect(await readPublicKey(text)).toBeUndefined()
  })
})
