/** Words about people from outside, who read, comment and sign by a link of their own. */
export const links = {
  'links.title': 'Ask somebody from outside',
  'links.what-document':
    'They need no account. By a link of their own they read this one document, in the version you ask them about, with all that its live parts showed then, its claims and what those rest on by name. Nothing in it leads them anywhere else in the project.',
  'links.what-comments':
    'They see their own comments and your answers to them, not what others say. While a review round is open they can say what they advise. Once the document is closed they can only read.',
  'links.what-agreement':
    'They need no account. By a link of their own they read this version of the agreement and, where you say so, sign it by name for a side or a role. They see nothing else of the project.',
  'links.nothing-agreement': 'There is nothing to show yet: propose the agreement first, then ask for the signatures.',
  'links.made-so-far': 'Links that were made',
  'links.none': 'Nobody from outside was asked yet.',
  'links.may-read': 'Read',
  'links.may-comment': 'Read and comment',
  'links.may-sign': 'Read, comment and sign',
  'links.may-sign-agreement': 'Read and sign',
  'links.signs-for': 'for {party}',
  'links.standing-open': 'Works until',
  'links.standing-expired': 'Its time was over on',
  'links.standing-ended': 'Was ended on',
  'links.used': 'Last used',
  'links.never': 'Not yet',
  'links.end': 'End the link',
  'links.end-of': 'of {name}',
  'links.forget': 'Take out the name',
  'links.forget-what':
    'Name and organisation go from the link and from all that was said and signed by it; the words and signatures stay, as those of somebody from outside. This cannot be undone.',
  'links.new': 'Make a link',
  'links.name': 'Their name',
  'links.organisation': 'Whom they work for',
  'links.organisation-hint': 'Leave it empty where it does not matter.',
  'links.may-question': 'What they may do',
  'links.may-sign-hint':
    'They approve, by name, the version that waits for approval. The document is not closed before they have, unless you end their link.',
  'links.party': 'They sign for',
  'links.until': 'Last day of the link',
  'links.email': 'E-mail address',
  'links.email-hint':
    'The link is sent there, and the address is not kept with it. Leave it empty to hand the link over yourself.',
  'links.for-team':
    'By the agreement on openness this document is for a team of the project alone. Nobody outside can be given a link to it, and links that were given lead nowhere. To ask somebody, share a document of what they may know, or agree otherwise first.',
  'links.kept-inside':
    'The agreement on openness keeps this document within the project. Whoever has the link reads it all the same: make it only where that is agreed with the others.',
  'links.button': 'Make the link',
  'links.made': 'The link is made. Copy it now: it is shown only this once. Whoever has it acts in the name you gave.',
  'links.from-outside': '{name}, from outside',
  'links.somebody-outside': 'Somebody from outside',
  'links.letter-subject': 'You are asked to look at: {title}',
  'links.letter':
    '{name},\n\nyou are asked to look at “{title}”. Open this link; you need no account:\n\n{link}\n\nIt is for you alone, since whoever has it acts in your name, and it works until {until}.\n',
  'remove-project.reviewer-links': '{count|link|links} for people from outside',

  'outside.you': 'You are here as {name}.',
  'outside.asked-by': '{maker} of “{project}” asks you to look at this.',
  'outside.asked': '“{project}” asks you to look at this.',
  'outside.until': 'Your link works until',
  'outside.round-ends': 'The round ends on',
  'waiting.outsider-due':
    'Their last day is here, and they have not signed: ask them, send another link, or end this one',
  'outside.version': 'You read version {version}, as it stood when it was kept. Its fingerprint:',
  'outside.read-only': 'You can read it. To say something about it, ask whoever sent you the link.',
  'outside.closed': 'This document is closed. You can read it; comments and signatures are no longer taken.',
  'outside.approve-now': 'You are asked to approve this version by name.',
  'outside.approve-later':
    'You are asked to sign this document. That is done once its authors ask for approval of a version: open your link again when they tell you.',
  'outside.approve-link': 'Go on to sign',
  'outside.approved': 'You approved this version on',
  'outside.approve-title': 'Approve version {version}',
  'outside.approve-what':
    'As {name}, you approve “{title}” in version {version}. Your name, the day and the fingerprint of this text are kept with it and shown to its authors. This cannot be taken back here.',
  'outside.verdict-title': 'Review round {round}: what do you advise?',
  'outside.verdict-what':
    'The team sees it with your name beside what its members say. It is advice: those who must approve do so themselves.',
  'outside.verdict': 'Your advice',
  'outside.would-approve': 'I would approve it',
  'outside.wants-changes': 'Changes are wanted',
  'outside.verdict-note': 'In your words: why, or which changes',
  'outside.verdict-button': 'Give your advice',
  'outside.you-said': 'You said: {verdict}, on',
  'outside.note': 'A note, if you like',
  'outside.approve-button': 'Approve this version',
  'outside.back': 'Back to the text',
  'outside.no-comments': 'You have said nothing yet. What others say is not shown here.',
  'outside.sign-now': 'You are asked to sign this for {party}.',
  'outside.signed': 'You signed this for {party} on',
  'outside.sign-title': 'Sign for {party}',
  'outside.sign-what':
    'As {name}, you sign version {version} of the agreement of “{project}” for {party}. Your name and the day are kept with it and shown to its members. This cannot be taken back here.',
  'outside.sign-button': 'Sign',
  'outside.sign-by-other': 'Somebody else has signed for {party} meanwhile; nothing is left for you to do.',
  'outside.taken-back':
    'This version was taken back to be changed, so there is nothing to read or sign now. Open your link again when you are told to.',
  'outside.kept': 'What is kept about you',
  'outside.kept-what':
    'Your name and organisation, what you write and sign here, and when you last used your link: as long as the project keeps this. To have your name taken out, ask {maker}.',
  'outside.whoever': 'whoever sent you the link',
  'outside.stop-title': 'Your link opens nothing now',
  'outside.stop-unknown':
    'This link leads nowhere. A part of it may be missing: copy the whole of it from the message you got. If that does not help, ask whoever sent it to you for another.',
  'outside.stop-not-open':
    'This browser does not hold your link any more. Open the link you were sent once more; nothing you sent is lost.',
  'outside.stop-expired':
    'The time of your link is over. What you said and signed is kept. Ask {maker} for another if you still need it.',
  'outside.stop-ended': 'Your link was ended. What you said and signed is kept. Ask {maker} if you still need it.',
  'outside.stop-gone': 'What your link led to is not there any more. Ask whoever sent it to you.',
  'outside.maker-of': '{maker} of “{project}”',
  'outside.lost': 'What you wrote, to copy',
  'privacy.kept-outside':
    'Of people who read, comment or sign by a link without an account: their name and organisation, what they wrote and signed, when the link was last used: as long as the project keeps it. A member takes the name out when asked.',

  'event.document.shared': 'A document was shared with somebody from outside',
  'event.document.share-ended': 'A link for somebody from outside was ended',
  'event.document.reviewer-forgotten': 'The name of somebody from outside was taken out',
  'event.agreement.shared': 'Somebody from outside was asked to look at the agreement',
  'event.agreement.share-ended': 'A link to the agreement was ended',
  'event.agreement.reviewer-forgotten': 'The name of somebody from outside was taken out of the agreement',
}
