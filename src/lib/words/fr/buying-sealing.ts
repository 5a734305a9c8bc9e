/** Words about sealed offers: what is sealed and what is not, keys, opening, the draw, and what the scripts of these pages say. */
export const buyingSealing = {
  'sealed.title': 'À quel point est-ce scellé ?',
  'sealed.intro':
    'Les offres sont scellées là où elles sont écrites, sur l’ordinateur du fournisseur, et ouvertes par deux des trois personnes nommées après la date limite. Cette page dit ce que cela empêche, et ce que cela n’empêche pas.',
  'sealed.how-title': 'Ce que devient une offre',
  'sealed.how-keys':
    'L’annonce nomme trois personnes. Chacune crée une clé dans son propre navigateur et la garde dans un fichier protégé par une phrase secrète. Ce serveur n’a que la moitié qui ferme, jamais celle qui ouvre.',
  'sealed.how-seal':
    'Quand un fournisseur envoie une offre, son navigateur la ferme et partage ce qui l’ouvre en trois parts, une pour chacune des trois personnes. Deux parts, quelles qu’elles soient, ouvrent l’offre. Une seule n’en dit rien.',
  'sealed.how-length':
    'Une offre scellée est complétée jusqu’à l’une de quelques longueurs, si bien que sa taille ne dit presque rien ; le nombre de ses fichiers peut se compter dans la base de données. Le fournisseur reçoit un récépissé signé.',
  'sealed.how-open':
    'Après la date limite, deux des trois personnes ouvrent les offres. Chacune est d’abord comparée à ce pour quoi son récépissé a été donné : une offre modifiée est découverte et nommée, une fausse part de clé aussi.',
  'sealed.before-title': 'Ce qui n’est pas montré avant la date limite',
  'sealed.before-pages':
    'Aucune page, aucun téléchargement, flux, message ou registre public ne montre une offre, combien il y en a, ni quand elles sont arrivées. Cela vaut aussi pour les agents et les administrateurs.',
  'sealed.before-record':
    'Le registre des offres fixé à la date limite a l’une de quelques longueurs, complétée par des places vides, dans un ordre qui ne suit pas le temps.',
  'sealed.before-receipt': 'Le récépissé d’un fournisseur ne dit rien d’aucun autre.',
  'sealed.can-title': 'Ce que pourrait encore faire qui exploite ce serveur',
  'sealed.can-intro':
    'Aucune de nos techniques ne l’empêche. C’est écrit ici pour que vous puissiez décider à quoi vous fier, et à qui.',
  'sealed.can-script':
    'Envoyer une page modifiée. Le programme qui scelle vient chaque fois de ce serveur. Qui le maîtrise pourrait en envoyer un qui garde une copie de ce que vous écrivez.',
  'sealed.can-keys':
    'Mettre d’autres clés à la place des trois. La marque de chaque clé figure à côté du nom : comparez-la avec cette personne, par téléphone par exemple.',
  'sealed.can-count':
    'Regarder dans la base de données elle-même. Elle contient les offres scellées, qui les a envoyées et quand, et si le serveur les a scellées. Elle ne contient pas ce qu’elles disent.',
  'sealed.can-connect': 'Voir quand quelqu’un se connecte à ce serveur, et d’où.',
  'sealed.can-stop':
    'Arrêter le service, ou écarter un fournisseur. Un récépissé prouve ce qui a été reçu ; rien ne prouve ce qui a été écarté. Envoyez tôt.',
  'sealed.can-delete':
    'Supprimer ou abîmer une offre. Cela se voit : un récépissé dont l’offre manque le prouve. Mais sans sauvegarde, l’offre est perdue.',
  'sealed.can-clock':
    'Régler l’horloge. Une offre pourrait être admise en retard avec une heure fausse, tant que le registre n’est pas fixé. Les heures des autres récépissés peuvent alors ne pas concorder.',
  'sealed.can-collude':
    'S’entendre avec deux des trois personnes. Deux clés ouvrent toutes les offres à tout moment, même avant la date limite. Nommez des personnes qui ne dépendent pas l’une de l’autre.',
  'sealed.can-refuse':
    'Deux des trois personnes pourraient dire qu’une offre ne s’ouvre pas. Elle ne participe alors pas, et leurs noms figurent au registre.',
  'sealed.can-seed':
    'Connaître le nombre que cette installation ajoute à un tirage au sort. Il est fixé avec l’annonce. Avec deux des trois personnes, il dirait d’avance le résultat ; seul, il ne dit rien, car chaque offre ajoute un nombre que personne d’autre ne connaît.',
  'sealed.plain-title': 'Sans JavaScript',
  'sealed.plain-offer':
    'Les fournisseurs peuvent faire une offre sans lui. Le serveur scelle alors l’offre à son arrivée et n’en garde que la forme scellée. À ce moment, le serveur a les mots. Le récépissé dit que le serveur l’a scellée.',
  'sealed.plain-key':
    'Les détenteurs de clé peuvent faire créer leur clé par le serveur et ouvrir par lui. À ce moment, le serveur a la clé et sa phrase secrète. Il ne garde ni l’une ni l’autre, mais un serveur dont quelqu’un s’est emparé le pourrait.',
  'sealed.lost-title': 'Quand une clé est perdue',
  'sealed.lost':
    'Si l’une des trois clés est perdue, les deux autres ouvrent les offres. Si deux sont perdues, personne ne peut les ouvrir, et il faut demander aux fournisseurs de refaire une offre.',
  'sealed.check-title': 'Ce que vous pouvez vérifier vous-même',
  'sealed.check-receipt':
    'Après l’ouverture, tout le registre des offres est publié. Vérifiez que la vôtre y figure, avec votre récépissé.',
  'sealed.check-draw':
    'Chacun peut refaire un tirage au sort dans son propre navigateur, à partir de ce qui était fixé avant. Il donne toujours le même ordre.',
  'sealed.check-source':
    'Le code source de tout cela est ouvert : chacun peut le lire et essayer de le mettre en défaut.',

  'event.holder-key.asked': 'Quelqu’un a été invité à créer une clé d’ouverture des offres',
  'event.holder-key.registered': 'Quelqu’un a créé une clé d’ouverture des offres',
  'remove-project.holder-keys': '{count|clé d’ouverture des offres|clés d’ouverture des offres}',

  'sealing.by-browser': 'Scellée sur l’ordinateur du fournisseur',
  'sealing.by-server': 'Scellée par ce serveur à son arrivée',
  'sealing.waiting': 'Attend l’un des détenteurs de clé',
  'sealing.opened': 'Ouverte',
  'sealing.void-boxes': 'Deux détenteurs de clé n’ont pas pu l’ouvrir. Elle ne participe pas.',
  'sealing.void-body': 'Elle ne contient aucune offre lisible. Elle ne participe pas.',
  'sealing.void-sealing':
    'Elle n’a pas été scellée de façon que deux des trois personnes, quelles qu’elles soient, puissent l’ouvrir. Elle ne participe pas.',
  'sealing.void-draw':
    'Son nombre pour le tirage au sort n’est pas celui avec lequel elle a été envoyée. Elle ne participe pas.',
  'sealing.altered-bytes':
    'Cette offre a été modifiée après sa réception. Rien ne peut être attribué avant que la bonne soit de retour : cherchez-la dans une sauvegarde, ou demandez sa copie au fournisseur.',
  'sealing.altered-supplier':
    'Cette offre est gardée sous le nom d’un autre fournisseur que celui qui l’a envoyée. Rien ne peut être attribué avant que ce soit corrigé.',
  'sealing.altered-offer':
    'Cette offre est gardée avec une autre annonce que celle pour laquelle elle a été envoyée. Rien ne peut être attribué avant que ce soit corrigé.',
  'sealing.altered-deadline':
    'Cette offre est gardée avec une autre date limite que celle pour laquelle elle a été envoyée. Rien ne peut être attribué avant que ce soit corrigé.',
  'sealing.wrong-share': '{name} a remis une part qui n’appartient pas à cette offre.',

  'sealing.draw-right': 'Refait dans ce navigateur : l’ordre est le même.',
  'sealing.draw-failed': 'Le tirage au sort n’a pas pu être chargé. Vérifiez votre connexion et réessayez.',
  'sealing.draw-seed': 'Le nombre de cette installation n’est pas celui qui a été fixé avec l’annonce.',
  'sealing.draw-log': 'Le registre des offres n’est pas entier.',
  'sealing.draw-bids': 'Les offres ne sont pas celles du registre.',
  'sealing.draw-secret': 'Le nombre d’une offre n’est pas celui avec lequel elle a été envoyée.',
  'sealing.draw-entrant-unknown': 'Quelqu’un participe dont l’offre n’a pas été ouverte.',
  'sealing.draw-entrant-twice': 'Quelqu’un participe deux fois.',
  'sealing.draw-payee-twice': 'Deux participants seraient payés sur le même compte.',
  'sealing.draw-order': 'L’ordre qui en résulte est un autre.',

  'sealing.receipt-in-the-log': 'Votre offre figure au registre, comme le dit votre récépissé.',
  'sealing.receipt-not-in-the-log':
    'Votre récépissé est authentique, et votre offre ne figure pas au registre. Cela ne devrait pas arriver. Gardez le récépissé et envoyez-le au contact de l’annonce, ou à un auditeur.',
  'sealing.receipt-not-signed': 'Ce n’est pas un récépissé de cette installation, ou il a été modifié.',
  'sealing.receipt-log-not-whole':
    'Le registre des offres n’est pas entier. Gardez votre récépissé, et prévenez le contact de l’annonce.',

  'seal-bid.here':
    'Quand vous envoyez votre offre, ce navigateur la scelle. Seule la forme scellée quitte votre ordinateur. Deux de ces trois personnes l’ouvrent ensemble après la date limite : {names}.',
  'seal-bid.plain':
    'Votre navigateur ne scelle pas lui-même les offres. Le serveur scellera la vôtre à son arrivée, et votre récépissé le dira.',
  'seal-bid.sealing': 'Votre offre est en train d’être scellée sur cet ordinateur…',
  'seal-bid.sealing-file': '{name} est en train d’être scellé…',
  'seal-bid.sending': 'Votre offre est scellée. Envoi en cours…',
  'seal-bid.too-large':
    'Rien n’a été envoyé. Une réponse est trop longue, un fichier dépasse 4 Mo, ou il y a plus de 3 fichiers. Raccourcissez ou retirez quelque chose, et envoyez de nouveau.',
  'seal-bid.other-kind':
    'Rien n’a été envoyé. « {name} » n’est ni PDF, ni PNG, ni JPEG, ni texte simple. Enregistrez-le sous l’une de ces formes et renvoyez votre offre.',
  'seal-bid.unanswered':
    'Rien n’a été envoyé. « {what} » n’a pas de réponse. Écrivez-en une, ou dites dans quel fichier elle se trouve.',
  'seal-bid.unanswered-many': 'Rien n’a été envoyé. {count} questions n’ont pas de réponse : elles sont marquées.',
  'seal-bid.unanswered-field': 'Écrivez une réponse, ou dites dans quel fichier elle se trouve.',
  'seal-bid.not-sealed':
    'Rien n’a été envoyé, car votre offre n’a pas pu être scellée. Gardez une copie de ce que vous avez écrit, rechargez cette page et envoyez encore une fois. Si cela n’aide pas, utilisez un autre navigateur.',
  'seal-bid.not-sent':
    'On ne sait pas si votre offre scellée est arrivée. Ce que vous avez écrit est encore ici. Vérifiez votre connexion et envoyez encore une fois : la dernière remplace la précédente.',
  'seal-bid.refused': 'Votre offre n’a pas été reçue. {reason} Ce que vous avez écrit est encore ici.',

  'holder-key.title': 'Votre clé d’ouverture des offres',
  'holder-key.what':
    'On vous demande d’être l’une des trois personnes qui ouvrent les offres scellées. Il vous faut pour cela une clé. Deux des trois ouvrent les offres ensemble après la date limite ; personne d’autre ne le peut.',
  'holder-key.not-asked':
    'Personne ne vous a demandé d’ouvrir des offres. Une personne responsable du projet peut vous confier ce rôle.',
  'holder-key.without-key': 'Pas encore de clé',
  'holder-key.without-key-what':
    'Demandez-la par lettre. Une personne sans compte reçoit un lien, par lequel elle fait sa clé et ouvre plus tard les offres.',
  'holder-key.ask': 'Demander une clé à {name}',
  'holder-key.was-asked': 'La lettre à {name} est en route.',
  'holder-key.too-few': 'Moins de trois personnes détiennent une clé. Dites qui le fait sous',
  'holder-key.letter-subject': 'Une clé pour ouvrir des offres : {title}',
  'holder-key.letter':
    '{name},\n\non vous demande d’être l’une des trois personnes qui ouvrent les offres pour « {title} ». Faites votre clé ici avant la publication :\n\n{link}\n',
  'holder-key.asked-now':
    'On vous demande de créer une clé pour ouvrir les offres, avant la publication de l’achat. Rien d’autre ne vous est demandé avant la clôture des offres.',
  'holder-key.done-waits':
    'Votre clé est créée. Vous n’avez rien à faire pour l’instant : une lettre viendra quand les offres seront à ouvrir.',
  'holder-key.closes-first':
    'Vous êtes l’une des trois personnes qui ouvrent les offres. Vous n’avez rien à faire avant leur clôture : une lettre viendra alors.',
  'holder-key.open-now':
    'Les offres sont closes et attendent d’être ouvertes : par deux des trois personnes, chacune avec sa clé.',
  'holder-key.done':
    'Votre clé est créée. Rien d’autre ne vous est demandé pour l’instant : une lettre viendra quand les offres seront à ouvrir. Gardez le fichier et sa phrase secrète jusque-là.',
  'holder-key.asked-on': 'Demande envoyée le',
  'holder-key.not-asked-yet': 'Pas encore de demande',
  'holder-key.ask-again': 'Demander de nouveau à {name}',
  'holder-key.see-without':
    'Moins de trois personnes ont une clé. Voyez plus bas à qui la demander : ce que vous avez saisi ici reste.',
  'holder-key.mark': 'La marque de votre clé',
  'holder-key.made-on': 'Créée le',
  'holder-key.made-by': 'Créée par',
  'holder-key.by-browser': 'Votre navigateur',
  'holder-key.by-server': 'Ce serveur, pour vous',
  'holder-key.another': 'Créer une autre clé',
  'holder-key.another-what':
    'Les offres scellées à partir de là prennent la nouvelle clé. Gardez aussi l’ancien fichier : les offres scellées avant en ont besoin.',
  'holder-key.passphrase': 'Phrase secrète',
  'holder-key.passphrase-hint':
    'Au moins 15 caractères. Sans elle, le fichier est inutile, et personne ne peut vous la redire.',
  'holder-key.again': 'La même phrase secrète encore une fois',
  'holder-key.saved': 'Le fichier qui vient d’être enregistré',
  'holder-key.hand-in': 'Remettre ma clé',
  'holder-key.button': 'Créer ma clé',
  'holder-key.here':
    'Votre clé est créée dans ce navigateur. La part qui ouvre les offres reste dans un fichier que vous gardez ; seule la part qui ferme est envoyée.',
  'holder-key.plain':
    'Votre navigateur ne crée pas lui-même les clés. Le serveur créera la vôtre, vous remettra le fichier une seule fois, et ne gardera que la part qui ferme. Enregistrez-le à la page suivante.',
  'holder-key.save-now':
    'Votre clé est créée. Enregistrez son fichier maintenant : il n’en existe pas d’autre copie, et cette page ne le montrera plus.',
  'holder-key.save': 'Enregistrer le fichier de ma clé',
  'holder-key.have-saved': 'Je l’ai enregistré',
  'holder-key.keep':
    'Gardez le fichier et sa phrase secrète là où vous seul y avez accès : les deux servent à ouvrir les offres. Une lettre viendra alors ; vous n’avez rien à faire avant.',
  'holder-key.different': 'Les deux phrases secrètes sont différentes. Indiquez deux fois la même.',
  'holder-key.short':
    'Indiquez une phrase secrète d’au moins 15 caractères. Quatre mots sans rapport entre eux conviennent bien.',
  'holder-key.making': 'Création de votre clé…',
  'holder-key.made':
    'Votre clé est créée, et son fichier est en cours d’enregistrement. Il n’y en a pas d’autre copie. Gardez-le là où vous seul avez accès, puis choisissez-le ci-dessous, pour que nous sachions qu’il est enregistré.',
  'holder-key.other-file': 'Ce n’est pas le fichier qui vient d’être créé. Choisissez {file}.',
  'holder-key.sending': 'Le fichier est le bon. Remise de la part qui ferme…',
  'holder-key.failed':
    'Votre clé n’a pas pu être créée, et rien n’a été envoyé. Rechargez cette page, ou utilisez un autre navigateur.',

  'open-bids.key': 'Le fichier de votre clé',
  'open-bids.passphrase': 'Sa phrase secrète',
  'open-bids.button': 'Ouvrir ma part des offres',
  'open-bids.refused': 'Vos parts n’ont pas été reçues. {reason}',
  'open-bids.not-sent':
    'On ne sait pas si vos parts sont arrivées. Vérifiez votre connexion et envoyez-les encore une fois.',
  'open-bids.here':
    'Votre clé est utilisée dans ce navigateur et y reste. Elle donne une part pour chaque offre, et seules ces parts sont envoyées.',
  'open-bids.plain':
    'Votre navigateur ne peut pas utiliser lui-même votre clé. Le serveur l’utilisera une fois et ne gardera ni la clé ni la phrase secrète.',
  'open-bids.no-file': 'Choisissez le fichier de votre clé.',
  'open-bids.wrong-file':
    'Ce n’est pas une clé d’ouverture des offres, ou elle a été modifiée. Choisissez le fichier que vous avez enregistré en créant votre clé.',
  'open-bids.wrong-passphrase':
    'La phrase secrète n’ouvre pas cette clé. Vérifiez les majuscules et les espaces, puis indiquez-la de nouveau.',
  'open-bids.other-key':
    'Ces offres ont été scellées pour une autre de vos clés. Choisissez son fichier : la marque de la bonne clé est {mark}.',
  'open-bids.opening': 'Ouverture de votre part, {done} sur {all}…',
  'open-bids.sending': 'Vos parts sont prêtes. Envoi en cours…',
  'open-bids.failed':
    'Vos parts n’ont pas pu être établies, et rien n’a été envoyé. Rechargez cette page, ou utilisez un autre navigateur.',
}
