/** Words of the frame around every page, and of parts that many pages share. */
export const frame = {
  'frame.skip': 'Aller au contenu principal',
  'frame.language': 'fr',
  'frame.main-navigation': 'Navigation principale',
  'frame.projects': 'Mes projets',
  'frame.home': 'Accueil',
  'frame.sign-in': 'Se connecter',
  'frame.privacy': 'Vie privée',
  'frame.accessibility': 'Accessibilité',
  'frame.api': 'Pour les programmes (API)',
  'frame.accounts': 'Comptes',
  'frame.mail': 'Courrier',
  'frame.log': 'Journal',
  'frame.speak': 'Langue',
  'frame.unreviewed': 'Cette traduction n’a pas encore été relue par un traducteur professionnel.',
}
