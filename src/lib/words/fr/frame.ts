/** Words of the frame around every page, and of parts that many pages share. */
export const frame = {
  'frame.product': 'Fairlead',
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
  'frame.pair': '{name} : {value}',
  'frame.unreviewed': 'Cette traduction n’a pas encore été relue par un traducteur professionnel.',
  'frame.invented': 'Données inventées.',
  'frame.invented-more':
    'La ville, les personnes, les entreprises et tous les chiffres sont inventés pour montrer comment fonctionne Fairlead.',

  'frame.own-data': 'Vos propres données, dans le dossier de la démonstration.',
  'frame.own-data-more':
    'Elles restent sur cet ordinateur, et dans la démonstration : une installation réelle commence vide.',

  'frame.draft': 'Brouillon.',
  'frame.draft-more': 'Les identifiants de ces processus commencent par {prefix}, qui n’appartient à personne.',
  'frame.draft-how': 'Comment obtenir votre propre préfixe',

  'form.problem': 'Il y a un problème',
  'form.error': 'Erreur :',

  'parts.breadcrumbs': 'Où vous êtes',
  'parts.pages': 'Pages de cette liste',
  'parts.previous': 'Page précédente',
  'parts.next': 'Page suivante',
  'parts.page-of': 'Page {page} sur {pages}',

  'error.title-invalid': 'Cela n’a pas fonctionné',
  'error.title-unauthenticated': 'Connectez-vous pour voir cette page',
  'error.title-forbidden': 'Vous n’avez pas le droit de faire cela',
  'error.title-not-found': 'Il n’y a rien ici',
  'error.title-conflict': 'Quelque chose a changé entre-temps',
  'error.title-too-many': 'Trop de demandes',
  'error.title-unavailable': 'Un problème est survenu',
  'error.code': 'Pour l’équipe d’administration : {code}',
  'error.to-link': 'Revenir à la page de votre lien',
  'error.home': 'Aller à la page d’accueil',
  'error.typed': 'Ce que vous avez écrit',
  'error.typed-what': 'Rien n’en est enregistré. Copiez-le d’ici avant de quitter cette page.',
  'error.typed-one': 'Texte {number} sur {of}',
}
