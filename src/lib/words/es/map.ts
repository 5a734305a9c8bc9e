/** Words about mapping columns to fields of OCDS. */
export const mapping = {
  'map.problem.ambiguous-separator':
    'No se puede saber si el signo separa millares o decimales. Diga en la correspondencia cómo escribe la columna los decimales.',
  'map.problem.wrong-separator': 'El signo que agrupa los millares en esta columna está donde estarían los decimales.',
  'map.problem.several-amounts': 'Es un intervalo o son varios importes, no uno solo.',
  'map.problem.percent': 'Es un porcentaje, no un importe.',
  'map.problem.not-an-amount': 'Esto no se puede leer como importe.',
  'map.problem.too-many-digits': 'El importe tiene más cifras de las que se pueden conservar con exactitud.',
  'map.problem.other-currency': 'La celda nombra otra moneda que la correspondencia o la columna de moneda.',
  'map.problem.ambiguous-order': 'No se puede saber si va primero el día o el mes. Dígalo en la correspondencia.',
  'map.problem.no-such-month': 'Ese mes no existe.',
  'map.problem.no-such-day': 'Ese día no existe en ese mes.',
  'map.problem.no-such-time': 'Esa hora no existe.',
  'map.problem.incomplete-date': 'Falta el día: solo se da un mes o un año.',
  'map.problem.unknown-zone': 'No se conoce la zona horaria que sigue a la hora.',
  'map.problem.not-a-date': 'Esto no se puede leer como fecha.',
  'map.problem.unknown-code': 'La tabla de códigos no tiene ninguna entrada para este valor.',
  'map.problem.no-code': 'La tabla de códigos dice que no hay código para este valor.',
  'map.problem.not-a-code-of-ocds': 'Este código no está en la lista que OCDS tiene para el campo.',
  'map.problem.not-a-number': 'Esto no se puede leer como número.',
  'map.problem.not-a-whole-number': 'Aquí hace falta un número entero.',
  'map.problem.not-yes-or-no': 'No es ni sí ni no.',
  'map.problem.not-an-address': 'No es una dirección web.',
  'map.problem.says-otherwise':
    'Una fila anterior del mismo proceso o de la misma entrada dice otra cosa; se conservó aquella.',
  'map.problem.repeated': 'La fila repite de esta entrada lo que ya dijo una fila anterior; se tomó una sola vez.',
  'map.problem.no-organisation': 'La fila habla de una organización pero no la nombra.',
  'map.problem.no-key': 'La fila no tiene ningún número que diga a qué proceso pertenece.',
  'map.problem.no-process': 'La fila completa un proceso que ninguna otra fuente inicia.',
  'map.problem.no-award': 'El contrato no pertenece a ninguna adjudicación conocida; se tomó su propio número.',
  'map.problem.gone':
    'Una importación anterior tenía esta entrada y una posterior no la tiene; las entregas no pueden retirarla.',
}
