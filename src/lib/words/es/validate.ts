/** What the checks of OCDS files say. Each sentence stands beside the path of a field, or of the file itself. */
export const validate = {
  'validate.not-json': 'Esto no es JSON: {name}.',
  'validate.not-utf8':
    'Este texto no está en UTF-8, la única codificación que permite OCDS. Guarde el archivo como UTF-8.',
  'validate.truncated': 'El archivo termina demasiado pronto: {name}.',
  'validate.too-deep': 'Demasiado profundo: {name}.',
  'validate.too-large': 'Demasiado grande: {name}.',
  'validate.empty': 'El archivo no contiene nada.',
  'validate.damaged': '{name}',
  'validate.not-ocds':
    'Esto es JSON, pero no OCDS: una entrega tiene un ocid, un paquete tiene entregas (releases) o registros (records).',
  'validate.wrong-kind': 'Un paquete de entregas contiene entregas enteras; aquí hay esto: {found}.',
  'validate.version-patch': 'version solo debe tener dos números, como 1.1. Escriba {expected} en lugar de {found}.',
  'validate.version-unknown': 'La versión {found} no se conoce aquí (1.0, 1.1). El archivo se revisó como 1.1.',
  'validate.version-late':
    'version y extensions están después de las entregas, así que el archivo se leyó dos veces. Póngalas al principio.',
  'validate.required': 'Falta {path}. Cada objeto “{object}” lo necesita.',
  'validate.type': '{path} debe ser {expected}, pero es {found}.',
  'validate.number-as-text':
    '{path} debe ser un número, pero es texto. Escríbalo sin comillas, signo de moneda ni separadores de millares, como 1234.5.',
  'validate.list-expected': '{path} debe ser una lista entre [ ], incluso de un solo elemento, pero es {found}.',
  'validate.date-time': '{path} no es una fecha con hora como la escribe OCDS, por ejemplo 2026-03-31T17:00:00Z.',
  'validate.date-only': '{path} es un día sin hora. Añada la hora y el desfase, como 2026-03-31T00:00:00Z.',
  'validate.no-zone':
    '{path} no tiene desfase respecto a UTC, o tiene un espacio antes de la hora. Escríbalo como 2026-03-31T17:00:00-05:00.',
  'validate.no-such-day': '{path} es un día o una hora que no existe.',
  'validate.uri': '{path} no es una dirección web. Empieza por https:// u otro protocolo y no contiene espacios.',
  'validate.pattern': '{path} no está escrito como debe, por ejemplo 1.1.',
  'validate.too-short': '{path} está vacío, pero debe tener un valor.',
  'validate.too-few': '{path} es una lista vacía, pero debe tener una entrada. Omita el campo si no hay ninguna.',
  'validate.too-small': '{path} es menor que {expected}.',
  'validate.closed-code': '{path} contiene códigos que no están en la lista de códigos cerrada {codelist}.',
  'validate.closed-null': '{path} es null, pero debe ser un código. Omita el campo o indique el código.',
  'validate.releases-mixed':
    '{path} mezcla enlaces a entregas con entregas enteras. Dentro de un registro OCDS, use solo enlaces (url, date) o solo entregas enteras.',
  'validate.duplicate-release':
    'Otra entrega del mismo proceso ya tiene este identificador. Dé a cada entrega el suyo.',
  'validate.duplicate-record': 'Otro registro OCDS ya tiene este ocid. Un paquete contiene un registro por proceso.',
  'validate.duplicate-id':
    '{path} contiene entradas con el mismo identificador. Se convierten en una sola cuando se fusionan las entregas.',
  'validate.duplicate-entry': '{path} contiene dos veces la misma entrada.',
  'validate.id-types':
    '{path} usa un identificador como número y como texto, por ejemplo 1 y "1". La mayoría de los programas los toman por dos.',
  'validate.missing-id':
    'Hay entradas de {path} sin identificador (id). Sin él se duplican cada vez que se fusionan las entregas.',
  'validate.ocid-prefix': '{path} no empieza por un prefijo: ocds-, seis letras o cifras y después su propio número.',
  'validate.ocid-draft':
    '{path} empieza por ocds-213czf, el prefijo de ejemplos y borradores. Antes de publicar, pida uno propio a la Open Contracting Partnership.',
  'validate.ocid-differs': '{path} no es el ocid del registro OCDS en el que está.',
  'validate.release-id-hash': '{path} contiene un #, que no se permite en los identificadores de las entregas.',
  'validate.unknown-field': '{path} no es un campo de OCDS{extensions}.',
  'validate.extension-undeclared':
    '{path} pertenece a la extensión {name}, que el paquete no declara. Añada su dirección a extensions.',
  'validate.later-field':
    'Esto cuenta como OCDS 1.0, porque así lo dice o no se indica ninguna versión, pero hay campos que llegaron con la 1.1. Escriba "version": "1.1".',
  'validate.unknown-code':
    '{path} usa códigos propios además de la lista de códigos abierta {codelist}. Está permitido; diga qué significan donde publique.',
  'validate.empty-object': '{path} es un objeto sin campos. Omítalo.',
  'validate.empty-list': '{path} es una lista sin entradas. Omítala.',
  'validate.blank-text': '{path} está en blanco. Omítalo.',
  'validate.deprecated-field': '{path} ya no se recomienda desde OCDS 1.1. {expected}',
  'validate.details-in-reference':
    '{path} dice de una organización más que id y name. Desde OCDS 1.1, lo demás va en su entrada de parties.',
  'validate.deprecated-code': '{path} usa códigos que ya no se recomiendan desde OCDS 1.1.',
  'validate.reference-without-id': '{path} no tiene id, así que no lleva a nadie en parties.',
  'validate.party-missing': '{path} nombra una organización que no está en parties.',
  'validate.party-elsewhere':
    '{path} nombra una organización, pero no hay parties. Está bien en una actualización, si una entrega anterior las tiene.',
  'validate.role-missing': '{path} nombra una organización cuya entrada en parties no tiene el papel {expected}.',
  'validate.award-missing': '{path} nombra una adjudicación que no está en awards.',
  'validate.period-reversed': '{path}: {found} es posterior a {expected}.',
  'validate.award-before-close': '{path} es anterior al fin del plazo de la licitación.',
  'validate.signed-before-award': '{path} es anterior a la fecha de su adjudicación.',
  'validate.amount-without-currency':
    '{path} tiene importes sin moneda: no se cuentan en las sumas. Indique la moneda en los ajustes de la correspondencia o rellene {path}/currency.',
  'validate.negative-amount': '{path} es menor que cero. Compárelo con el documento.',
  'validate.award-outsized':
    'Una sola adjudicación de {amount} contiene {share} de todo el valor adjudicado, más de una quinta parte. Compárela con el documento.',
  'validate.too-many-kinds':
    'Hubo más clases de observaciones de las que se enumeran aquí; se contaron {found} más. Corrija primero estas.',

  'validate.extensions.declared': ' ni de las extensiones que se revisaron',
  'validate.not-checked.rest': 'Lo que sigue a la línea {line} no se revisó: el archivo no se puede seguir leyendo.',
  'validate.not-checked.extension': 'Las reglas de la extensión {name}: no se conoce aquí.',
  'validate.not-checked.version': 'Las reglas de la versión {found}: no se conoce aquí.',

  'validate.type.string': 'un texto',
  'validate.type.integer': 'un número entero',
  'validate.type.number': 'un número',
  'validate.type.boolean': 'true o false',
  'validate.type.object': 'un objeto entre { }',
  'validate.type.array': 'una lista entre [ ]',
  'validate.type.null': 'null',
  'validate.type.or': ' o ',
  'validate.type.objects': 'una lista de objetos entre { }',
  'validate.type.items': 'una lista de textos',
  'validate.type.history': 'una lista de versiones, cada una con releaseID, releaseDate, releaseTag y value',
  'validate.type.other': 'otra cosa',
  'validate.type.versioned-release': 'una entrega versionada',
  'validate.type.linked-release': 'un enlace a una entrega',

  'validate.form.release-package': 'paquete de entregas',
  'validate.form.record-package': 'paquete de registros',
  'validate.form.release': 'entregas sin paquete',
  'validate.form.record': 'registros OCDS sin paquete',
  'validate.form.nothing': 'nada de OCDS',

  'validate.count.records': '{n|registro OCDS|registros OCDS}',
  'validate.count.releases': '{n|entrega|entregas}',
  'validate.count.linked': '{n|entrega enlazada|entregas enlazadas}',
  'validate.count.compiled': '{n|entrega compilada|entregas compiladas}',
  'validate.count.versioned': '{n|entrega versionada|entregas versionadas}',
  'validate.count.processes': '{n|proceso|procesos}',
  'validate.place': 'línea {line}, columna {column}',
  'validate.times': '{n|vez|veces}',
  'validate.more': '{n|clase más|clases más}; --format json las enumera todas.',
  'validate.others': 'y otros',
  'validate.meant': '¿Quizá {meant}?',
  'validate.severity.error': '{n|clase de error|clases de errores}',
  'validate.severity.warning': '{n|clase de advertencia|clases de advertencias}',
  'validate.severity.notice': '{n|clase de aviso|clases de avisos}',
  'validate.not-checked': 'No revisado: {what}',
  'validate.verdict.valid': 'Válido: ningún error, y se revisó todo.',
  'validate.verdict.errors': 'No válido: {n|clase de error|clases de errores}.',
  'validate.verdict.partly': 'Ningún error en lo que se revisó, pero no se revisó todo.',

  'checks.next': 'Si nada de aquí le detiene, vea qué dicen los datos.',
  'checks.next-button': 'Pasar a los indicadores',
}
