/** Words about suppliers, notices and offers: letters, the public pages, and a supplier's own. */
export const buyingOffers = {
  'offers.letter-confirm-subject': 'Confirm that you want mails about “{title}”',
  'offers.letter-confirm':
    'Somebody asked us to send mails about “{title}” to this address. If it was you, open this page and confirm:\n\n{link}\n\nIf it was not you, do nothing: no other mail will come.',
  'offers.letter-answered-subject': 'A question was answered: {title}',
  'offers.letter-answered':
    'A question about “{title}” was answered. Read it here:\n\n{link}\n\nTo stop these mails: {stop}',
  'offers.letter-amended-subject': 'The notice was changed: {title}',
  'offers.letter-amended':
    'The notice “{title}” was changed. What changed, and the deadline as it is now, stand here:\n\n{link}\n\nIf you have sent an offer, it stands as it is. You can replace it until the deadline.\n\nTo stop these mails: {stop}',
  'offers.letter-supplier-subject': 'Your page as a supplier: {firm}',
  'offers.letter-supplier':
    'Hello {name},\n\n{firm} is registered as a supplier. By this link you offer work, and see what you have sent. It is yours alone; do not pass it on.\n\n{link}\n\nIt works until {until}. You can ask for another at any notice.',
  'offers.extended-for-questions': 'A question has no answer yet, so there is more time.',
} as const
