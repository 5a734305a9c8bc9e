/** Words of the first pages: the door, the demonstration, the start for real, mail. */
export const home = {
  'home.title': 'Fairlead',
  'home.sentence':
    'Lleve una reforma de las compras paso a paso, convierta los datos de compras en evidencia y siga cada afirmación hasta las palabras, filas o decisiones en que se apoya.',
  'home.no-administrator':
    'Esta instalación todavía no tiene cuenta de administración. Abra la dirección que se mostró donde se inició Fairlead.',
  'home.projects': 'Mis proyectos',
  'home.no-projects': 'Todavía no participa en ningún proyecto. Cree uno o pida una invitación a un colega.',
  'home.new-project': 'Crear un proyecto',
  'home.your-role': 'Su función: {role}',
  'home.administration': 'Esta instalación',
  'home.accounts': 'Cuentas: quién puede entrar y quién administra',
  'home.organisations': 'Organizaciones y sus proyectos',
  'home.mail': 'Correos que no se enviaron',
  'home.log': 'El registro de todos los cambios',
  'home.try': 'Probar con mi hoja de cálculo',
  'home.try-what':
    'Traiga un archivo de contratos o licitaciones (CSV o Excel). En pocos minutos verá qué permite medir y cómo sería una página pública. Se queda en este equipo.',
  'home.try-button': 'Probar con mi hoja de cálculo',
  'home.look': 'Recorrer una ciudad inventada',
  'home.look-what': 'Elija con los ojos de quién mirar. Puede cambiarlo todo; nada sale de este equipo.',
  'home.look-button': 'Recorrerla',
  'home.open': 'Abierto a todo el mundo',
  'home.open-what': 'Para estas páginas no hace falta una cuenta.',
  'home.published-button': 'Ver lo que está publicado',
  'home.filling':
    'La ciudad se está llenando: {words}. Ya puede recorrerla; hasta que termine, sus proyectos están en una fecha anterior.',
  'home.filling-failed':
    'El llenado de la ciudad terminó antes de tiempo: {why} Se intentará de nuevo en el próximo inicio.',
  'home.follow': 'Seguir una cifra hasta su fila',
  'home.follow-what': 'Cinco clics llevan de una frase de la reforma a la celda en que se apoya:',
  'home.follow-1': 'La afirmación: la cifra y lo bien fundada que está',
  'home.follow-2': '«Abrir las filas que hay debajo»: cada compra que se contó',
  'home.follow-3': 'El número de una compra («ocds-…»): todo lo que se sabe de ella',
  'home.follow-4': 'Cualquier valor: la celda de la que viene y lo que se hizo con él',
  'home.follow-5': '«Línea …»: la fila de la exportación de la ciudad, tal como se envió',
  'home.follow-button': 'Seguir una cifra',
  'home.follow-soon': 'La ciudad todavía se está midiendo: el botón «{button}» aparecerá aquí en uno o dos minutos.',
  'home.buy': 'Siga una pequeña compra hasta su prueba',
  'home.buy-what':
    'Un arreglo para el teclado se compró en un mes, sin personal de compras. Mírelo primero; después, lo que no salió tan bien:',
  'home.buy-1': 'La compra: qué pasó, quién lo hizo y qué dijeron las reglas',
  'home.buy-2': '«El expediente»: descárguelo y compruébelo en su máquina, sin este producto',
  'home.buy-3':
    '«Biblioteca»: una copia de ese expediente con un byte cambiado; la misma comprobación nombra el documento',
  'home.buy-4': '«Compras»: una que era parte de un fraccionamiento, una que se terminó y las que esperan a alguien',
  'home.buy-5': '«Reglas»: un cambio que se probó con el pasado y no pasó, porque no habría visto el fraccionamiento',
  'home.buy-button': 'Siga una compra',
  'home.buy-soon': 'Todavía se está rellenando lo que se compró: el botón «{button}» estará aquí en uno o dos minutos.',
  'home.other-eyes': 'Mirar con otros ojos',
  'home.other-eyes-what': 'Ocupe otro lugar en la ciudad inventada, siga una cifra o vea lo que está publicado.',
  'home.others': 'Más proyectos inventados',
  'home.others-what': 'Uno por cada una de las demás guías, en mitad de su trabajo.',
  'home.real': 'Empezar de verdad',
  'home.real-what': 'Cuando haya visto lo suficiente, empiece con una instalación vacía, la suya.',
  'home.real-link': 'Empezar de verdad',

  'try.what': 'Verá lo que contiene el archivo antes de que se importe nada. Nada sale de este equipo.',
  'try.organisation': '¿De quién son los datos?',
  'try.organisation-hint':
    'La ciudad o el organismo. Es el título de la vista previa de la página pública, donde figura como quien publica.',
  'try.organisation-default': 'Mi organización',
  'try.project': 'Mis propios datos',

  'real.title': 'Empezar de verdad',
  'real.what': 'Fairlead seguirá con una carpeta de datos vacía.',
  'real.empty': 'La carpeta nueva es data/real. No tiene personas, ni proyectos, ni datos.',
  'real.demo-stays': 'La demostración se queda donde está, en data/demo. Borre esa carpeta cuando ya no la quiera.',
  'real.back':
    'Para volver a ver la demostración, cierre Fairlead (Ctrl-C) e inícielo con FAIRLEAD_DATA=data/demo FAIRLEAD_DEMO=1 npm start.',
  'real.address':
    'La dirección para crear la primera cuenta se muestra en la ventana donde se ejecuta Fairlead. Sirve una sola vez.',
  'real.elsewhere':
    'Esta demostración se inició con ajustes que volvería a encontrar ({settings}); por eso no puede pasar por sí misma a una carpeta vacía. Usted sí, con una línea.',
  'real.elsewhere-stop': 'Cierre Fairlead en la ventana donde se ejecuta (Ctrl-C).',
  'real.elsewhere-start':
    'Inícielo de nuevo en una carpeta propia. Esta queda junto a la carpeta de la demostración; sirve cualquier carpeta que aún no exista:',
  'real.elsewhere-database':
    'DATABASE_URL y CLICKHOUSE_URL también guardan la demostración: dé a la nueva instalación bases de datos propias, o no indique ninguna.',
  'real.elsewhere-address':
    'Abra la dirección que se muestra: es para crear la primera cuenta y sirve una sola vez. La demostración se queda en {folder}. Borre esa carpeta cuando ya no la quiera.',
  'real.carry': 'Sus propios datos no pasan',
  'real.carry-what':
    'Un archivo que probó en la demostración y la correspondencia que hizo para él se quedan en {folder}. Para seguir con ellos, llévelos consigo:',
  'real.carry-download':
    'Ahora, antes de empezar: abra la página Correspondencia de su proyecto y elija “Descargar como archivo (YAML)”. Anote cómo se llama la fuente de su archivo en la página Datos.',
  'real.carry-import':
    'Después: cree la primera cuenta y un proyecto, y traiga el mismo archivo. Dé a su fuente el mismo nombre que antes.',
  'real.carry-load':
    'Abra la página Correspondencia del proyecto nuevo, elija “Editar como archivo”, ponga el texto del archivo descargado en lugar de lo que ve y guárdelo.',
  'real.button': 'Empezar con una carpeta vacía',
  'real.not-yet': 'Quedarse en la demostración',
  'real.started': 'Fairlead vuelve a iniciarse',
  'real.started-what':
    'Estará listo en unos segundos. Mire la ventana donde se ejecuta Fairlead: allí se muestra la dirección para crear la primera cuenta.',
  'real.started-link': 'Ir a la página de inicio',

  'serve.demo': 'Fairlead está listo, con una ciudad inventada para recorrer: {url}',
  'serve.setup': 'Fairlead está listo y vacío. Cree aquí la primera cuenta (la dirección sirve una sola vez): {url}',
  'serve.opening': 'Fairlead está arrancando. Inténtelo de nuevo en un momento.',
  'serve.ready': 'Fairlead está listo: {url}',

  'mail.title': 'Correo',
  'mail.kept-what':
    'No hay ningún servidor de correo configurado, así que los correos se guardan aquí. Copie un enlace y hágalo llegar como prefiera.',
  'mail.failed-what': 'Correos que el servidor de correo rechazó. Copie un enlace y hágalo llegar como prefiera.',
  'mail.none': 'No hay correos.',
  'mail.to': 'Para {to},',
}
