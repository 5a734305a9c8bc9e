/** Mots des pages où chacun vérifie l’empreinte d’un document imprimé. */
export const check = {
  'check.title': 'Vérifier un document imprimé',
  'check.what':
    'Les documents faits avec Fairlead portent au bas de chaque page une empreinte, nommée SHA-256 : 64 chiffres et lettres. Vous pouvez voir ici si un document a été fait à partir d’un texte public.',
  'check.label': 'Empreinte sur le document',
  'check.hint':
    'Toute l’empreinte, ou au moins les huit premiers signes. Les espaces, tirets et majuscules ne comptent pas.',
  'check.button': 'Vérifier',
  'check.file': 'Ou choisissez le fichier lui-même',
  'check.file-hint': 'Il reste chez vous : votre navigateur calcule son empreinte, et elle seule est recherchée.',
  'check.found': 'Cette empreinte est connue.',
  'check.found-what':
    'Qu’elle soit connue ne prouve pas que les mots autour d’elle soient les mêmes. Comparez le document avec le texte publié, ou choisissez le fichier.',
  'check.of-text': 'Un texte approuvé',
  'check.of-paper': 'Un document fait à partir d’un texte approuvé',
  'check.of-file': 'Un fichier, inchangé : {format}',
  'check.state-published': 'Son texte est public, sans les parties qui ne sont pas pour tout le monde.',
  'check.state-earlier': 'Il a été public ; une autre version a pris sa place, ou aucune.',
  'check.state-taken-back': 'Il a été public, puis retiré.',
  'check.text': 'Texte',
  'check.version': 'Version',
  'check.project': 'Projet',
  'check.made': 'Document fait le',
  'check.published': 'Publié le',
  'check.taken-back': 'Retiré le',
  'check.read': 'Lire le texte publié',
  'check.see-site': 'Voir le site du projet',
  'check.hash': 'Empreinte',
  'check.is': 'Ce dont elle est l’empreinte',
  'check.unknown': 'Cette empreinte n’est pas connue ici.',
  'check.unknown-what': 'Le plus souvent, cela ne veut rien dire de mauvais :',
  'check.unknown-typed': 'un signe a été mal saisi ;',
  'check.unknown-private':
    'le document a été remis, mais son texte n’a jamais été publié, ou pas encore : de tels documents ne sont pas connus ici ;',
  'check.unknown-changed': 'le fichier a été modifié, ou le document a été fait ailleurs.',
  'check.unknown-members': 'Les membres d’un projet peuvent vérifier tous ses documents sous Rapports.',
  'check.unknown-later':
    'le document a été fait après le {date}, date de cette liste : essayez l’empreinte de son texte, qui figure sur la première page ;',
  'check.list': 'Tout ce qui est public ici, avec les documents qui en ont été faits',
  'check.not-a-hash':
    'Saisissez au moins les huit premiers signes de l’empreinte : des chiffres, et des lettres de a à f.',
  'check.not-in-list': 'Si une empreinte n’est pas dans la liste',
  'check.none-in-list': 'Elle n’est pas dans la liste. Les documents remis mais jamais publiés n’y sont pas.',
  'check.in-list': 'Elle est dans la liste : {count}.',
  'check.of-site': 'Les documents remis peuvent être vérifiés par leur empreinte.',
}
