/** Collects the rows of tables from the events of an HTML parser: text and links of each cell. */
export function collector() {
  const rows = []
  let cell
  return {
    rows,
    handler: {
      onopentag(name, attributes) {
        if (name === 'tr') rows.push([])
        else if (name === 'td' || name === 'th') {
          cell = { text: '', links: [] }
          rows.at(-1)?.push(cell)
        } else if (name === 'a' && cell && attributes.href) cell.links.push(attributes.href)
      },
      ontext(text) {
        if (cell) cell.text += text
      },
      onclosetag(name) {
        if (name !== 'td' && name !== 'th') return
        if (cell) cell.text = cell.text.trim()
        cell = undefined
      }
    }
  }
}

/** The same from a page that cheerio has loaded. */
export function rowsOf($) {
  return $('tr')
    .toArray()
    .map(row =>
      $(row)
        .find('td,th')
        .toArray()
        .map(cell => ({
          text: $(cell).text().trim(),
          links: $(cell)
            .find('a[href]')
            .toArray()
            .map(link => $(link).attr('href'))
        }))
    )
}
