#!/usr/bin/env node
// Verifies the file of a purchase, offline, with Node.js 18 or later and nothing else: node verify.mjs FOLDER [KEY]
// (KEY: log/key.txt as you have it from elsewhere.) It computes again what each event committed to, each leaf of the log
// and its way to the signed checkpoint, both signatures, the hash of every file and what each offer said when it was
// sealed, and names what differs. Apache-2.0
import { createDecipheriv, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder = '.', trusted] = process.argv
const SIGNED = 'differs from what was signed'
const wrong = new Map()
const blame = (file, why) => void (wrong.has(file) || wrong.set(file, why))
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const read = (file) => {
  try {
    return readFileSync(join(folder, file))
  } catch {
    return blame(file, 'is missing') ?? Buffer.alloc(0)
  }
}
/** One text for one value (RFC 8785): keys in order, no white space. */
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}
const base64 = (text = '') => [Buffer.from(text, 'base64')].find((bytes) => bytes.toString('base64') === text)
/** The key of the log as C2SP signed-note writes it: name, id, key; the id is a hash of the other two. */
function readKey(text) {
  const [, name, id, key] = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n$/.exec(text) ?? []
  const bytes = base64(key)
  if (bytes?.length !== 33 || bytes[0] !== 1) return blame('log/key.txt', 'is no key')
  const real = sha256(`${name}\n`, bytes).subarray(0, 4)
  if (real.toString('hex') !== id) return blame('log/key.txt', 'differs: its parts do not belong together')
  if (trusted && trusted.trim() !== text.trim()) return blame('log/key.txt', 'is another key than yours')
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id: real, key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) }
}
/** The text of a signed note, where the signature is over it. */
function openNote(file, { name, id, key }) {
  const [, text, signer, signature] = /^([\s\S]+\n)\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(read(file).toString()) ?? []
  const bytes = base64(signature)
  const isOurs = bytes && signer === name && bytes.subarray(0, 4).equals(id)
  return isOurs && verify(null, Buffer.from(text), key, bytes.subarray(4)) ? text : blame(file, SIGNED)
}
/** Whether the path leads from a leaf to the root (RFC 9162 §2.1.3.2). */
function isIncluded(leaf, index, size, path, root) {
  let [node, last, hash] = [index, size - 1, leaf]
  if (!(node >= 0 && node <= last)) return false
  for (const sibling of path) {
    if (last === 0) return false
    const isRight = node % 2 === 1 || node === last
    hash = isRight ? sha256('\x01', sibling, hash) : sha256('\x01', hash, sibling)
    if (isRight) while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}
const list = (under) =>
  readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? list(`${under}${entry.name}/`) : [`${under}${entry.name}`],
  )
