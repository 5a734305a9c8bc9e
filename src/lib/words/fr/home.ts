/** Words of the first pages: the door, the demonstration, the start for real, mail. */
export const home = {
  'home.title': 'Fairlead',
  'home.sentence':
    'Menez une réforme des achats pas à pas, tirez des preuves des données d’achat et remontez de chaque affirmation aux paroles, aux lignes ou aux décisions sur lesquelles elle repose.',
  'home.no-administrator':
    'Cette installation n’a pas encore de compte d’administration. Ouvrez l’adresse affichée là où Fairlead a été démarré.',
  'home.projects': 'Mes projets',
  'home.no-projects':
    'Vous ne participez encore à aucun projet. Créez-en un, ou demandez une invitation à un collègue.',
  'home.new-project': 'Créer un projet',
  'home.your-role': 'Votre rôle : {role}',
  'home.administration': 'Cette installation',
  'home.accounts': 'Comptes : qui peut se connecter et qui administre',
  'home.organisations': 'Organisations et leurs projets',
  'home.mail': 'Messages qui n’ont pas été envoyés',
  'home.log': 'Le journal de toutes les modifications',
  'home.try': 'Essayer avec ma feuille de calcul',
  'home.try-what':
    'Apportez un fichier de contrats ou d’appels d’offres (CSV ou Excel). En quelques minutes, vous voyez ce qu’il permet de mesurer et à quoi ressemblerait une page publique. Il reste sur cet ordinateur.',
  'home.try-button': 'Essayer avec ma feuille de calcul',
  'home.look': 'Visiter une ville inventée',
  'home.look-what':
    'Choisissez par les yeux de qui regarder. Vous pouvez tout modifier ; rien ne quitte cet ordinateur.',
  'home.look-button': 'Visiter',
  'home.open': 'Ouvert à tout le monde',
  'home.open-what': 'Ces pages se lisent sans compte.',
  'home.published-button': 'Voir ce qui est publié',
  'home.filling':
    'La ville se remplit : {words}. Vous pouvez déjà la visiter ; d’ici là, ses projets en sont à une date antérieure.',
  'home.filling-failed':
    'Le remplissage de la ville s’est arrêté trop tôt : {why} Un nouvel essai aura lieu au prochain démarrage.',
  'home.follow': 'Suivre un chiffre jusqu’à sa ligne',
  'home.follow-what': 'Cinq clics mènent d’une phrase de la réforme à la cellule sur laquelle elle repose :',
  'home.follow-1': 'L’affirmation : le chiffre, et la solidité de ce qui le fonde',
  'home.follow-2': '« Ouvrir les lignes qui sont dessous » : chaque achat qui a été compté',
  'home.follow-3': 'Le numéro d’un achat (« ocds-… ») : tout ce que l’on en sait',
  'home.follow-4': 'N’importe quelle valeur : la cellule dont elle vient, et ce qui en a été fait',
  'home.follow-5': '« Ligne … » : la ligne de l’export de la ville, telle qu’elle a été envoyée',
  'home.follow-button': 'Suivre un chiffre',
  'home.follow-soon':
    'La ville est encore en cours de mesure : le bouton « {button} » apparaîtra ici dans une minute ou deux.',
  'home.buy': 'Suivre un petit achat jusqu’à sa preuve',
  'home.buy-what':
    'Une correction pour le clavier a été achetée en un mois, sans agent d’achat. Regardez-la d’abord, puis ce qui s’est moins bien passé :',
  'home.buy-1': 'L’achat : ce qui s’est passé, qui l’a fait et ce qu’ont dit les règles',
  'home.buy-2': '« Le dossier » : téléchargez-le et vérifiez-le sur votre machine, sans ce produit',
  'home.buy-3':
    '« Bibliothèque » : une copie de ce dossier dont un octet a été changé ; la même vérification nomme la pièce',
  'home.buy-4':
    '« Achats » : un achat qui faisait partie d’un fractionnement, un qui a pris fin, et ceux qui attendent quelqu’un',
  'home.buy-5':
    '« Règles » : un changement essayé sur le passé et qui n’a pas été retenu, car il aurait manqué le fractionnement',
  'home.buy-button': 'Suivre un achat',
  'home.buy-soon':
    'Les achats sont encore en cours de remplissage : le bouton « {button} » sera ici dans une minute ou deux.',
  'home.other-eyes': 'Regarder par d’autres yeux',
  'home.other-eyes-what':
    'Prenez une autre place dans la ville inventée, suivez un chiffre ou voyez ce qui est publié.',
  'home.others': 'D’autres projets inventés',
  'home.others-what': 'Un pour chacun des autres guides, au milieu de son travail.',
  'home.real': 'Commencer pour de vrai',
  'home.real-what': 'Quand vous en avez assez vu, commencez avec une installation vide, la vôtre.',
  'home.real-link': 'Commencer pour de vrai',

  'try.what': 'Vous voyez ce que contient le fichier avant toute importation. Rien ne quitte cet ordinateur.',
  'try.organisation': 'À qui sont les données ?',
  'try.organisation-hint':
    'La ville ou l’organisme. C’est le titre de l’aperçu de la page publique, qui le nomme comme éditeur.',
  'try.organisation-default': 'Mon organisation',
  'try.project': 'Mes propres données',

  'real.title': 'Commencer pour de vrai',
  'real.what': 'Fairlead continuera avec un dossier de données vide.',
  'real.empty': 'Le nouveau dossier est data/real. Il ne contient ni personnes, ni projets, ni données.',
  'real.demo-stays':
    'La démonstration reste où elle est, dans data/demo. Supprimez ce dossier quand vous n’en voulez plus.',
  'real.back':
    'Pour revoir la démonstration, arrêtez Fairlead (Ctrl-C) et démarrez-le avec FAIRLEAD_DATA=data/demo FAIRLEAD_DEMO=1 npm start.',
  'real.address':
    'L’adresse qui sert à créer le premier compte s’affiche dans la fenêtre où tourne Fairlead. Elle ne sert qu’une fois.',
  'real.elsewhere':
    'Cette démonstration a été démarrée avec des réglages qu’elle retrouverait ({settings}) : elle ne peut donc pas passer d’elle-même à un dossier vide. Vous le pouvez, en une ligne.',
  'real.elsewhere-stop': 'Arrêtez Fairlead dans la fenêtre où il tourne (Ctrl-C).',
  'real.elsewhere-start':
    'Redémarrez-le sur un dossier à lui. Celui-ci se trouve à côté du dossier de la démonstration ; tout dossier qui n’existe pas encore convient :',
  'real.elsewhere-database':
    'DATABASE_URL et CLICKHOUSE_URL contiennent aussi la démonstration : donnez à la nouvelle installation ses propres bases de données, ou n’en indiquez aucune.',
  'real.elsewhere-address':
    'Ouvrez l’adresse qui s’affiche : elle sert à créer le premier compte, une seule fois. La démonstration reste dans {folder}. Supprimez ce dossier quand vous n’en voulez plus.',
  'real.carry': 'Vos propres données ne suivent pas',
  'real.carry-what':
    'Un fichier que vous avez essayé dans la démonstration et la correspondance que vous avez établie pour lui restent dans {folder}. Pour continuer avec eux, emportez-les :',
  'real.carry-download':
    'Maintenant, avant de commencer : ouvrez la page Correspondance de votre projet et choisissez « Télécharger en fichier (YAML) ». Notez le nom de la source de votre fichier sur la page Données.',
  'real.carry-import':
    'Ensuite : créez le premier compte et un projet, puis apportez le même fichier. Donnez à sa source le même nom qu’auparavant.',
  'real.carry-load':
    'Ouvrez la page Correspondance du nouveau projet, choisissez « Modifier comme fichier », remplacez ce que vous voyez par le texte du fichier téléchargé et enregistrez.',
  'real.button': 'Commencer avec un dossier vide',
  'real.not-yet': 'Rester dans la démonstration',
  'real.started': 'Fairlead redémarre',
  'real.started-what':
    'Il sera prêt dans quelques secondes. Regardez la fenêtre où tourne Fairlead : l’adresse qui sert à créer le premier compte s’y affiche.',
  'real.started-link': 'Aller à la page d’accueil',

  'serve.demo': 'Fairlead est prêt, avec une ville inventée à visiter : {url}',
  'serve.setup': 'Fairlead est prêt et vide. Créez ici le premier compte (l’adresse ne sert qu’une fois) : {url}',
  'serve.opening': 'Fairlead démarre. Réessayez dans un instant.',
  'serve.ready': 'Fairlead est prêt : {url}',

  'mail.title': 'Courrier',
  'mail.kept-what':
    'Aucun serveur de courrier n’est configuré : les messages sont donc conservés ici. Copiez un lien et transmettez-le comme bon vous semble.',
  'mail.failed-what':
    'Messages que le serveur de courrier a refusés. Copiez un lien et transmettez-le comme bon vous semble.',
  'mail.none': 'Aucun message.',
  'mail.to': 'À {to},',
}
