/** Words about sources, imports and what was set aside. */
export const importing = {
  'import.aside.too-few': '{found|celda|celdas}, cuando hay {expected} columnas',
  'import.aside.too-many': '{found|celda|celdas}, cuando hay {expected} columnas',
  'import.aside.quote-not-closed': 'Unas comillas abren una celda y nunca la cierran',
  'import.aside.text-after-quote': 'Hay texto después de unas comillas de cierre dentro de una celda',
  'import.aside.row-too-long': 'La fila es demasiado larga: {length} caracteres; aquí se conservan los {kept} primeros',
  'import.aside.cell-too-long':
    'Una celda es demasiado larga, en una fila de {length} caracteres; aquí se conservan los {kept} primeros',
  'import.aside.undecodable': 'Bytes que no son texto en {encoding}, escritos aquí como \\x…',
  'import.aside.nul': 'La fila contiene caracteres NUL, que no tiene ningún texto',
  'import.aside.cut-off': 'El archivo se interrumpe en esta fila',
  'import.aside.not-json': 'JSON no válido: {why}',
  'import.aside.not-object': 'Un valor JSON que no es un objeto, por lo que no tiene columnas',
  'import.aside.too-deep': 'Los valores están anidados en más de {limit} niveles',
  'import.aside.beyond-columns': 'La celda {cell} contiene un valor, pero su columna no tiene nombre',
  'import.aside.too-many-columns': 'La fila trae más columnas que las {limit} que se leen',
  'import.aside.not-release': 'No es una entrega OCDS: {why}',
  'import.aside.after-break': 'A partir de aquí no se pudo leer el archivo: {why}',
  'import.broken': 'El archivo se interrumpe tras {bytes} bytes: {why}. Se leyó lo que había antes.',
  'import.doubt.broken':
    'El archivo se interrumpe tras {bytes} bytes: {why}. Solo se puede leer lo que hay antes: envíe el archivo completo, si puede.',
  'import.doubt.encoding':
    'El texto parece estar escrito en {encoding}. Si las letras se ven mal, elija otra codificación.',
  'import.doubt.undecodable': 'Algunos bytes no son texto en {encoding}. Las filas que los contienen se apartarán.',
  'import.doubt.delimiter':
    'Las celdas parecen estar separadas por {delimiter}. Si las columnas se ven mal, elija otro separador.',
  'import.doubt.line-ends': 'Las líneas terminan de distintas maneras; cada una de ellas se tomó como fin de una fila.',
  'import.doubt.titles':
    '{count|línea que está encima de los nombres de las columnas no se leerá como fila|líneas que están encima de los nombres de las columnas no se leerán como filas}: {text}',
  'import.doubt.header': 'La línea {line} se tomó como los nombres de las columnas, pero parece una fila de datos.',
  'import.doubt.no-header': 'Las columnas no tienen nombre; se numeraron.',
  'import.doubt.blank-name': 'La columna {column} no tiene nombre; se llama “{name}”.',
  'import.doubt.repeated-name': 'La columna {column} tiene el nombre de otra; se llama “{name}”.',
  'import.doubt.too-few':
    'Filas con menos celdas que columnas: {count} de las {of} primeras. Si el archivo omite las celdas vacías al final de una fila, elija completarlas.',
  'import.doubt.too-many': 'Filas con más celdas que columnas: {count} de las {of} primeras. Se apartarán.',
  'import.doubt.members':
    'El archivo comprimido contiene {count|archivo|archivos}; se leerá “{name}”. Importe los demás uno por uno.',
  'import.doubt.cut-off':
    'El archivo comprimido está cortado: falta su lista de contenidos. Lo que queda se puede leer.',
  'import.doubt.sheets': 'El libro tiene {count|hoja|hojas}; se leerá “{name}”.',
  'import.doubt.merged':
    '{count|rango combinado|rangos combinados}: cada celda de un rango combinado toma el valor de la primera.',
  'import.doubt.formulas':
    '{count|celda contiene|celdas contienen} una fórmula; se lee el valor que se guardó con ella, no se calcula nada.',
  'import.doubt.lists': 'El archivo contiene {count|lista|listas} de objetos; se leerá “{name}”.',
  'import.doubt.no-rows': 'No hay ninguna fila debajo de los nombres de las columnas.',
  'import.doubt.no-objects': 'El archivo no contiene ninguna lista de objetos, así que no tiene filas.',
  'import.doubt.aside':
    'De {of|fila examinada|filas examinadas}, {count|se apartará|se apartarán}. La primera, en la línea {line}: {why}.',
  'import.doubt.total':
    'La última fila, en la línea {line}, empieza por “{text}” y puede ser la suma de las demás. Si lo es, quítela del archivo; si no, cuenta como una fila.',
}
