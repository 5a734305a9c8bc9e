/** The text that lies beside the script, for whoever unpacks the file without knowing Fairlead. */
export const writeReadme = (about: { number: number; title: string; key: string; script: string }): string => `\
The file of purchase ${about.number}: ${about.title}

index.html       what happened, to be read
case.json        every event with its data, and the salt and the commitment that bind it to the log
documents/       what was signed, ordered, delivered and accepted
offers/          what each offer said, the bytes that were received, and what opens them
checks/          what the rules said, and on which facts
rules/           the rules that were asked, by their SHA-256: as JSON, and as DMN
receipts/        what each person signed
ocds/            the purchase as open contracting data (OCDS 1.1)
log/             the events of the public log, their proofs, its signed state, and its key
SHA256SUMS       the SHA-256 of every file, signed with the key of the log
verify.mjs       verifies all of this, offline

To verify: node verify.mjs .          (Node.js 18 or later; the script has no dependencies)
To be sure of the script, use it as its publisher ships it; its SHA-256 is
  ${about.script}
To be sure of the key, compare it with the one that the site shows, or hand it to the script:
  node verify.mjs . '${about.key.trim()}'

Without the script, "sha256sum -c SHA256SUMS" compares the files alone.
What an event committed to is SHA-256(salt, canonical JSON of case, id, seq, type, seat, party, at, data).
A leaf of the log is SHA-256(0x00, line of log/events.ndjson), a node SHA-256(0x01, left, right): RFC 6962.
An offer's leaf names SHA-256 of its header and of its body's SHA-256; its tree, like that of the log, has the root that the
event offers.closed committed to. Its body opens with HKDF-SHA-256(contentKey, "fairlead bid body 1"), AES-256-GCM.
The signed notes are C2SP signed-note with Ed25519.
`
