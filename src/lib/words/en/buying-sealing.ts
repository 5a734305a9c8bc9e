/** Words about sealed offers: what is sealed and what is not, keys, opening, the draw, and what the scripts of these pages say. */
export const buyingSealing = {
  'sealed.title': 'How sealed is it?',
  'sealed.intro':
    'Offers are sealed where they are written, on the supplier’s own computer, and opened by two of three named people after the deadline. This page says what that keeps out, and what it does not.',
  'sealed.how-title': 'What happens to an offer',
  'sealed.how-keys':
    'Three people are named in the notice. Each makes a key in their own browser and keeps it in a file with a passphrase. This server has only the half that locks, never the half that opens.',
  'sealed.how-seal':
    'When a supplier sends an offer, their browser locks it and splits what opens it into three parts, one for each of the three people. Any two parts open the offer. One part alone says nothing about it.',
  'sealed.how-length':
    'A sealed offer is filled up to one of a few lengths, so that its size says next to nothing; how many files come with it can be counted in the database. The supplier gets a signed receipt.',
  'sealed.how-open':
    'After the deadline, two of the three open the offers. Each is first held against what its receipt was given for: an offer that was changed is found and named, and so is a wrong part of a key.',
  'sealed.before-title': 'What is not shown before the deadline',
  'sealed.before-pages':
    'No page, download, feed, message or public record shows an offer, how many there are, or when they came. That holds for officers and administrators too.',
  'sealed.before-record':
    'The record of offers that is fixed at the deadline has one of a few lengths, filled up with empty places, in an order that does not follow the time.',
  'sealed.before-receipt': 'The receipt of one supplier says nothing about any other.',
  'sealed.can-title': 'What somebody who runs this server could still do',
  'sealed.can-intro':
    'No technique of ours keeps these out. They stand here so that you can decide what to rely on, and whom.',
  'sealed.can-script':
    'Send a changed page. The program that seals comes from this server each time. Somebody who controls the server could send one that keeps a copy of what you write.',
  'sealed.can-keys':
    'Put other keys in the place of the three. The mark of each key stands beside the name of who holds it: compare it with that person, by telephone for instance.',
  'sealed.can-count':
    'Look into the database itself. It holds the sealed offers, who sent them and when, and whether the server sealed them. It does not hold what they say.',
  'sealed.can-connect': 'See when somebody connects to this server, and from where.',
  'sealed.can-stop':
    'Stop the service, or turn a supplier away. A receipt proves what was taken; nothing proves what was turned away. Send early.',
  'sealed.can-delete':
    'Delete or damage an offer. That shows: a receipt whose offer is missing proves it. But without a backup the offer is gone.',
  'sealed.can-clock':
    'Set the clock. An offer could be let in late with a time that is not true, until the record is fixed. The times on others’ receipts may then not fit.',
  'sealed.can-collude':
    'Work together with two of the three people. Two keys open every offer at any time, also before the deadline. Name people who do not depend on one another.',
  'sealed.can-refuse':
    'Two of the three people could say that an offer does not open. It then takes no part, and their names stand in the record.',
  'sealed.can-seed':
    'Know the number that this installation adds to a draw. It is fixed with the notice. Together with two of the three people, it would tell the result of a draw beforehand; alone it tells nothing, since each offer adds a number that nobody else knows.',
  'sealed.plain-title': 'Without JavaScript',
  'sealed.plain-offer':
    'Suppliers can offer without it. The server then seals the offer as it arrives and keeps only the sealed form. For that moment the server has the words. The receipt says that the server sealed it.',
  'sealed.plain-key':
    'Those who hold a key can have the server make it and open with it. For that moment the server has the key and its passphrase. It keeps neither, but a server that somebody has taken over could.',
  'sealed.lost-title': 'When a key is lost',
  'sealed.lost':
    'If one of the three keys is lost, the other two open the offers. If two are lost, nobody can open them, and suppliers have to be asked to offer again.',
  'sealed.check-title': 'What you can check yourself',
  'sealed.check-receipt':
    'After the opening, the whole record of offers is published. Check there that yours is in it, with your receipt.',
  'sealed.check-draw':
    'A draw can be made again by anybody, in their own browser, from what was fixed before it. It always gives the same order.',
  'sealed.check-source': 'The source code of all this is open: anybody may read it and try to break it.',

  'event.holder-key.asked': 'Somebody was asked to make a key for opening offers',
  'event.holder-key.registered': 'Somebody made a key for opening offers',
  'remove-project.holder-keys': '{count|key for opening offers|keys for opening offers}',

  'sealing.by-browser': 'Sealed on the supplier’s own computer',
  'sealing.by-server': 'Sealed by this server as it arrived',
  'sealing.waiting': 'Waits for one of those who hold a key',
  'sealing.opened': 'Opened',
  'sealing.void-boxes': 'Two of those who hold a key could not open it. It takes no part.',
  'sealing.void-body': 'It holds no offer that can be read. It takes no part.',
  'sealing.void-sealing': 'It was not sealed so that any two of the three people can open it. It takes no part.',
  'sealing.void-draw': 'Its number for the draw is not the one it was sent with. It takes no part.',
  'sealing.altered-bytes':
    'This offer was changed after it was received. Nothing can be awarded until the right one is back: look for it in a backup, or ask the supplier for their copy.',
  'sealing.altered-supplier':
    'This offer is kept under the name of another supplier than the one who sent it. Nothing can be awarded until that is put right.',
  'sealing.altered-offer':
    'This offer is kept with another opportunity than the one it was sent for. Nothing can be awarded until that is put right.',
  'sealing.altered-deadline':
    'This offer is kept with another deadline than the one it was sent for. Nothing can be awarded until that is put right.',
  'sealing.wrong-share': '{name} handed in a part that does not belong to this offer.',

  'sealing.draw-right': 'Made again in this browser: the order is the same.',
  'sealing.draw-failed': 'The draw could not be loaded. Check your connection and try again.',
  'sealing.draw-seed': 'The number of this installation is not the one that was fixed with the notice.',
  'sealing.draw-log': 'The record of offers is not whole.',
  'sealing.draw-bids': 'The offers are not those of the record.',
  'sealing.draw-secret': 'The number of an offer is not the one it was sent with.',
  'sealing.draw-entrant-unknown': 'Somebody takes part whose offer was not opened.',
  'sealing.draw-entrant-twice': 'Somebody takes part twice.',
  'sealing.draw-payee-twice': 'Two who take part would be paid to the same account.',
  'sealing.draw-order': 'The order that follows is another one.',

  'sealing.receipt-in-the-log': 'Your offer is in the record, as your receipt says.',
  'sealing.receipt-not-in-the-log':
    'Your receipt is genuine, and your offer is not in the record. That should not happen. Keep the receipt and send it to the contact in the notice, or to an auditor.',
  'sealing.receipt-not-signed': 'This is not a receipt of this installation, or it was changed.',
  'sealing.receipt-log-not-whole':
    'The record of offers is not whole. Keep your receipt, and tell the contact in the notice.',

  'seal-bid.here':
    'When you send your offer, this browser seals it. Only the sealed form leaves your computer. Two of these three people open it together after the deadline: {names}.',
  'seal-bid.plain':
    'Your browser does not seal offers by itself. The server will seal yours as it arrives, and your receipt will say so.',
  'seal-bid.sealing': 'Sealing your offer on this computer…',
  'seal-bid.sealing-file': 'Sealing {name}…',
  'seal-bid.sending': 'Your offer is sealed. Sending it…',
  'seal-bid.too-large':
    'Nothing was sent. An answer is too long, a file is larger than 4 MB, or there are more than 3 files. Shorten or remove something, and send it again.',
  'seal-bid.other-kind':
    'Nothing was sent. “{name}” is no PDF, PNG, JPEG or plain text. Save it as one of these, and send your offer again.',
  'seal-bid.unanswered': 'Nothing was sent. “{what}” has no answer. Write one, or say in which file it is.',
  'seal-bid.unanswered-many': 'Nothing was sent. {count} questions have no answer: they are marked.',
  'seal-bid.unanswered-field': 'Write an answer, or say in which file it is.',
  'seal-bid.not-sealed':
    'Nothing was sent, because your offer could not be sealed. Keep a copy of what you wrote, load this page again and send it once more. If that does not help, use another browser.',
  'seal-bid.not-sent':
    'It is not known whether your sealed offer arrived. What you wrote is still here. Check your connection and send it once more: the later one takes the place of the earlier one.',
  'seal-bid.refused': 'Your offer was not taken. {reason} What you wrote is still here.',

  'holder-key.title': 'Your key for opening offers',
  'holder-key.what':
    'You are asked to be one of three people who open sealed offers. For that you need a key. Two of the three open the offers together after the deadline; nobody else can.',
  'holder-key.not-asked': 'Nobody has asked you to open offers. A lead of the project can give you that part.',
  'holder-key.without-key': 'No key yet',
  'holder-key.without-key-what':
    'Ask them by letter. Somebody without an account gets a link, by which they make their key and open the offers later.',
  'holder-key.ask': 'Ask {name} for a key',
  'holder-key.was-asked': 'The letter to {name} is on its way.',
  'holder-key.too-few': 'Fewer than three people hold a key. Say who does under',
  'holder-key.letter-subject': 'A key for opening offers: {title}',
  'holder-key.letter':
    '{name},\n\nyou are asked to be one of three people who open the offers for “{title}”. Make your key here before it is published:\n\n{link}\n',
  'holder-key.asked-now':
    'You are asked to make a key for opening offers, before the purchase is published. Nothing else is asked of you until the offers close.',
  'holder-key.done-waits':
    'Your key is made. You have nothing to do now: a letter comes when the offers are to be opened.',
  'holder-key.closes-first':
    'You are one of the three who open the offers. You have nothing to do until they close: a letter comes then.',
  'holder-key.open-now': 'The offers are closed and wait to be opened: by two of the three, each with their key.',
  'holder-key.done':
    'Your key is made. Nothing else is asked of you now: a letter comes when the offers are to be opened. Keep the file and its passphrase until then.',
  'holder-key.asked-on': 'Asked on',
  'holder-key.not-asked-yet': 'Not asked yet',
  'holder-key.ask-again': 'Ask {name} again',
  'holder-key.see-without': 'Fewer than three have a key. See below whom to ask: what you typed here stays.',
  'holder-key.mark': 'The mark of your key',
  'holder-key.made-on': 'Made on',
  'holder-key.made-by': 'Made by',
  'holder-key.by-browser': 'Your browser',
  'holder-key.by-server': 'This server, for you',
  'holder-key.another': 'Make another key',
  'holder-key.another-what':
    'Offers that are sealed from then on take the new key. Keep the old file as well: offers that were sealed before need it.',
  'holder-key.passphrase': 'Passphrase',
  'holder-key.passphrase-hint':
    'At least 15 characters. Without it the file is useless, and nobody can tell it to you again.',
  'holder-key.again': 'The same passphrase again',
  'holder-key.saved': 'The file that was just saved',
  'holder-key.hand-in': 'Hand in my key',
  'holder-key.button': 'Make my key',
  'holder-key.here':
    'Your key is made in this browser. The part that opens offers stays in a file that you keep; only the part that locks is sent.',
  'holder-key.plain':
    'Your browser does not make keys by itself. The server will make yours, hand you the file once, and keep only the part that locks. Save it on the next page.',
  'holder-key.save-now':
    'Your key is made. Save its file now: there is no other copy, and this page does not show it again.',
  'holder-key.save': 'Save the file of my key',
  'holder-key.have-saved': 'I have saved it',
  'holder-key.keep':
    'Keep the file and its passphrase where only you get at them: the offers are opened with both. A letter comes then; you have nothing to do before.',
  'holder-key.different': 'The two passphrases are different. Enter the same one twice.',
  'holder-key.short':
    'Enter a passphrase of at least 15 characters. Four words that have nothing to do with each other are good.',
  'holder-key.making': 'Making your key…',
  'holder-key.made':
    'Your key is made, and its file is being saved. There is no other copy. Keep it where only you get at it, then choose it below, so that we know it was saved.',
  'holder-key.other-file': 'This is not the file that was made just now. Choose {file}.',
  'holder-key.sending': 'The file is right. Handing in the part that locks…',
  'holder-key.failed':
    'Your key could not be made, and nothing was sent. Load this page again, or use another browser.',

  'open-bids.key': 'The file of your key',
  'open-bids.passphrase': 'Its passphrase',
  'open-bids.button': 'Open my part of the offers',
  'open-bids.refused': 'Your parts were not taken. {reason}',
  'open-bids.not-sent': 'It is not known whether your parts arrived. Check your connection and send them once more.',
  'open-bids.here':
    'Your key is used in this browser and stays here. It makes one part for each offer, and only these parts are sent.',
  'open-bids.plain':
    'Your browser cannot use your key by itself. The server will use it once and keep neither the key nor the passphrase.',
  'open-bids.no-file': 'Choose the file of your key.',
  'open-bids.wrong-file':
    'This is not a key for opening offers, or it was changed. Choose the file that you saved when you made your key.',
  'open-bids.wrong-passphrase':
    'The passphrase does not open this key. Check capital letters and spaces, and enter it again.',
  'open-bids.other-key':
    'These offers were sealed for another key of yours. Choose its file: the mark of the right key is {mark}.',
  'open-bids.opening': 'Opening your part of {done} of {all}…',
  'open-bids.sending': 'Your parts are ready. Sending them…',
  'open-bids.failed':
    'Your parts could not be made, and nothing was sent. Load this page again, or use another browser.',
} as const