/** Every file against the signed list, and the list against the files that are there. */
function checkSums(text) {
  const lines = text.trimEnd().split('\n')
  const said = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  for (const [file, sum] of said) if (sha256(read(file)).toString('hex') !== sum) blame(file, SIGNED)
  for (const file of list('')) if (file !== 'SHA256SUMS' && !said.has(file)) blame(file, 'does not belong to this file')
  return said
}
/** Every leaf against the checkpoint. */
function readLeaves([, size, root]) {
  const ways = JSON.parse(read('log/proofs.json'))
  const bodies = read('log/events.ndjson').toString().trimEnd().split('\n')
  return bodies.map((body, i) => {
    const { position = -1, path = [] } = ways[i] ?? {}
    const isIn = isIncluded(sha256('\x00', body), position, Number(size), path.map(base64), base64(root))
    if (!isIn) blame('log/events.ndjson', `differs: line ${i + 1} is not in the log that was signed`)
    return { position, ...JSON.parse(body) }
  })
}
/** Every event, in its order, against what the log committed to. */
function checkEvents({ id, events }, leaves) {
  let after = -1
  for (const [i, { salt, commitment, ...event }] of events.entries()) {
    const say = (why) => blame('case.json', `differs: event ${i + 1} (${event.type}) ${why}`)
    if (event.seq !== i + 1) say('is out of order, or one before it is missing')
    const real = sha256(Buffer.from(salt, 'hex'), canonical({ case: id, ...event })).toString('hex')
    if (real !== commitment) say('is not what was committed to')
    const leaf = leaves.find(({ thing, data }) => thing === `case:${id}` && data.event === event.id)
    if (leaf?.data.commitment !== commitment) say('is not in the log')
    else if (leaf.position <= after) say('stands elsewhere in the log')
    after = leaf?.position ?? after
  }
}
/** Every document against its hash; tells how many were named by an event or a leaf and are not here (invariant I12). */
function checkDocuments({ events, documents }, leaves) {
  for (const { path, sha256: sum } of documents)
    if (sha256(read(path)).toString('hex') !== sum) blame(path, 'differs from the hash in case.json')
  const kept = new Set(documents.map((one) => one.sha256))
  const named = [...events.flatMap(({ data }) => [data.document, data.proof]), ...leaves.map(({ data }) => data.sha256)]
  return named.filter((sum) => sum && !kept.has(sum)).length
}
/** The root over leaves (RFC 9162 §2.1.1), whose number is a power of two here. */
function rootOf(leaves) {
  let level = leaves.map((leaf) => sha256('\x00', leaf))
  while (level.length > 1) level = level.flatMap((one, i) => (i % 2 ? [] : [sha256('\x01', one, level[i + 1] ?? '')]))
  return level[0]?.toString('hex')
}
/** Whether an offer's sealed bytes (AES-256-GCM, bound to the header; a length in four bytes, then text) say what it says. */
function saysSo({ sealed: { header, body }, contentKey, answers, drawSecret }) {
  const [from, secret] = [Buffer.from(body, 'base64url'), Buffer.from(contentKey, 'base64url')]
  const sealedWith = Buffer.from(hkdfSync('sha256', secret, '', 'fairlead bid body 1', 32))
  const open = createDecipheriv('aes-256-gcm', sealedWith, Buffer.alloc(12)).setAAD(Buffer.from(canonical(header)))
  const padded = open.setAuthTag(from.subarray(-16)).update(from.subarray(0, -16))
  try {
    open.final()
    const { content, drawSecret: inside } = JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE()))
    return canonical([content.answers, inside]) === canonical([answers, drawSecret])
  } catch {
    return false
  }
}
/** Every offer: that it was received as it is before the close, and says what is written of it; tells how many. */
function checkOffers({ events }, files) {
  if (!files.length) return 0
  const [closed, opened] = ['offers.closed', 'offers.opened'].map((type) => events.findLast((one) => one.type === type))
  const { leaves } = JSON.parse(read('offers/log.json'))
  if (rootOf(leaves) !== closed?.data.root) blame('offers/log.json', 'differs: it is not the log that was closed')
  const bids = new Set([...(opened?.data.opened ?? []), ...(opened?.data.faulty ?? [])].map(({ bid }) => bid))
  for (const file of files) {
    const offer = JSON.parse(read(file))
    const { leaf, sealed } = offer
    const outline = { header: sealed.header, body: sha256(Buffer.from(sealed.body, 'base64url')).toString('base64url') }
    const isReceived = JSON.parse(leaf).sealed === sha256(canonical(outline)).toString('base64url')
    if (!isReceived || !leaves.includes(leaf)) blame(file, 'differs: it is not what was received')
    if (!bids.delete(JSON.parse(leaf).id)) blame(file, 'differs: it is none of those that were opened')
    if (offer.contentKey && !saysSo(offer)) blame(file, 'differs: it says something else than was sealed')
  }
  if (bids.size) blame('offers/log.json', `differs: ${bids.size} offers that were opened are missing`)
  return files.length
}

const key = readKey(read('log/key.txt').toString())
const text = key && openNote('SHA256SUMS', key)
const sums = text && checkSums(text)
const checkpoint = key && openNote('log/checkpoint.txt', key)
if (wrong.size === 0) {
  const file = JSON.parse(read('case.json'))
  const leaves = readLeaves(checkpoint.split('\n'))
  checkEvents(file, leaves)
  const missing = checkDocuments(file, leaves)
  const more = missing ? `; ${missing} documents that were signed are not in it` : ''
  const offers = checkOffers(
    file,
    [...sums.keys()].filter((name) => /^offers\/offer-\d+\.json$/.test(name)),
  )
  const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`
  const documents = file.documents.filter(({ path }) => path.startsWith('documents/')).length
  const parts = [
    count(file.events.length, 'event'),
    ...(offers ? [count(offers, 'offer')] : []),
    ...[count(documents, 'document'), count(sums.size, 'file')],
  ]
  if (wrong.size === 0) process.stdout.write(`OK: ${parts.join(', ')}${more}\n`)
}
for (const [name, why] of wrong) process.stdout.write(`${`${name} ${why}`.replace(/\p{C}/gu, '?')}\n`)
process.exitCode = wrong.size ? 1 : 0
