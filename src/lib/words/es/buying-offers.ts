/** Words about suppliers, notices and offers: letters, the public pages, and a supplier's own. */
export const buyingOffers = {
  'offers.letter-confirm-subject': 'Confirme que quiere correos sobre “{title}”',
  'offers.letter-confirm':
    'Alguien nos pidió enviar a esta dirección correos sobre “{title}”. Si fue usted, abra esta página y confirme:\n\n{link}\n\nSi no fue usted, no haga nada: no llegará ningún otro correo.',
  'offers.letter-answered-subject': 'Se respondió una pregunta: {title}',
  'offers.letter-answered':
    'Se respondió una pregunta sobre “{title}”. Léala aquí:\n\n{link}\n\nPara dejar de recibir estos correos: {stop}',
  'offers.letter-amended-subject': 'El anuncio cambió: {title}',
  'offers.letter-amended':
    'El anuncio “{title}” cambió. Lo que cambió y el plazo actual están aquí:\n\n{link}\n\nSi envió una oferta, queda como está. Puede sustituirla hasta el fin del plazo.\n\nPara dejar de recibir estos correos: {stop}',
  'offers.letter-supplier-subject': 'Su página de proveedor: {firm}',
  'offers.letter-supplier':
    'Hola, {name}:\n\n{firm} está inscrito como proveedor. Con este enlace usted oferta y ve lo que envió. Es solo suyo; no lo pase a nadie.\n\n{link}\n\nFunciona hasta el {until}. Puede pedir otro en cualquier anuncio.',
  'offers.extended-for-questions': 'Una pregunta aún no tiene respuesta, así que hay más tiempo.',
}
