/** Words about suppliers, notices and offers: letters, the public pages, and a supplier's own. */
export const buyingOffers = {
  'offers.letter-confirm-subject': 'Confirmez que vous voulez des courriels sur « {title} »',
  'offers.letter-confirm':
    'Quelqu’un nous a demandé d’envoyer à cette adresse des courriels sur « {title} ». Si c’était vous, ouvrez cette page et confirmez :\n\n{link}\n\nSinon, ne faites rien : aucun autre courriel ne viendra.',
  'offers.letter-answered-subject': 'Une question a reçu une réponse : {title}',
  'offers.letter-answered':
    'Une question sur « {title} » a reçu une réponse. Lisez-la ici :\n\n{link}\n\nPour arrêter ces courriels : {stop}',
  'offers.letter-amended-subject': 'L’annonce a été modifiée : {title}',
  'offers.letter-amended':
    'L’annonce « {title} » a été modifiée. Ce qui a changé et la date limite actuelle se trouvent ici :\n\n{link}\n\nSi vous avez envoyé une offre, elle reste telle quelle. Vous pouvez la remplacer jusqu’à la date limite.\n\nPour arrêter ces courriels : {stop}',
  'offers.letter-supplier-subject': 'Votre page de fournisseur : {firm}',
  'offers.letter-supplier':
    'Bonjour {name},\n\n{firm} est inscrit comme fournisseur. Par ce lien vous faites des offres et voyez ce que vous avez envoyé. Il est à vous seul ; ne le transmettez pas.\n\n{link}\n\nIl fonctionne jusqu’au {until}. Vous pouvez en demander un autre à chaque annonce.',
  'offers.extended-for-questions': 'Une question n’a pas encore de réponse, il y a donc plus de temps.',
}
