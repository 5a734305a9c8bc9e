/** Words of the frame around every page, and of parts that many pages share. */
export const frame = {
  'frame.product': 'Fairlead',
  'frame.skip': 'Ir al contenido principal',
  'frame.language': 'es',
  'frame.main-navigation': 'Navegación principal',
  'frame.projects': 'Mis proyectos',
  'frame.home': 'Inicio',
  'frame.sign-in': 'Entrar',
  'frame.privacy': 'Privacidad',
  'frame.accessibility': 'Accesibilidad',
  'frame.api': 'Para programas (API)',
  'frame.accounts': 'Cuentas',
  'frame.mail': 'Correo',
  'frame.log': 'Registro',
  'frame.speak': 'Idioma',
  'frame.pair': '{name}: {value}',
  'frame.unreviewed': 'Esta traducción aún no ha sido revisada por un traductor profesional.',
  'frame.invented': 'Datos inventados.',
  'frame.invented-more':
    'La ciudad, las personas, las empresas y todas las cifras son inventadas para mostrar cómo funciona Fairlead.',

  'frame.own-data': 'Sus propios datos, en la carpeta de la demostración.',
  'frame.own-data-more': 'Se quedan en este equipo, y en la demostración: una instalación de verdad comienza vacía.',

  'frame.draft': 'Borrador.',
  'frame.draft-more': 'Los identificadores de estos procesos empiezan por {prefix}, que no pertenece a nadie.',
  'frame.draft-how': 'Cómo obtener un prefijo propio',

  'form.problem': 'Hay un problema',
  'form.error': 'Error:',

  'parts.breadcrumbs': 'Dónde está usted',
  'parts.pages': 'Páginas de esta lista',
  'parts.previous': 'Página anterior',
  'parts.next': 'Página siguiente',
  'parts.page-of': 'Página {page} de {pages}',

  'error.title-invalid': 'No ha funcionado',
  'error.title-unauthenticated': 'Entre para ver esta página',
  'error.title-forbidden': 'No tiene permiso para hacer esto',
  'error.title-not-found': 'Aquí no hay nada',
  'error.title-conflict': 'Algo cambió entretanto',
  'error.title-too-many': 'Demasiadas solicitudes',
  'error.title-unavailable': 'Algo salió mal',
  'error.code': 'Para el equipo de administración: {code}',
  'error.home': 'Ir a la página de inicio',
}
