/** Words about people from outside, who read, comment and sign by a link of their own. */
export const links = {
  'links.title': 'Demander à quelqu’un de l’extérieur',
  'links.what-document':
    'Cette personne n’a pas besoin de compte. Par un lien à elle, elle lit ce seul document, dans la version sur laquelle vous la consultez, avec tout ce que montraient alors ses parties vivantes, ses affirmations et le nom de ce qui les appuie. Rien n’y mène ailleurs dans le projet.',
  'links.what-comments':
    'Elle voit ses propres commentaires et vos réponses, pas ce que disent les autres. Pendant un tour de relecture, elle peut dire ce qu’elle conseille. Une fois le document clos, elle ne peut plus que lire.',
  'links.what-agreement':
    'Cette personne n’a pas besoin de compte. Par un lien à elle, elle lit cette version de l’accord et, si vous le dites, la signe de son nom pour un côté ou un rôle. Elle ne voit rien d’autre du projet.',
  'links.nothing-agreement':
    'Il n’y a encore rien à montrer : proposez d’abord l’accord, puis demandez les signatures.',
  'links.made-so-far': 'Liens déjà créés',
  'links.none': 'Personne de l’extérieur n’a encore été consulté.',
  'links.may-read': 'Lire',
  'links.may-comment': 'Lire et commenter',
  'links.may-sign': 'Lire, commenter et signer',
  'links.may-sign-agreement': 'Lire et signer',
  'links.signs-for': 'pour {party}',
  'links.standing-open': 'Fonctionne jusqu’au',
  'links.standing-expired': 'Son délai a pris fin le',
  'links.standing-ended': 'Terminé le',
  'links.used': 'Dernière utilisation',
  'links.never': 'Pas encore',
  'links.end': 'Terminer le lien',
  'links.end-of': 'de {name}',
  'links.forget': 'Retirer le nom',
  'links.forget-what':
    'Le nom et l’organisation disparaissent du lien et de tout ce qui a été dit et signé par lui ; les paroles et les signatures restent, comme celles de quelqu’un de l’extérieur. C’est définitif.',
  'links.new': 'Créer un lien',
  'links.name': 'Son nom',
  'links.organisation': 'Son organisation',
  'links.organisation-hint': 'Laissez vide si cela n’importe pas.',
  'links.may-question': 'Ce que cette personne peut faire',
  'links.may-sign-hint':
    'Elle approuve, de son nom, la version qui attend l’approbation. Le document n’est pas clos avant, à moins que vous ne terminiez son lien.',
  'links.party': 'Signe pour',
  'links.until': 'Dernier jour du lien',
  'links.email': 'Adresse électronique',
  'links.email-hint':
    'Le lien y est envoyé, et l’adresse n’est pas conservée avec lui. Laissez vide pour remettre le lien vous-même.',
  'links.for-team':
    'Selon l’accord d’ouverture, ce document est pour une équipe du projet seule. Personne à l’extérieur ne peut en recevoir le lien, et les liens déjà donnés ne mènent nulle part. Pour demander l’avis de quelqu’un, partagez un document de ce que cette personne peut savoir, ou convenez d’abord d’autre chose.',
  'links.kept-inside':
    'L’accord sur l’ouverture garde ce document dans le projet. Quiconque a le lien le lit quand même : ne le faites que si les autres sont d’accord.',
  'links.button': 'Créer le lien',
  'links.made':
    'Le lien est créé. Copiez-le maintenant : il n’est montré que cette fois. Qui le possède agit sous le nom que vous avez donné.',
  'links.from-outside': '{name}, de l’extérieur',
  'links.somebody-outside': 'Quelqu’un de l’extérieur',
  'links.letter-subject': 'On vous demande de regarder : {title}',
  'links.letter':
    '{name},\n\non vous demande de regarder « {title} ». Ouvrez ce lien ; vous n’avez pas besoin de compte :\n\n{link}\n\nIl est pour vous seul, car qui le possède agit en votre nom, et il fonctionne jusqu’au {until}.\n',
  'remove-project.reviewer-links': '{count|lien|liens} pour des personnes de l’extérieur',

  'outside.you': 'Vous êtes ici en tant que {name}.',
  'outside.asked-by': '{maker}, de « {project} », vous demande de regarder ceci.',
  'outside.asked': '« {project} » vous demande de regarder ceci.',
  'outside.until': 'Votre lien fonctionne jusqu’au',
  'outside.round-ends': 'Le tour se termine le',
  'waiting.outsider-due':
    'Leur dernier jour est venu, et il manque leur signature : relancez-les, envoyez un autre lien, ou mettez fin à celui-ci',
  'outside.version': 'Vous lisez la version {version}, telle qu’elle était quand elle a été gardée. Son empreinte :',
  'outside.read-only': 'Vous pouvez le lire. Pour en dire quelque chose, adressez-vous à qui vous a envoyé le lien.',
  'outside.closed': 'Ce document est clos. Vous pouvez le lire ; il ne prend plus ni commentaires ni signatures.',
  'outside.approve-now': 'On vous demande d’approuver cette version de votre nom.',
  'outside.approve-later':
    'On vous demande de signer ce document. Cela se fait quand ses auteurs demandent l’approbation d’une version : rouvrez votre lien quand ils vous le disent.',
  'outside.approve-link': 'Continuer pour signer',
  'outside.approved': 'Vous avez approuvé cette version le',
  'outside.approve-title': 'Approuver la version {version}',
  'outside.approve-what':
    'En tant que {name}, vous approuvez « {title} » dans sa version {version}. Votre nom, le jour et l’empreinte de ce texte sont conservés avec lui et montrés à ses auteurs. Vous ne pourrez pas revenir dessus ici.',
  'outside.verdict-title': 'Tour de relecture {round} : que conseillez-vous ?',
  'outside.verdict-what':
    'L’équipe le voit avec votre nom, à côté de l’avis de ses membres. C’est un conseil : ceux qui doivent approuver le font eux-mêmes.',
  'outside.verdict': 'Votre conseil',
  'outside.would-approve': 'Je l’approuverais',
  'outside.wants-changes': 'Des changements sont souhaités',
  'outside.verdict-note': 'Avec vos mots : pourquoi, ou quels changements',
  'outside.verdict-button': 'Donner votre conseil',
  'outside.you-said': 'Vous avez dit : {verdict}, le',
  'outside.note': 'Une remarque, si vous voulez',
  'outside.approve-button': 'Approuver cette version',
  'outside.back': 'Retour au texte',
  'outside.no-comments': 'Vous n’avez encore rien dit. Ce que disent les autres n’est pas montré ici.',
  'outside.sign-now': 'On vous demande de signer ceci pour {party}.',
  'outside.signed': 'Vous avez signé ceci pour {party} le',
  'outside.sign-title': 'Signer pour {party}',
  'outside.sign-what':
    'En tant que {name}, vous signez la version {version} de l’accord de « {project} » pour {party}. Votre nom et le jour sont conservés avec lui et montrés à ses membres. Vous ne pourrez pas revenir dessus ici.',
  'outside.sign-button': 'Signer',
  'outside.sign-by-other': 'Quelqu’un d’autre a signé pour {party} entre-temps ; il ne vous reste rien à faire.',
  'outside.taken-back':
    'Cette version a été reprise pour être modifiée ; il n’y a rien à lire ni à signer pour l’instant. Rouvrez votre lien quand on vous le dit.',
  'outside.kept': 'Ce qui est conservé sur vous',
  'outside.kept-what':
    'Votre nom et votre organisation, ce que vous écrivez et signez ici, et la dernière fois que vous avez utilisé votre lien : aussi longtemps que le projet conserve ceci. Pour faire retirer votre nom, adressez-vous à {maker}.',
  'outside.whoever': 'qui vous a envoyé le lien',
  'outside.stop-title': 'Votre lien n’ouvre rien pour l’instant',
  'outside.stop-unknown':
    'Ce lien ne mène nulle part. Il en manque peut-être une partie : copiez-le en entier depuis le message reçu. Si cela ne suffit pas, demandez-en un autre à qui vous l’a envoyé.',
  'outside.stop-not-open':
    'Ce navigateur ne garde plus votre lien. Ouvrez encore une fois le lien reçu ; rien de ce que vous avez envoyé n’est perdu.',
  'outside.stop-expired':
    'Le délai de votre lien est écoulé. Ce que vous avez dit et signé est conservé. Demandez-en un autre à {maker} si vous en avez encore besoin.',
  'outside.stop-ended':
    'Votre lien a été terminé. Ce que vous avez dit et signé est conservé. Adressez-vous à {maker} si vous en avez encore besoin.',
  'outside.stop-gone': 'Ce à quoi menait votre lien n’existe plus. Adressez-vous à qui vous l’a envoyé.',
  'outside.maker-of': '{maker}, de « {project} »',
  'outside.lost': 'Ce que vous avez écrit, à copier',
  'privacy.kept-outside':
    'Des personnes qui lisent, commentent ou signent par un lien, sans compte : leur nom et leur organisation, ce qu’elles ont écrit et signé, la dernière utilisation du lien : aussi longtemps que le projet le conserve. Un membre retire le nom sur demande.',

  'event.document.shared': 'Un document a été partagé avec quelqu’un de l’extérieur',
  'event.document.share-ended': 'Un lien pour quelqu’un de l’extérieur a été terminé',
  'event.document.reviewer-forgotten': 'Le nom de quelqu’un de l’extérieur a été retiré',
  'event.agreement.shared': 'L’accord a été soumis à quelqu’un de l’extérieur',
  'event.agreement.share-ended': 'Un lien vers l’accord a été terminé',
  'event.agreement.reviewer-forgotten': 'Le nom de quelqu’un de l’extérieur a été retiré de l’accord',
}
