/** Words about mapping columns to fields of OCDS. */
export const mapping = {
  'map.problem.ambiguous-separator':
    'Impossible de dire si le signe sépare des milliers ou des décimales. Dites dans la correspondance comment la colonne écrit les décimales.',
  'map.problem.wrong-separator':
    'Le signe qui sépare les milliers dans cette colonne se trouve là où seraient des décimales.',
  'map.problem.several-amounts': 'C’est une fourchette ou plusieurs montants, et non un seul.',
  'map.problem.percent': 'C’est un pourcentage, et non un montant.',
  'map.problem.not-an-amount': 'Cela ne peut pas être lu comme un montant.',
  'map.problem.too-many-digits': 'Le montant a plus de chiffres que l’on n’en peut conserver exactement.',
  'map.problem.other-currency': 'La cellule nomme une autre devise que la correspondance ou la colonne des devises.',
  'map.problem.ambiguous-order':
    'Impossible de dire si le jour ou le mois vient en premier. Précisez-le dans la correspondance.',
  'map.problem.no-such-month': 'Ce mois n’existe pas.',
  'map.problem.no-such-day': 'Ce jour n’existe pas dans ce mois.',
  'map.problem.no-such-time': 'Cette heure n’existe pas.',
  'map.problem.incomplete-date': 'Il manque le jour : seul un mois ou une année est donné.',
  'map.problem.unknown-zone': 'Le fuseau horaire qui suit l’heure n’est pas connu.',
  'map.problem.not-a-date': 'Cela ne peut pas être lu comme une date.',
  'map.problem.unknown-code': 'La table de codes n’a pas d’entrée pour cette valeur.',
  'map.problem.no-code': 'La table de codes dit qu’il n’y a pas de code pour cette valeur.',
  'map.problem.not-a-code-of-ocds': 'Ce code n’est pas dans la liste qu’OCDS prévoit pour ce champ.',
  'map.problem.not-a-number': 'Cela ne peut pas être lu comme un nombre.',
  'map.problem.not-a-whole-number': 'Il faut ici un nombre entier.',
  'map.problem.not-yes-or-no': 'Ce n’est ni oui ni non.',
  'map.problem.not-an-address': 'Ce n’est pas une adresse web.',
  'map.problem.says-otherwise':
    'Une ligne précédente du même processus ou de la même entrée dit autre chose ; c’est elle qui a été gardée.',
  'map.problem.repeated':
    'La ligne répète, pour cette entrée, ce qu’une ligne précédente a déjà dit ; cela n’a été pris qu’une fois.',
  'map.problem.no-organisation': 'La ligne parle d’une organisation mais ne la nomme pas.',
  'map.problem.no-key': 'La ligne n’a pas de numéro qui dise à quel processus elle appartient.',
  'map.problem.no-process': 'La ligne complète un processus qu’aucune autre source ne commence.',
  'map.problem.no-award': 'Le contrat n’appartient à aucune attribution connue ; son propre numéro a été pris.',
  'map.problem.gone':
    'Une importation précédente avait cette entrée et une plus récente ne l’a pas ; les instances ne peuvent pas la retirer.',
}
