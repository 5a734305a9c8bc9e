/** Words about people: accounts, sign-in, invitations, members, privacy. */
export const people = {
  'sign-in.title': 'Entrar',
  'sign-in.email': 'Dirección de correo electrónico',
  'sign-in.password': 'Contraseña',
  'sign-in.button': 'Entrar',
  'sign-in.passkey': 'Entrar con una llave de acceso',
  'sign-in.passkey-refused':
    'Ninguna llave de acceso le permitió entrar: no se consultó al dispositivo, este se negó, o la cuenta no se conoce o está desactivada aquí. Quizá funcione su contraseña.',
  'sign-in.provider': 'Entrar a través de {name}',
  'sign-in.unknown-to-us':
    'Su organización le conoce, pero todavía no tiene cuenta aquí. Pida una invitación a una persona responsable de su proyecto.',
  'sign-in.provider-failed':
    'La entrada a través de su organización no llegó a su fin. Empiece de nuevo y complétela en diez minutos.',
  'sign-in.no-account': 'Las cuentas se crean por invitación. Pida un enlace a una persona responsable de su proyecto.',

  'setup.title': 'Crear la primera cuenta',
  'setup.intro':
    'Usted es la primera persona aquí. Esta cuenta administra la instalación: ve todas las cuentas, el registro y los correos no enviados, y puede crear proyectos e invitar a otras personas.',
  'setup.name': 'Su nombre',
  'setup.email': 'Dirección de correo electrónico',
  'setup.password': 'Contraseña',
  'setup.password-hint':
    'Al menos 12 caracteres. Tres o cuatro palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.',
  'setup.button': 'Crear la cuenta',

  'invitation.title': 'Invitación a {project}',
  'invitation.caption': 'Le invitan a participar en',
  'invitation.to-installation':
    'Le invitan a tener una cuenta aquí. Después podrá crear proyectos y recibir invitaciones a otros.',
  'invitation.product': 'Fairlead',
  'invitation.as': 'Su función será: {role}.',
  'invitation.new-account': 'Esto crea una cuenta para {email}.',
  'invitation.sign-in-first': 'Usted tiene una cuenta para {email}. Entre; después, esta página le permite aceptar.',
  'invitation.accept': 'Aceptar la invitación',

  'account.title': 'Su cuenta',
  'account.name': 'Nombre',
  'account.email': 'Dirección de correo electrónico',
  'account.organisation': 'Organización',
  'account.since': 'Cuenta desde el',
  'account.projects': 'Proyectos',
  'account.no-projects': 'Ninguno todavía',
  'account.tokens': 'Tokens de acceso',
  'account.token-count': '{count|token|tokens}',
  'account.tokens-link': 'Gestionar los tokens',
  'account.sign-out': 'Salir',
  'account.passkeys': 'Llaves de acceso',
  'account.passkey-count': '{count|llave de acceso|llaves de acceso}',
  'account.passkeys-link': 'Gestionar las llaves de acceso',
  'account.yours': 'Sus datos',
  'account.change-password': 'Cambiar su contraseña',
  'account.export': 'Descargar todo lo que se guarda sobre usted',
  'account.delete': 'Eliminar su cuenta',

  'passkeys.title': 'Llaves de acceso',
  'passkeys.what':
    'Con una llave de acceso entra mediante la huella, el rostro o el PIN de su dispositivo, sin contraseña.',
  'passkeys.none': 'Todavía no tiene ninguna llave de acceso.',
  'passkeys.unnamed': 'Llave de acceso sin nombre',
  'passkeys.added': 'Añadida',
  'passkeys.name': 'Nombre de la llave de acceso',
  'passkeys.name-hint': 'Por ejemplo “mi portátil”. Puede dejarlo vacío.',
  'passkeys.rename': 'Guardar el nombre',
  'passkeys.remove': 'Eliminar',
  'passkeys.new': 'Añadir una llave de acceso',
  'passkeys.add': 'Añadir una llave de acceso en este dispositivo',
  'passkeys.need-script':
    'Para añadir una llave de acceso hace falta JavaScript, que está desactivado en este navegador. Su contraseña funciona sin él.',
  'passkeys.unknown-here':
    'Este navegador no conoce las llaves de acceso. Su contraseña funciona, y otro navegador también.',
  'passkeys.refused':
    'No se añadió ninguna llave de acceso: no se consultó al dispositivo, o este se negó. Si entró hace más de un día, salga, entre de nuevo y repítalo.',

  'account-delete.title': 'Eliminar su cuenta',
  'account-delete.what': 'Si continúa, se elimina la cuenta {email}.',
  'account-delete.gone':
    'Se eliminan su nombre, su dirección de correo electrónico, su contraseña, sus llaves de acceso, sus sesiones y sus tokens.',
  'account-delete.letters':
    'También se eliminan las invitaciones y los correos dirigidos a su dirección, enviados o no.',
  'account-delete.kept':
    'Lo que usted hizo, decidió y aprobó en los proyectos se queda allí, con un identificador sin nombre. También el registro, que se puede seguir comprobando.',
  'account-delete.not-yet': 'Antes de que se pueda eliminar su cuenta:',
  'account-delete.last-administrator':
    'Usted es la única persona que administra esta instalación. Dé primero ese permiso a alguien más.',
  'account-delete.accounts-link': 'Ir a las cuentas',
  'account-delete.last-lead':
    'Nadie más puede gestionar “{project}”. Haga responsable a otro miembro, o elimine el proyecto.',
  'account-delete.people-link': 'Personas de “{project}”',
  'account-delete.password': 'Su contraseña, para comprobar que es usted',
  'account-delete.fresh':
    'Para comprobar que es usted: esto funciona durante los diez minutos siguientes a su entrada. Si hace más tiempo, salga y entre de nuevo primero.',
  'account-delete.final': 'Esto no se puede deshacer.',
  'account-delete.button': 'Eliminar mi cuenta',
  'account-delete.keep': 'Conservar mi cuenta',

  'password.title': 'Cambiar su contraseña',
  'password.after': 'Después se cierran todas sus sesiones y usted entra con la nueva.',
  'password.current': 'Contraseña actual',
  'password.next': 'Contraseña nueva',
  'password.button': 'Cambiar la contraseña',

  'tokens.title': 'Tokens de acceso',
  'tokens.what': 'Un token permite que un programa suyo llame a la API con los derechos de usted. Vale un año.',
  'tokens.made': 'Este es su token nuevo. Cópielo ahora: no se mostrará de nuevo.',
  'tokens.yours': 'Sus tokens',
  'tokens.name': 'Nombre',
  'tokens.name-hint': 'Para qué sirve, por ejemplo “importación mensual”.',
  'tokens.ends': 'Válido hasta el',
  'tokens.last-used': 'Último uso',
  'tokens.never': 'Nunca',
  'tokens.end': 'Anularlo',
  'tokens.end-one': 'Anular',
  'tokens.none': 'No tiene tokens. Solo hacen falta para programas.',
  'tokens.new': 'Crear un token',
  'tokens.button': 'Crear el token',

  'accounts.title': 'Cuentas',
  'accounts.what':
    'Todas las personas que pueden entrar en esta instalación. Quienes administran ven esta página, el registro y los correos no enviados; no ven los proyectos de los que no son miembros.',
  'accounts.all': 'Todas las cuentas',
  'accounts.name': 'Nombre',
  'accounts.email': 'Dirección de correo electrónico',
  'accounts.state': 'Estado',
  'accounts.administrator': 'Administra',
  'accounts.disabled': 'Desactivada',
  'accounts.projects': 'Proyectos',
  'accounts.project-count': '{count|proyecto|proyectos}',
  'accounts.sessions': 'Sesiones',
  'accounts.session-count': 'en {count|navegador|navegadores}',
  'accounts.since': 'Desde el',
  'accounts.invite': 'Invitar a alguien a tener una cuenta',
  'accounts.invite-what':
    'Esta persona podrá después crear sus propios proyectos. Para invitar a alguien a un proyecto, use la página “Personas” del proyecto.',
  'accounts.invitation-subject': 'Una invitación a usar Fairlead',
  'accounts.organisation': 'Para qué organización trabaja',
  'accounts.organisation-hint': 'Se muestra junto a su nombre donde los proyectos enumeran a sus personas.',
  'accounts.no-organisation': 'Ninguna',
  'accounts.save-organisation': 'Guardar la organización',
  'accounts.make-administrator': 'Dar permisos de administración',
  'accounts.make-administrator-what':
    'Esta persona verá esta página, el registro y los correos no enviados, y podrá desactivar cuentas. Se cierra su sesión y entra de nuevo con los permisos nuevos.',
  'accounts.end-administrator': 'Quitar los permisos de administración',
  'accounts.end-administrator-what': 'Esta persona conserva su cuenta y sus proyectos, y se cierra su sesión una vez.',
  'accounts.end-administrator-own':
    'Es usted: se cierra su sesión y ya no verá esta página. Conserva su cuenta y sus proyectos.',
  'accounts.end-sessions': 'Cerrar todas las sesiones',
  'accounts.end-sessions-what':
    'Cierra las sesiones en {count|navegador|navegadores}, por ejemplo si se perdió un dispositivo. Los tokens de acceso siguen funcionando.',
  'accounts.disable': 'Desactivar la cuenta',
  'accounts.disable-what':
    'La sesión de esta persona se cierra enseguida, y no funciona ninguna contraseña, llave ni token suyos. Lo que hizo se queda, y esto se puede deshacer aquí. Solo ella puede eliminar su cuenta.',
  'accounts.enable': 'Permitir que la cuenta se use de nuevo',
  'accounts.enable-what': 'Esta persona puede entrar de nuevo, y sus tokens de acceso vuelven a funcionar.',

  'organisations.title': 'Organizaciones',
  'organisations.what':
    'Ciudades, departamentos, proveedores: de quién son los proyectos y para quién trabajan las personas. Un proyecto nombra su organización al crearse; un nombre nuevo añade una aquí.',
  'organisations.none': 'Todavía no hay ninguna organización. El primer proyecto añade una.',
  'organisations.counts':
    '{people|persona trabaja para ella|personas trabajan para ella}, {projects|proyecto|proyectos}.',
  'organisations.remove': 'Eliminar el proyecto',
  'organisations.name': 'Nombre',
  'organisations.rename': 'Guardar el nombre',
  'organisations.new': 'Añadir una organización',
  'organisations.add': 'Añadirla',

  'people.title': 'Personas',
  'people.members': 'Miembros',
  'people.invited': 'Invitaciones pendientes',
  'people.name': 'Nombre',
  'people.email': 'Dirección de correo electrónico',
  'people.organisation': 'Organización',
  'people.role': 'Función',
  'people.roles': 'Funciones',
  'people.roles-hint': 'Elija todas las funciones que cumple. Puede hacer todo lo que permita cualquiera de ellas.',
  'people.my-roles': 'Mis funciones y qué se espera de mí',
  'people.expects': 'Quien asume esto',
  'people.expects-nothing': 'No hay nada escrito que tenga que aceptar.',
  'people.accepted': 'aceptado',
  'people.accept': 'Lo acepto',
  'people.since': 'Desde el',
  'people.ends': 'Válida hasta el',
  'people.change': 'Cambiar',
  'people.change-role': 'Cambiar de función',
  'people.change-role-what':
    'Un cambio de función cierra la sesión de la persona; entra de nuevo con los permisos nuevos.',
  'people.change-role-button': 'Cambiar la función',
  'people.remove': 'Quitar',
  'people.remove-title': 'Quitar del proyecto',
  'people.remove-what': 'Esta persona pierde el acceso enseguida y se cierra su sesión. Lo que hizo se queda.',
  'people.remove-button': 'Quitar a esta persona',
  'people.keep': 'Conservar a esta persona',
  'people.withdraw': 'Anular',
  'people.invite': 'Invitar a alguien',
  'people.invite-button': 'Crear una invitación',
  'people.link-made':
    'La invitación va en camino por correo, si está configurado. También puede entregar usted este enlace; sirve una sola vez:',
  'people.invitation-subject': 'Una invitación a participar en un proyecto',
  'people.invitation-letter':
    'Alguien le invita a trabajar en común en Fairlead.\n\nAbra esta dirección para aceptar:\n{link}\n\nSirve una sola vez, durante {days|día|días}. Si no esperaba nada así, no haga nada.\n',

  'project-settings.link': 'Nombre, organización, eliminar el proyecto',
  'project-settings.name': '¿Cómo se llama el proyecto?',
  'project-settings.organisation': '¿De quién es el proyecto?',
  'project-settings.organisation-hint':
    'La ciudad, el organismo o el grupo que responde de él. Aparece en lo que usted publica.',
  'project-settings.title': 'Nombre y organización',
  'project-settings.save': 'Guardar',
  'project-settings.removing': 'Eliminar el proyecto borra todo lo que contiene. Antes se enumera lo que se perdería.',
  'remove-project.title': 'Eliminar este proyecto',
  'remove-project.what': 'Si continúa, esto se borra para todas las personas:',
  'remove-project.members': '{count|participación|participaciones}; las personas conservan sus cuentas',
  'remove-project.files': '{count|archivo original|archivos originales}, salvo que otro proyecto tenga el mismo',
  'remove-project.imports': '{count|importación|importaciones} con todas las filas',
  'remove-project.publications': '{count|publicación|publicaciones}',
  'remove-project.all-else':
    'la correspondencia en todas sus versiones, los datos compilados, los indicadores y los ajustes de publicación',
  'remove-project.site':
    'Donde se publicó el sitio, su dirección dirá después que fue retirado. Las copias que otras personas hayan hecho o difundan se quedan donde están.',
  'remove-project.log': 'El registro se queda. Nombra lo que ocurrió solo con identificadores y números.',
  'remove-project.final': 'Esto no se puede deshacer, salvo desde una copia de seguridad.',
  'remove-project.name': 'Para confirmar, escriba el nombre del proyecto',
  'remove-project.button': 'Eliminar el proyecto y todo lo que contiene',
  'remove-project.keep': 'Conservar el proyecto',

  'privacy.title': 'Privacidad',
  'privacy.controller': '{name} responde de los datos personales de esta instalación. Contacto: {contact}',
  'privacy.no-controller':
    'Todavía no se ha nombrado a nadie que responda de los datos personales de esta instalación. Quien la opera define PRIVACY_CONTROLLER y PRIVACY_CONTACT.',
  'privacy.kept': 'Qué se guarda sobre usted',
  'privacy.kept-account':
    'Su nombre, su dirección de correo electrónico, su organización, una huella de su contraseña, sus llaves de acceso: mientras tenga una cuenta.',
  'privacy.kept-session':
    'Sus sesiones, con el nombre del navegador y la dirección de red: hasta que salga, o doce horas después de su última acción, y treinta días como máximo. Los intentos de entrar, con la dirección de red: un día.',
  'privacy.kept-invitations':
    'Las invitaciones dirigidas a usted, con su dirección: un mes después de que se usaran, se anularan o terminaran. Los correos dirigidos a usted: un mes como máximo. Los tokens de acceso: un mes después de que terminaran.',
  'privacy.kept-files':
    'Los archivos que usted trae pueden nombrar a personas: mientras se haga una importación a partir de ellos, o un mes si nadie los importa. Lo enviado o hecho a medias: un día.',
  'privacy.kept-work':
    'Qué cambios hizo usted, con un identificador sin su nombre: mientras se conserve el registro del proyecto.',
  'privacy.kept-browser':
    'En su propio navegador, las palabras que escribió en un documento y aún no se guardaron: hasta que se guarden, o hasta que alguien salga de su cuenta en él.',
  'privacy.kept-mail': 'Los correos para usted se envían a través del servidor de correo de esta instalación.',
  'privacy.kept-mail-sink': 'Esta instalación no envía correos. Se guardan, y pueden verlos quienes la administran.',
  'privacy.kept-provider': 'Puede entrar a través de {name}, que entonces sabe cuándo lo hace.',
  'privacy.not': 'Qué no se hace',
  'privacy.not-what':
    'Ninguna cookie, salvo la que mantiene su sesión, la que guarda un enlace que usted abrió y el idioma elegido. Ninguna analítica, ningún rastreador, nada que se cargue de otros sitios.',
  'privacy.rights': 'Sus derechos',
  'privacy.rights-what':
    'En la página de su cuenta puede descargar todo lo que se guarda sobre usted y eliminar su cuenta.',
  'privacy.account-link': 'Ir a su cuenta',

  'accessibility.title': 'Accesibilidad',
  'accessibility.aim':
    'Cada página está pensada para cumplir las WCAG 2.2, nivel AA, y para funcionar con el teclado, con un zoom del 200 %, en una pantalla estrecha y sin JavaScript.',
  'accessibility.tested': 'Cómo se prueba',
  'accessibility.tested-what':
    'Con cada versión nueva, las páginas principales se comprueban con axe y con el teclado en un navegador real. No las ha evaluado una auditoría independiente.',
  'accessibility.report': '¿Algo no le funciona?',
  'accessibility.report-how': 'Diga a {contact} qué quería hacer y qué ocurrió.',
  'accessibility.administrator': 'la persona que administra esta instalación',
}
