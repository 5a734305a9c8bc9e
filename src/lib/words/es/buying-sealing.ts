/** Words about sealed offers: what is sealed and what is not, keys, opening, the draw, and what the scripts of these pages say. */
export const buyingSealing = {
  'sealed.title': '¿Hasta qué punto está sellado?',
  'sealed.intro':
    'Las ofertas se sellan donde se escriben, en el equipo del proveedor, y las abren dos de las tres personas nombradas después del plazo. Esta página dice qué impide esto, y qué no.',
  'sealed.how-title': 'Qué pasa con una oferta',
  'sealed.how-keys':
    'El anuncio nombra a tres personas. Cada una crea una clave en su propio navegador y la guarda en un archivo con una frase secreta. Este servidor solo tiene la mitad que cierra, nunca la que abre.',
  'sealed.how-seal':
    'Cuando un proveedor envía una oferta, su navegador la cierra y reparte lo que la abre en tres partes, una para cada una de las tres personas. Dos partes cualesquiera abren la oferta. Una sola no dice nada de ella.',
  'sealed.how-length':
    'Una oferta sellada se completa hasta una de unas pocas longitudes, de modo que su tamaño no dice casi nada; cuántos archivos trae se puede contar en la base de datos. El proveedor recibe un resguardo firmado.',
  'sealed.how-open':
    'Después del plazo, dos de las tres personas abren las ofertas. Cada una se compara primero con aquello por lo que se dio su resguardo: una oferta modificada se descubre y se nombra, y también una parte falsa de una clave.',
  'sealed.before-title': 'Qué no se muestra antes del plazo',
  'sealed.before-pages':
    'Ninguna página, descarga, canal, mensaje o registro público muestra una oferta, cuántas hay ni cuándo llegaron. Vale también para el personal de compras y de administración.',
  'sealed.before-record':
    'El registro de ofertas que se fija al final del plazo tiene una de unas pocas longitudes, completada con lugares vacíos, en un orden que no sigue el tiempo.',
  'sealed.before-receipt': 'El resguardo de un proveedor no dice nada de ningún otro.',
  'sealed.can-title': 'Qué podría hacer todavía quien lleva este servidor',
  'sealed.can-intro':
    'Ninguna técnica nuestra impide esto. Está aquí para que usted pueda decidir en qué confiar, y en quién.',
  'sealed.can-script':
    'Enviar una página modificada. El programa que sella viene cada vez de este servidor. Quien lo controla podría enviar uno que guarde una copia de lo que usted escribe.',
  'sealed.can-keys':
    'Poner otras claves en lugar de las tres. La marca de cada clave está junto al nombre: compárela con esa persona, por teléfono por ejemplo.',
  'sealed.can-count':
    'Mirar en la propia base de datos. Contiene las ofertas selladas, quién las envió y cuándo, y si las selló el servidor. No contiene lo que dicen.',
  'sealed.can-connect': 'Ver cuándo se conecta alguien a este servidor, y desde dónde.',
  'sealed.can-stop':
    'Parar el servicio, o rechazar a un proveedor. Un resguardo prueba lo que se recibió; nada prueba lo que se rechazó. Envíe pronto.',
  'sealed.can-delete':
    'Borrar o dañar una oferta. Se nota: un resguardo cuya oferta falta lo prueba. Pero sin copia de seguridad la oferta se pierde.',
  'sealed.can-clock':
    'Ajustar el reloj. Una oferta podría admitirse tarde con una hora que no es cierta, mientras el registro no esté fijado. Las horas de otros resguardos pueden entonces no cuadrar.',
  'sealed.can-collude':
    'Ponerse de acuerdo con dos de las tres personas. Dos claves abren todas las ofertas en cualquier momento, también antes del plazo. Nombre a personas que no dependan una de otra.',
  'sealed.can-refuse':
    'Dos de las tres personas podrían decir que una oferta no se abre. Entonces no participa, y sus nombres constan en el registro.',
  'sealed.can-seed':
    'Conocer el número que esta instalación añade a un sorteo. Se fija con el anuncio. Junto con dos de las tres personas diría el resultado de antemano; solo no dice nada, porque cada oferta añade un número que nadie más conoce.',
  'sealed.plain-title': 'Sin JavaScript',
  'sealed.plain-offer':
    'Los proveedores pueden ofertar sin él. El servidor sella entonces la oferta al llegar y guarda solo la forma sellada. En ese momento el servidor tiene las palabras. El resguardo dice que la selló el servidor.',
  'sealed.plain-key':
    'Los custodios de clave pueden hacer que el servidor cree su clave y abra con ella. En ese momento el servidor tiene la clave y su frase secreta. No guarda ninguna de las dos, pero un servidor del que alguien se ha apoderado podría.',
  'sealed.lost-title': 'Cuando se pierde una clave',
  'sealed.lost':
    'Si se pierde una de las tres claves, las otras dos abren las ofertas. Si se pierden dos, nadie puede abrirlas, y hay que pedir a los proveedores que oferten de nuevo.',
  'sealed.check-title': 'Qué puede comprobar usted',
  'sealed.check-receipt':
    'Después de la apertura se publica todo el registro de ofertas. Compruebe con su resguardo que la suya consta en él.',
  'sealed.check-draw':
    'Cualquiera puede repetir un sorteo en su propio navegador, a partir de lo que estaba fijado antes. Siempre da el mismo orden.',
  'sealed.check-source': 'El código fuente de todo esto es abierto: cualquiera puede leerlo e intentar romperlo.',

  'event.holder-key.asked': 'Se pidió a alguien que creara una clave para abrir ofertas',
  'event.holder-key.registered': 'Alguien creó una clave para abrir ofertas',
  'remove-project.holder-keys': '{count|clave para abrir ofertas|claves para abrir ofertas}',

  'sealing.by-browser': 'Sellada en el equipo del proveedor',
  'sealing.by-server': 'Sellada por este servidor al llegar',
  'sealing.waiting': 'Espera a uno de los custodios de clave',
  'sealing.opened': 'Abierta',
  'sealing.void-boxes': 'Dos custodios de clave no pudieron abrirla. No participa.',
  'sealing.void-body': 'No contiene ninguna oferta que se pueda leer. No participa.',
  'sealing.void-sealing': 'No se selló de modo que dos cualesquiera de las tres personas puedan abrirla. No participa.',
  'sealing.void-draw': 'Su número para el sorteo no es aquel con el que se envió. No participa.',
  'sealing.altered-bytes':
    'Esta oferta se modificó después de recibirse. No se puede adjudicar nada hasta que vuelva la correcta: búsquela en una copia de seguridad, o pida su copia al proveedor.',
  'sealing.altered-supplier':
    'Esta oferta se guarda con el nombre de otro proveedor que el que la envió. No se puede adjudicar nada hasta que se corrija.',
  'sealing.altered-offer':
    'Esta oferta se guarda con otro anuncio que aquel para el que se envió. No se puede adjudicar nada hasta que se corrija.',
  'sealing.altered-deadline':
    'Esta oferta se guarda con otro plazo que aquel para el que se envió. No se puede adjudicar nada hasta que se corrija.',
  'sealing.wrong-share': '{name} entregó una parte que no pertenece a esta oferta.',

  'sealing.draw-right': 'Repetido en este navegador: el orden es el mismo.',
  'sealing.draw-failed': 'El sorteo no se pudo cargar. Compruebe su conexión e inténtelo de nuevo.',
  'sealing.draw-seed': 'El número de esta instalación no es el que se fijó con el anuncio.',
  'sealing.draw-log': 'El registro de ofertas no está entero.',
  'sealing.draw-bids': 'Las ofertas no son las del registro.',
  'sealing.draw-secret': 'El número de una oferta no es aquel con el que se envió.',
  'sealing.draw-entrant-unknown': 'Participa alguien cuya oferta no se abrió.',
  'sealing.draw-entrant-twice': 'Alguien participa dos veces.',
  'sealing.draw-payee-twice': 'Dos participantes cobrarían en la misma cuenta.',
  'sealing.draw-order': 'El orden que resulta es otro.',

  'sealing.receipt-in-the-log': 'Su oferta consta en el registro, como dice su resguardo.',
  'sealing.receipt-not-in-the-log':
    'Su resguardo es auténtico, y su oferta no consta en el registro. Eso no debería pasar. Guarde el resguardo y envíelo al contacto del anuncio, o a la auditoría.',
  'sealing.receipt-not-signed': 'Esto no es un resguardo de esta instalación, o se modificó.',
  'sealing.receipt-log-not-whole':
    'El registro de ofertas no está entero. Guarde su resguardo, y avise al contacto del anuncio.',

  'seal-bid.here':
    'Cuando envíe su oferta, este navegador la sella. Solo la forma sellada sale de su equipo. Dos de estas tres personas la abren juntas después del plazo: {names}.',
  'seal-bid.plain':
    'Su navegador no sella ofertas por sí mismo. El servidor sellará la suya al llegar, y su resguardo lo dirá.',
  'seal-bid.sealing': 'Sellando su oferta en este equipo…',
  'seal-bid.sealing-file': 'Sellando {name}…',
  'seal-bid.sending': 'Su oferta está sellada. Enviándola…',
  'seal-bid.too-large':
    'No se envió nada. Una respuesta es demasiado larga, un archivo ocupa más de 4 MB, o hay más de 3 archivos. Acorte o quite algo, y envíe de nuevo.',
  'seal-bid.other-kind':
    'No se envió nada. «{name}» no es PDF, PNG, JPEG ni texto simple. Guárdelo en uno de estos formatos y envíe su oferta de nuevo.',
  'seal-bid.unanswered': 'No se envió nada. «{what}» no tiene respuesta. Escriba una, o diga en qué archivo está.',
  'seal-bid.unanswered-many': 'No se envió nada. {count} preguntas no tienen respuesta: están marcadas.',
  'seal-bid.unanswered-field': 'Escriba una respuesta, o diga en qué archivo está.',
  'seal-bid.not-sealed':
    'No se envió nada, porque su oferta no se pudo sellar. Guarde una copia de lo que escribió, cargue de nuevo esta página y envíe otra vez. Si no ayuda, use otro navegador.',
  'seal-bid.not-sent':
    'No se sabe si su oferta sellada llegó. Lo que escribió sigue aquí. Compruebe su conexión y envíela otra vez: la última sustituye a la anterior.',
  'seal-bid.refused': 'Su oferta no se admitió. {reason} Lo que escribió sigue aquí.',

  'holder-key.title': 'Su clave para abrir ofertas',
  'holder-key.what':
    'Se le pide ser una de las tres personas que abren las ofertas selladas. Para eso necesita una clave. Dos de las tres abren las ofertas juntas después del plazo; nadie más puede.',
  'holder-key.not-asked':
    'Nadie le ha pedido abrir ofertas. Una persona responsable del proyecto puede darle esa función.',
  'holder-key.without-key': 'Todavía sin clave',
  'holder-key.without-key-what':
    'Pídasela por carta. Quien no tiene cuenta recibe un enlace con el que hace su clave y más tarde abre las ofertas.',
  'holder-key.ask': 'Pedir una clave a {name}',
  'holder-key.was-asked': 'La carta a {name} está en camino.',
  'holder-key.too-few': 'Menos de tres personas custodian una clave. Diga quién lo hace en',
  'holder-key.letter-subject': 'Una clave para abrir ofertas: {title}',
  'holder-key.letter':
    '{name}:\n\nse le pide ser una de las tres personas que abren las ofertas de «{title}». Haga su clave aquí antes de que se publique:\n\n{link}\n',
  'holder-key.asked-now':
    'Se le pide crear una clave para abrir las ofertas, antes de que se publique la compra. No se le pide nada más hasta el cierre de las ofertas.',
  'holder-key.done-waits':
    'Su clave está creada. No tiene nada que hacer ahora: le llegará una carta cuando haya que abrir las ofertas.',
  'holder-key.closes-first':
    'Usted es una de las tres personas que abren las ofertas. No tiene nada que hacer hasta que cierren: entonces le llegará una carta.',
  'holder-key.open-now':
    'Las ofertas están cerradas y esperan ser abiertas: por dos de las tres personas, cada una con su clave.',
  'holder-key.done':
    'Su clave está creada. No se le pide nada más ahora: le llegará una carta cuando haya que abrir las ofertas. Guarde el archivo y su contraseña hasta entonces.',
  'holder-key.asked-on': 'Pedida el',
  'holder-key.not-asked-yet': 'Aún no se ha pedido',
  'holder-key.ask-again': 'Pedir de nuevo a {name}',
  'holder-key.see-without':
    'Menos de tres personas tienen una clave. Vea abajo a quién pedirla: lo que escribió aquí se queda.',
  'holder-key.mark': 'La marca de su clave',
  'holder-key.made-on': 'Creada el',
  'holder-key.made-by': 'Creada por',
  'holder-key.by-browser': 'Su navegador',
  'holder-key.by-server': 'Este servidor, por usted',
  'holder-key.another': 'Crear otra clave',
  'holder-key.another-what':
    'Las ofertas que se sellen desde entonces usan la clave nueva. Guarde también el archivo antiguo: las ofertas selladas antes lo necesitan.',
  'holder-key.passphrase': 'Frase secreta',
  'holder-key.passphrase-hint':
    'Al menos 15 caracteres. Sin ella el archivo no sirve, y nadie puede volver a decírsela.',
  'holder-key.again': 'La misma frase secreta otra vez',
  'holder-key.saved': 'El archivo que se acaba de guardar',
  'holder-key.hand-in': 'Entregar mi clave',
  'holder-key.button': 'Crear mi clave',
  'holder-key.here':
    'Su clave se crea en este navegador. La parte que abre las ofertas queda en un archivo que usted guarda; solo se envía la parte que cierra.',
  'holder-key.plain':
    'Su navegador no crea claves por sí mismo. El servidor creará la suya, le entregará el archivo una sola vez y guardará solo la parte que cierra. Guárdelo en la página siguiente.',
  'holder-key.save-now':
    'Su clave está creada. Guarde su archivo ahora: no hay otra copia, y esta página no lo muestra otra vez.',
  'holder-key.save': 'Guardar el archivo de mi clave',
  'holder-key.have-saved': 'Lo he guardado',
  'holder-key.keep':
    'Guarde el archivo y su frase secreta donde solo usted tenga acceso: con ambos se abren las ofertas. Entonces le llegará una carta; antes no tiene que hacer nada.',
  'holder-key.different': 'Las dos frases secretas son distintas. Indique dos veces la misma.',
  'holder-key.short':
    'Indique una frase secreta de al menos 15 caracteres. Cuatro palabras sin relación entre sí sirven bien.',
  'holder-key.making': 'Creando su clave…',
  'holder-key.made':
    'Su clave está creada, y su archivo se está guardando. No hay otra copia. Guárdelo donde solo usted tenga acceso, y después elíjalo abajo, para que sepamos que se guardó.',
  'holder-key.other-file': 'Este no es el archivo que se acaba de crear. Elija {file}.',
  'holder-key.sending': 'El archivo es el correcto. Entregando la parte que cierra…',
  'holder-key.failed':
    'Su clave no se pudo crear, y no se envió nada. Cargue de nuevo esta página, o use otro navegador.',

  'open-bids.key': 'El archivo de su clave',
  'open-bids.passphrase': 'Su frase secreta',
  'open-bids.button': 'Abrir mi parte de las ofertas',
  'open-bids.refused': 'Sus partes no se admitieron. {reason}',
  'open-bids.not-sent': 'No se sabe si sus partes llegaron. Compruebe su conexión y envíelas otra vez.',
  'open-bids.here':
    'Su clave se usa en este navegador y se queda aquí. Da una parte para cada oferta, y solo se envían estas partes.',
  'open-bids.plain':
    'Su navegador no puede usar su clave por sí mismo. El servidor la usará una vez y no guardará ni la clave ni la frase secreta.',
  'open-bids.no-file': 'Elija el archivo de su clave.',
  'open-bids.wrong-file':
    'Esto no es una clave para abrir ofertas, o se modificó. Elija el archivo que guardó al crear su clave.',
  'open-bids.wrong-passphrase':
    'La frase secreta no abre esta clave. Compruebe las mayúsculas y los espacios, e indíquela de nuevo.',
  'open-bids.other-key':
    'Estas ofertas se sellaron para otra clave suya. Elija su archivo: la marca de la clave correcta es {mark}.',
  'open-bids.opening': 'Abriendo su parte de {done} de {all}…',
  'open-bids.sending': 'Sus partes están listas. Enviándolas…',
  'open-bids.failed':
    'Sus partes no se pudieron hacer, y no se envió nada. Cargue de nuevo esta página, o use otro navegador.',
}
