/** Words about people from outside, who read, comment and sign by a link of their own. */
export const links = {
  'links.title': 'Preguntar a alguien de fuera',
  'links.what-document':
    'No necesita cuenta. Con un enlace propio lee solo este documento, en la versión por la que usted le pregunta, con todo lo que entonces mostraban sus partes vivas, sus afirmaciones y el nombre de lo que las sustenta. Nada en él lleva a otra parte del proyecto.',
  'links.what-comments':
    'Ve sus propios comentarios y las respuestas de ustedes, no lo que dicen los demás. Durante una ronda de revisión puede decir qué aconseja. Una vez cerrado el documento, solo puede leer.',
  'links.what-agreement':
    'No necesita cuenta. Con un enlace propio lee esta versión del acuerdo y, donde usted lo diga, la firma con su nombre por una parte o un rol. No ve nada más del proyecto.',
  'links.nothing-agreement': 'Todavía no hay nada que mostrar: proponga primero el acuerdo y luego pida las firmas.',
  'links.made-so-far': 'Enlaces ya creados',
  'links.none': 'Todavía no se ha preguntado a nadie de fuera.',
  'links.may-read': 'Leer',
  'links.may-comment': 'Leer y comentar',
  'links.may-sign': 'Leer, comentar y firmar',
  'links.may-sign-agreement': 'Leer y firmar',
  'links.signs-for': 'por {party}',
  'links.standing-open': 'Funciona hasta el',
  'links.standing-expired': 'Su plazo terminó el',
  'links.standing-ended': 'Terminado el',
  'links.used': 'Último uso',
  'links.never': 'Todavía no',
  'links.end': 'Terminar el enlace',
  'links.end-of': 'de {name}',
  'links.forget': 'Quitar el nombre',
  'links.forget-what':
    'El nombre y la organización desaparecen del enlace y de todo lo dicho y firmado con él; las palabras y las firmas quedan, como de alguien de fuera. No se puede deshacer.',
  'links.new': 'Crear un enlace',
  'links.name': 'Su nombre',
  'links.organisation': 'Para quién trabaja',
  'links.organisation-hint': 'Déjelo vacío si no importa.',
  'links.may-question': 'Qué puede hacer',
  'links.may-sign-hint':
    'Aprueba, con su nombre, la versión que espera aprobación. El documento no se cierra antes, salvo que usted termine su enlace.',
  'links.party': 'Firma por',
  'links.until': 'Último día del enlace',
  'links.email': 'Correo electrónico',
  'links.email-hint':
    'El enlace se envía allí, y la dirección no se guarda con él. Déjelo vacío para entregar el enlace usted.',
  'links.for-team':
    'Según el acuerdo de apertura, este documento es solo para un equipo del proyecto. Nadie de fuera puede recibir un enlace a él, y los enlaces ya dados no llevan a nada. Para preguntar a alguien, comparta un documento con lo que esa persona puede saber, o acuerden antes otra cosa.',
  'links.kept-inside':
    'El acuerdo de apertura guarda este documento dentro del proyecto. Quien tenga el enlace lo lee de todos modos: hágalo solo si los demás están de acuerdo.',
  'links.button': 'Crear el enlace',
  'links.made':
    'El enlace está creado. Cópielo ahora: se muestra solo esta vez. Quien lo tenga actúa con el nombre que usted dio.',
  'links.from-outside': '{name}, de fuera',
  'links.somebody-outside': 'Alguien de fuera',
  'links.letter-subject': 'Le piden que mire: {title}',
  'links.letter':
    '{name},\n\nle piden que mire “{title}”. Abra este enlace; no necesita cuenta:\n\n{link}\n\nEs solo para usted, pues quien lo tenga actúa en su nombre, y funciona hasta el {until}.\n',
  'remove-project.reviewer-links': '{count|enlace|enlaces} para personas de fuera',

  'outside.you': 'Usted está aquí como {name}.',
  'outside.asked-by': '{maker}, de “{project}”, le pide que mire esto.',
  'outside.asked': '“{project}” le pide que mire esto.',
  'outside.until': 'Su enlace funciona hasta el',
  'outside.round-ends': 'La ronda termina el',
  'waiting.outsider-due': 'Llegó su último día y falta su firma: recuérdeselo, envíe otro enlace o termine este',
  'outside.version': 'Usted lee la versión {version}, tal como estaba cuando se guardó. Su huella:',
  'outside.read-only': 'Puede leerlo. Para decir algo sobre él, diríjase a quien le envió el enlace.',
  'outside.closed': 'Este documento está cerrado. Puede leerlo; ya no se admiten comentarios ni firmas.',
  'outside.approve-now': 'Le piden que apruebe esta versión con su nombre.',
  'outside.approve-later':
    'Le piden que firme este documento. Se hace cuando sus autores piden la aprobación de una versión: abra de nuevo su enlace cuando se lo digan.',
  'outside.approve-link': 'Seguir para firmar',
  'outside.approved': 'Usted aprobó esta versión el',
  'outside.approve-title': 'Aprobar la versión {version}',
  'outside.approve-what':
    'Como {name}, usted aprueba “{title}” en su versión {version}. Su nombre, el día y la huella de este texto se guardan con él y se muestran a sus autores. Aquí no se puede retirar.',
  'outside.verdict-title': 'Ronda de revisión {round}: ¿qué aconseja?',
  'outside.verdict-what':
    'El equipo lo ve con su nombre junto a lo que dicen sus miembros. Es un consejo: quienes deben aprobar lo hacen por sí mismos.',
  'outside.verdict': 'Su consejo',
  'outside.would-approve': 'Yo lo aprobaría',
  'outside.wants-changes': 'Se desean cambios',
  'outside.verdict-note': 'Con sus palabras: por qué, o qué cambios',
  'outside.verdict-button': 'Dar su consejo',
  'outside.you-said': 'Usted dijo: {verdict}, el',
  'outside.note': 'Una nota, si quiere',
  'outside.approve-button': 'Aprobar esta versión',
  'outside.back': 'Volver al texto',
  'outside.no-comments': 'Usted aún no ha dicho nada. Lo que dicen los demás no se muestra aquí.',
  'outside.sign-now': 'Le piden que firme esto por {party}.',
  'outside.signed': 'Usted firmó esto por {party} el',
  'outside.sign-title': 'Firmar por {party}',
  'outside.sign-what':
    'Como {name}, usted firma la versión {version} del acuerdo de “{project}” por {party}. Su nombre y el día se guardan con él y se muestran a sus miembros. Aquí no se puede retirar.',
  'outside.sign-button': 'Firmar',
  'outside.sign-by-other': 'Otra persona ha firmado por {party} entretanto; no le queda nada que hacer.',
  'outside.taken-back':
    'Esta versión se retiró para cambiarla; ahora no hay nada que leer ni firmar. Abra de nuevo su enlace cuando se lo digan.',
  'outside.kept': 'Qué se guarda sobre usted',
  'outside.kept-what':
    'Su nombre y organización, lo que escribe y firma aquí, y cuándo usó su enlace por última vez: mientras el proyecto conserve esto. Para que se quite su nombre, diríjase a {maker}.',
  'outside.whoever': 'quien le envió el enlace',
  'outside.stop-title': 'Su enlace no abre nada ahora',
  'outside.stop-unknown':
    'Este enlace no lleva a ninguna parte. Puede que falte un trozo: cópielo entero del mensaje que recibió. Si no basta, pida otro a quien se lo envió.',
  'outside.stop-not-open':
    'Este navegador ya no guarda su enlace. Abra otra vez el enlace que recibió; nada de lo que envió se ha perdido.',
  'outside.stop-expired':
    'El plazo de su enlace ha terminado. Lo que usted dijo y firmó se conserva. Pida otro a {maker} si todavía lo necesita.',
  'outside.stop-ended':
    'Su enlace se ha terminado. Lo que usted dijo y firmó se conserva. Diríjase a {maker} si todavía lo necesita.',
  'outside.stop-gone': 'Aquello a lo que llevaba su enlace ya no existe. Diríjase a quien se lo envió.',
  'outside.maker-of': '{maker}, de “{project}”',
  'outside.lost': 'Lo que escribió, para copiar',
  'privacy.kept-outside':
    'De quienes leen, comentan o firman con un enlace, sin cuenta: su nombre y organización, lo que escribieron y firmaron, y el último uso del enlace: mientras el proyecto lo conserve. Un miembro quita el nombre si se le pide.',

  'event.document.shared': 'Un documento se compartió con alguien de fuera',
  'event.document.share-ended': 'Se terminó un enlace para alguien de fuera',
  'event.document.reviewer-forgotten': 'Se quitó el nombre de alguien de fuera',
  'event.agreement.shared': 'Se pidió a alguien de fuera que mirara el acuerdo',
  'event.agreement.share-ended': 'Se terminó un enlace al acuerdo',
  'event.agreement.reviewer-forgotten': 'Se quitó del acuerdo el nombre de alguien de fuera',
}
