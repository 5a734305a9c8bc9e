/** Words of the frame around every page, and of parts that many pages share. */
export const frame = {
  'frame.product': 'Fairlead',
  'frame.skip': 'Skip to the main content',
  'frame.language': 'en',
  'frame.main-navigation': 'Main',
  'frame.projects': 'My projects',
  'frame.home': 'Home',
  'frame.sign-in': 'Sign in',
  'frame.privacy': 'Privacy',
  'frame.accessibility': 'Accessibility',
  'frame.api': 'For programs (API)',
  'frame.accounts': 'Accounts',
  'frame.mail': 'Mail',
  'frame.log': 'Log',
  'frame.speak': 'Language',
  'frame.pair': '{name}: {value}',
  'frame.unreviewed': 'This translation has not been reviewed by a professional translator yet.',
  'frame.invented': 'Invented data.',
  'frame.invented-more':
    'The city, the people, the companies and every number here are made up to show how Fairlead works.',

  'frame.own-data': 'Your own data, in the demonstration’s folder.',
  'frame.own-data-more': 'It stays on this computer, and in the demonstration: a start for real begins empty.',

  'frame.draft': 'Draft.',
  'frame.draft-more': 'The ids of these processes begin with {prefix}, which belongs to nobody.',
  'frame.draft-how': 'How to get a prefix of your own',

  'form.problem': 'There is a problem',
  'form.error': 'Error:',

  'parts.breadcrumbs': 'Where you are',
  'parts.pages': 'Pages of this list',
  'parts.previous': 'Previous page',
  'parts.next': 'Next page',
  'parts.page-of': 'Page {page} of {pages}',

  'error.title-invalid': 'That did not work',
  'error.title-unauthenticated': 'Sign in to see this',
  'error.title-forbidden': 'You may not do this',
  'error.title-not-found': 'There is nothing here',
  'error.title-conflict': 'Something changed in the meantime',
  'error.title-too-many': 'Too many requests',
  'error.title-unavailable': 'Something went wrong',
  'error.code': 'For your administrator: {code}',
  'error.home': 'Go to the home page',
} as const
