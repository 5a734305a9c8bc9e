/** Words about people: accounts, sign-in, invitations, members, privacy. */
export const people = {
  'sign-in.title': 'Se connecter',
  'sign-in.email': 'Adresse électronique',
  'sign-in.password': 'Mot de passe',
  'sign-in.button': 'Se connecter',
  'sign-in.passkey': 'Se connecter avec une clé d’accès',
  'sign-in.passkey-refused':
    'Aucune clé d’accès n’a permis la connexion : l’appareil n’a pas été consulté, il a refusé, ou le compte est inconnu ou désactivé ici. Votre mot de passe fonctionne peut-être.',
  'sign-in.provider': 'Se connecter avec {name}',
  'sign-in.unknown-to-us':
    'Votre organisation vous connaît, mais vous n’avez pas encore de compte ici. Demandez une invitation à une personne responsable de votre projet.',
  'sign-in.provider-failed':
    'La connexion auprès de votre organisation n’est pas allée à son terme. Recommencez et terminez-la dans les dix minutes.',
  'sign-in.no-account':
    'Les comptes se créent sur invitation. Demandez un lien à une personne responsable de votre projet.',

  'setup.title': 'Créer le premier compte',
  'setup.intro':
    'Vous êtes la première personne ici. Ce compte administre l’installation : il voit tous les comptes, le journal et les messages non envoyés, et il peut créer des projets et inviter d’autres personnes.',
  'setup.name': 'Votre nom',
  'setup.email': 'Adresse électronique',
  'setup.password': 'Mot de passe',
  'setup.password-hint':
    'Au moins 12 caractères. Trois ou quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.',
  'setup.button': 'Créer le compte',

  'invitation.title': 'Invitation à {project}',
  'invitation.caption': 'On vous invite à rejoindre',
  'invitation.to-installation':
    'On vous invite à ouvrir un compte ici. Vous pourrez ensuite créer des projets et recevoir des invitations à d’autres.',
  'invitation.product': 'Fairlead',
  'invitation.as': 'Votre rôle sera : {role}.',
  'invitation.new-account': 'Ceci crée un compte pour {email}.',
  'invitation.sign-in-first':
    'Vous avez un compte pour {email}. Connectez-vous ; cette page vous permettra alors d’accepter.',
  'invitation.accept': 'Accepter l’invitation',

  'account.title': 'Votre compte',
  'account.name': 'Nom',
  'account.email': 'Adresse électronique',
  'account.organisation': 'Organisation',
  'account.since': 'Compte créé le',
  'account.projects': 'Projets',
  'account.no-projects': 'Aucun pour l’instant',
  'account.tokens': 'Jetons d’accès',
  'account.token-count': '{count|jeton|jetons}',
  'account.tokens-link': 'Gérer les jetons',
  'account.sign-out': 'Se déconnecter',
  'account.passkeys': 'Clés d’accès',
  'account.passkey-count': '{count|clé d’accès|clés d’accès}',
  'account.passkeys-link': 'Gérer les clés d’accès',
  'account.yours': 'Vos données',
  'account.change-password': 'Changer votre mot de passe',
  'account.export': 'Télécharger tout ce qui est conservé sur vous',
  'account.delete': 'Supprimer votre compte',

  'passkeys.title': 'Clés d’accès',
  'passkeys.what':
    'Avec une clé d’accès, vous vous connectez par l’empreinte, le visage ou le code de votre appareil, sans mot de passe.',
  'passkeys.none': 'Vous n’avez pas encore de clé d’accès.',
  'passkeys.unnamed': 'Clé d’accès sans nom',
  'passkeys.added': 'Ajoutée',
  'passkeys.name': 'Nom de la clé d’accès',
  'passkeys.name-hint': 'Par exemple « mon portable ». Vous pouvez laisser vide.',
  'passkeys.rename': 'Enregistrer le nom',
  'passkeys.remove': 'Supprimer',
  'passkeys.new': 'Ajouter une clé d’accès',
  'passkeys.add': 'Ajouter une clé d’accès sur cet appareil',
  'passkeys.need-script':
    'Pour ajouter une clé d’accès, il faut JavaScript, qui est désactivé dans ce navigateur. Votre mot de passe fonctionne sans lui.',
  'passkeys.unknown-here':
    'Ce navigateur ne connaît pas les clés d’accès. Votre mot de passe fonctionne, un autre navigateur aussi.',
  'passkeys.refused':
    'Aucune clé d’accès n’a été ajoutée : l’appareil n’a pas été consulté ou a refusé. Si votre connexion date de plus d’un jour, déconnectez-vous, reconnectez-vous et recommencez.',

  'account-delete.title': 'Supprimer votre compte',
  'account-delete.what': 'Si vous continuez, le compte {email} est supprimé.',
  'account-delete.gone':
    'Votre nom, votre adresse électronique, votre mot de passe, vos clés d’accès, vos sessions et vos jetons sont supprimés.',
  'account-delete.letters':
    'Les invitations et les messages destinés à votre adresse sont supprimés aussi, envoyés ou non.',
  'account-delete.kept':
    'Ce que vous avez fait, décidé et approuvé dans des projets y reste, sous un identifiant sans nom. Le journal aussi, que l’on peut toujours vérifier.',
  'account-delete.not-yet': 'Avant que votre compte puisse être supprimé :',
  'account-delete.last-administrator':
    'Vous êtes la seule personne qui administre cette installation. Donnez d’abord ce droit à quelqu’un d’autre.',
  'account-delete.accounts-link': 'Aller aux comptes',
  'account-delete.last-lead':
    'Personne d’autre ne peut gérer « {project} ». Confiez-en la responsabilité à un autre membre, ou supprimez le projet.',
  'account-delete.people-link': 'Personnes de « {project} »',
  'account-delete.password': 'Votre mot de passe, pour vérifier que c’est bien vous',
  'account-delete.fresh':
    'Pour vérifier que c’est bien vous : cela fonctionne dans les dix minutes qui suivent votre connexion. Si elle est plus ancienne, déconnectez-vous d’abord et reconnectez-vous.',
  'account-delete.final': 'Cette action est définitive.',
  'account-delete.button': 'Supprimer mon compte',
  'account-delete.keep': 'Garder mon compte',

  'password.title': 'Changer votre mot de passe',
  'password.after': 'Vos sessions prennent ensuite fin partout, et vous vous connectez avec le nouveau.',
  'password.current': 'Mot de passe actuel',
  'password.next': 'Nouveau mot de passe',
  'password.button': 'Changer le mot de passe',

  'tokens.title': 'Jetons d’accès',
  'tokens.what': 'Un jeton permet à l’un de vos programmes d’appeler l’API avec vos droits. Il est valable un an.',
  'tokens.made': 'Voici votre nouveau jeton. Copiez-le maintenant : il ne sera plus affiché.',
  'tokens.yours': 'Vos jetons',
  'tokens.name': 'Nom',
  'tokens.name-hint': 'À quoi il sert, par exemple « importation mensuelle ».',
  'tokens.ends': 'Valable jusqu’au',
  'tokens.last-used': 'Dernière utilisation',
  'tokens.never': 'Jamais',
  'tokens.end': 'Y mettre fin',
  'tokens.end-one': 'Mettre fin',
  'tokens.none': 'Vous n’avez pas de jeton. Il n’en faut que pour des programmes.',
  'tokens.new': 'Créer un jeton',
  'tokens.button': 'Créer le jeton',

  'accounts.title': 'Comptes',
  'accounts.what':
    'Toutes les personnes qui peuvent se connecter à cette installation. Celles qui administrent voient cette page, le journal et les messages non envoyés ; elles ne voient pas les projets dont elles ne sont pas membres.',
  'accounts.all': 'Tous les comptes',
  'accounts.name': 'Nom',
  'accounts.email': 'Adresse électronique',
  'accounts.state': 'État',
  'accounts.administrator': 'Administre',
  'accounts.disabled': 'Désactivé',
  'accounts.projects': 'Projets',
  'accounts.project-count': '{count|projet|projets}',
  'accounts.sessions': 'Connexions',
  'accounts.session-count': 'dans {count|navigateur|navigateurs}',
  'accounts.since': 'Depuis le',
  'accounts.invite': 'Inviter quelqu’un à avoir un compte',
  'accounts.invite-what':
    'Cette personne pourra ensuite créer ses propres projets. Pour inviter quelqu’un dans un projet, utilisez la page « Personnes » du projet.',
  'accounts.invitation-subject': 'Une invitation à utiliser Fairlead',
  'accounts.organisation': 'Pour quelle organisation cette personne travaille',
  'accounts.organisation-hint': 'Elle s’affiche à côté de son nom là où les projets énumèrent leurs membres.',
  'accounts.no-organisation': 'Aucune',
  'accounts.save-organisation': 'Enregistrer l’organisation',
  'accounts.make-administrator': 'Donner les droits d’administration',
  'accounts.make-administrator-what':
    'Cette personne verra cette page, le journal et les messages non envoyés, et pourra désactiver des comptes. Elle est déconnectée et se reconnecte avec ses nouveaux droits.',
  'accounts.end-administrator': 'Retirer les droits d’administration',
  'accounts.end-administrator-what': 'Cette personne garde son compte et ses projets, et est déconnectée une fois.',
  'accounts.end-administrator-own':
    'C’est vous : votre session prend fin et vous ne verrez plus cette page. Vous gardez votre compte et vos projets.',
  'accounts.end-sessions': 'Déconnecter partout',
  'accounts.end-sessions-what':
    'Met fin aux sessions dans {count|navigateur|navigateurs}, par exemple après la perte d’un appareil. Les jetons d’accès restent valables.',
  'accounts.disable': 'Désactiver le compte',
  'accounts.disable-what':
    'Cette personne est déconnectée aussitôt, et ni son mot de passe, ni ses clés d’accès, ni ses jetons ne fonctionnent plus. Ce qu’elle a fait reste, et vous pouvez revenir en arrière ici. Elle seule peut supprimer son compte.',
  'accounts.enable': 'Rendre le compte utilisable',
  'accounts.enable-what': 'Cette personne peut de nouveau se connecter, et ses jetons d’accès fonctionnent de nouveau.',

  'organisations.title': 'Organisations',
  'organisations.what':
    'Villes, directions, fournisseurs : à qui sont les projets et pour qui travaillent les personnes. Un projet nomme son organisation à sa création ; un nouveau nom en ajoute une ici.',
  'organisations.none': 'Il n’y a pas encore d’organisation. Le premier projet en ajoutera une.',
  'organisations.counts':
    '{people|personne travaille pour elle|personnes travaillent pour elle}, {projects|projet|projets}.',
  'organisations.remove': 'Supprimer le projet',
  'organisations.name': 'Nom',
  'organisations.rename': 'Enregistrer le nom',
  'organisations.new': 'Ajouter une organisation',
  'organisations.add': 'L’ajouter',

  'people.title': 'Personnes',
  'people.members': 'Membres',
  'people.invited': 'Invitations en attente',
  'people.name': 'Nom',
  'people.email': 'Adresse électronique',
  'people.organisation': 'Organisation',
  'people.role': 'Rôle',
  'people.roles': 'Rôles',
  'people.roles-hint':
    'Choisissez tous les rôles que joue cette personne. Elle peut faire tout ce que permet l’un ou l’autre.',
  'people.my-roles': 'Mes rôles et ce qu’ils demandent',
  'people.expects': 'Toute personne qui prend ce rôle',
  'people.expects-nothing': 'Rien n’est inscrit que vous auriez à accepter.',
  'people.accepted': 'accepté',
  'people.accept': 'J’accepte',
  'people.since': 'Depuis le',
  'people.ends': 'Valable jusqu’au',
  'people.change': 'Modifier',
  'people.change-role': 'Changer de rôle',
  'people.change-role-what':
    'Un changement de rôle déconnecte la personne ; elle se reconnecte avec ses nouveaux droits.',
  'people.change-role-button': 'Changer le rôle',
  'people.remove': 'Retirer',
  'people.remove-title': 'Retirer du projet',
  'people.remove-what': 'Cette personne perd aussitôt son accès et est déconnectée. Ce qu’elle a fait reste.',
  'people.remove-button': 'Retirer cette personne',
  'people.keep': 'Garder cette personne',
  'people.withdraw': 'Annuler',
  'people.invite': 'Inviter quelqu’un',
  'people.invite-button': 'Créer une invitation',
  'people.link-made':
    'L’invitation part par courrier électronique, si l’envoi est configuré. Vous pouvez aussi transmettre ce lien vous-même ; il ne sert qu’une fois :',
  'people.invitation-subject': 'Une invitation à participer à un projet',
  'people.invitation-letter':
    'Quelqu’un vous invite à travailler ensemble dans Fairlead.\n\nOuvrez cette adresse pour accepter :\n{link}\n\nElle ne sert qu’une fois et reste valable {days|jour|jours}. Si vous n’attendiez rien de tel, ne faites rien.\n',

  'project-settings.link': 'Nom, organisation, suppression du projet',
  'project-settings.name': 'Comment s’appelle le projet ?',
  'project-settings.organisation': 'À qui est le projet ?',
  'project-settings.organisation-hint':
    'La ville, l’organisme ou le groupe qui en répond. Son nom figure sur ce que vous publiez.',
  'project-settings.title': 'Nom et organisation',
  'project-settings.save': 'Enregistrer',
  'project-settings.removing':
    'Supprimer le projet efface tout ce qu’il contient. Ce qui serait perdu est d’abord énuméré.',
  'remove-project.title': 'Supprimer ce projet',
  'remove-project.what': 'Si vous continuez, ceci est effacé pour tout le monde :',
  'remove-project.members': '{count|participation|participations} ; les personnes gardent leur compte',
  'remove-project.files': '{count|fichier d’origine|fichiers d’origine}, sauf si un autre projet contient le même',
  'remove-project.imports': '{count|importation|importations}, avec toutes les lignes',
  'remove-project.publications': '{count|publication|publications}',
  'remove-project.all-else':
    'la correspondance dans toutes ses versions, les données compilées, les indicateurs et les réglages de publication',
  'remove-project.site':
    'Là où le site était publié, son adresse dira ensuite qu’il a été retiré. Les copies que d’autres ont faites ou diffusent restent où elles sont.',
  'remove-project.log': 'Le journal reste. Il nomme ce qui s’est passé par des identifiants et des nombres seulement.',
  'remove-project.final': 'Cette action est définitive ; seule une sauvegarde permettrait de revenir en arrière.',
  'remove-project.name': 'Pour confirmer, tapez le nom du projet',
  'remove-project.button': 'Supprimer le projet et tout ce qu’il contient',
  'remove-project.keep': 'Garder le projet',

  'privacy.title': 'Vie privée',
  'privacy.controller': '{name} répond des données personnelles de cette installation. Contact : {contact}',
  'privacy.no-controller':
    'Personne n’a encore été désigné pour répondre des données personnelles de cette installation. Son exploitant règle PRIVACY_CONTROLLER et PRIVACY_CONTACT.',
  'privacy.kept': 'Ce qui est conservé sur vous',
  'privacy.kept-account':
    'Votre nom, votre adresse électronique, votre organisation, une empreinte de votre mot de passe, vos clés d’accès : aussi longtemps que vous avez un compte.',
  'privacy.kept-session':
    'Vos sessions, avec le nom du navigateur et l’adresse réseau : jusqu’à votre déconnexion, ou douze heures après votre dernière action, et trente jours au plus. Les tentatives de connexion, avec l’adresse réseau : un jour.',
  'privacy.kept-invitations':
    'Les invitations qui vous sont destinées, avec votre adresse : un mois après leur utilisation, leur annulation ou leur fin. Les messages qui vous sont destinés : un mois au plus. Les jetons d’accès : un mois après leur fin.',
  'privacy.kept-files':
    'Les fichiers que vous apportez peuvent nommer des personnes : aussi longtemps qu’une importation en dépend, ou un mois si personne ne les importe. Ce qui est à moitié envoyé ou à moitié fait : un jour.',
  'privacy.kept-work':
    'Les modifications que vous avez faites, sous un identifiant sans votre nom : aussi longtemps que le journal du projet est conservé.',
  'privacy.kept-browser':
    'Dans votre propre navigateur, les mots tapés dans un document et pas encore enregistrés : jusqu’à ce qu’ils le soient, ou que quelqu’un s’y déconnecte.',
  'privacy.kept-mail': 'Les messages qui vous sont destinés passent par le serveur de courrier de cette installation.',
  'privacy.kept-mail-sink':
    'Cette installation n’envoie pas de messages. Ils sont conservés, et les personnes qui l’administrent peuvent les voir.',
  'privacy.kept-provider': 'Vous pouvez vous connecter avec {name}, qui sait alors quand vous le faites.',
  'privacy.not': 'Ce qui n’est pas fait',
  'privacy.not-what':
    'Aucun témoin (cookie), sauf celui qui maintient votre connexion, celui qui garde un lien que vous avez ouvert et la langue choisie. Aucune mesure d’audience, aucun traceur, rien qui vienne d’autres sites.',
  'privacy.rights': 'Vos droits',
  'privacy.rights-what':
    'Sur la page de votre compte, vous pouvez télécharger tout ce qui est conservé sur vous et supprimer votre compte.',
  'privacy.account-link': 'Aller à votre compte',

  'accessibility.title': 'Accessibilité',
  'accessibility.aim':
    'Chaque page est conçue pour respecter les WCAG 2.2, niveau AA, et pour fonctionner au clavier, à 200 % d’agrandissement, sur un écran étroit et sans JavaScript.',
  'accessibility.tested': 'Comment c’est vérifié',
  'accessibility.tested-what':
    'À chaque nouvelle version, les pages principales sont vérifiées par axe et au clavier dans un vrai navigateur. Elles n’ont pas fait l’objet d’un audit indépendant.',
  'accessibility.report': 'Quelque chose ne fonctionne pas pour vous ?',
  'accessibility.report-how': 'Dites à {contact} ce que vous vouliez faire et ce qui s’est passé.',
  'accessibility.administrator': 'la personne qui administre cette installation',
}
