/** Words on the pages of rules for purchases. */
export const buyingRules = {
  'rules.title': 'Reglas',
  'rules.start': 'Empezar con reglas que otros usan',
  'rules.start-what':
    'Elija lo que más se parezca a su departamento. Después puede cambiar cada límite; los niveles inferiores solo pueden ser más estrictos.',
  'rules.profile': '¿Qué reglas se parecen más?',
  'rules.profile-hint':
    'Hechas con textos publicados, cada una con su fuente y el día en que se vio. No verificadas por quienes nombran, y no son asesoramiento jurídico.',
  'rules.seven': 'Siete preguntas',
  'rules.seven-what':
    'Sus respuestas pasan a ser límites de su departamento, con su nombre y la fecha de hoy. Después se puede comprobar la primera compra.',
  'rules.choose-other': 'Elegir otro conjunto de reglas',
  'rules.check-answers': 'Compruebe sus respuestas',
  'rules.check-what':
    'Entran en vigor en cuanto pulse el botón, con su nombre. Después, otra persona tendrá que aprobar cada cambio.',
  'rules.change-answers': 'Cambiar una respuesta',
  'rules.put-in-force': 'Poner las reglas en vigor',
  'rules.none': 'ninguna',
  'rules.since': 'En vigor desde el',
  'rules.not-advice':
    'Sin verificar, y no es asesoramiento jurídico. Un límite está verificado cuando lo ha adoptado alguien nombrado del personal de compras.',
  'rules.read-as': 'Aquí se lee como:',
  'rules.task': 'Hay algo que hacer',
  'rules.empty':
    'Todavía no hay reglas en vigor, así que aquí no se puede comprobar ni comprar nada. Empiece con un conjunto que otros usan: siete respuestas, y la primera compra pequeña se puede comprobar el mismo día.',
  'fit.title': '¿Cumple mi necesidad?',
  'fit.choose':
    '¿Qué reglas consultar? Están hechas con textos publicados. Sin verificar, no son asesoramiento jurídico, y no las respalda nadie de quienes nombran.',
  'fit.what': '{count|pregunta|preguntas}, sin cuenta. Nada de lo que responda se guarda.',
  'fit.amount-range': 'Escriba un importe de 0 o más que una compra pueda tener, como 4000.',
  'fit.write-number': 'Escriba un importe con cifras, como 4000; 0 si no hay ninguno.',
  'fit.choose-one': 'Elija una respuesta.',
  'fit.ask-button': 'Consultar las reglas',
  'fit.answer': 'La respuesta',
  'fit.yes': 'Sí, cumple',
  'fit.ask': 'Pregunte al personal de compras',
  'fit.no': 'No, así no',
  'fit.yes-what': 'Un equipo puede comprarlo por sí mismo, dentro de estas reglas.',
  'fit.ask-what': 'Estas reglas lo dejan al personal de compras, o necesitan una respuesta que falta.',
  'fit.no-what': 'Cada frase dice qué tendría que cambiar.',
  'fit.highest': 'El precio sin impuestos más alto que cumple: {price}.',
  'fit.kept-by': 'La regla la mantiene {owner}.',
  'fit.go-on-yes': 'Empezar esta compra',
  'fit.go-on-ask': 'Empezarla y preguntar allí al personal de compras',
  'fit.show-to':
    'La dirección de esta página contiene sus respuestas: guárdela o envíela a quien quiera ver esta respuesta.',
  'fit.rules': 'Todas las reglas, con sus límites y dónde están escritas',
  'rules.at-a-glance': 'Los límites de un vistazo',
  'rules.press-one': 'Pulse una regla para leer qué pregunta, qué puede decir, quién la mantiene y dónde está escrita.',
  'rules.rows': 'Lo que puede decir:',
  'rules.link': 'Las reglas, y quién responde de ellas',
}
