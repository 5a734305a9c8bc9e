/** Words of the frame around every page, and of parts that many pages share. */
export const frame = {
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
  'frame.unreviewed': 'Esta traducción aún no ha sido revisada por un traductor profesional.',
}
