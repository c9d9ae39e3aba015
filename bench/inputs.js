/** Documents to measure on, made from a seed so that every run has the same. */

/** A small generator of numbers (mulberry32): the same on every machine. */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS =
  'chest lesion retina slide report image text model encoder patient cohort scan label prompt token graph gene cell tissue organ'.split(
    ' '
  )

function writer(seed) {
  const next = numbers(seed)
  const int = most => Math.floor(next() * most)
  const word = () => WORDS[int(WORDS.length)]
  const words = count => Array.from({ length: count }, word).join(' ')
  const name = () => `${word()[0].toUpperCase()}${word().slice(1)}${word()}-${int(90) + 10}`
  const arxiv = () =>
    `https://arxiv.org/abs/${20 + int(6)}${String(1 + int(12)).padStart(2, '0')}.${String(int(99999)).padStart(5, '0')}`
  const repo = () => `https://github.com/lab${int(500)}/${word()}-${int(900)}`
  const date = () => `20${20 + int(6)}-${String(1 + int(12)).padStart(2, '0')}-${String(1 + int(28)).padStart(2, '0')}`
  return { int, word, words, name, arxiv, repo, date }
}

function markdownTable(w, rows) {
  const lines = ['| Model | Paper | Weights | Code | Date | Notes |', '|:--|:-:|:-:|:-:|---|---|']
  for (let row = 0; row < rows; row++) {
    const notes = w.int(12) === 0 ? `see \`${w.word()}\` & **${w.word()}** or <${w.arxiv()}>` : w.words(4)
    lines.push(
      `| **${w.name()}** | [[arXiv](${w.arxiv()})] | [HF (${1 + w.int(70)}B)](https://huggingface.co/lab/${w.word()}-${w.int(999)}) | [GitHub](${w.repo()}) | ${w.date()} | ${notes} |`
    )
  }
  return lines.join('\n')
}

function htmlTable(w, rows) {
  const lines = [
    '<table>',
    '  <thead>',
    '    <tr>',
    '      <th>Dataset</th>',
    '      <th>Modality</th>',
    '      <th>Scale (imgs)</th>',
    '      <th>Conf / Journal</th>',
    '      <th>Date</th>',
    '    </tr>',
    '  </thead>',
    '  <tbody>'
  ]
  for (let row = 0; row < rows; row++) {
    lines.push(
      `<tr><td><a href="${w.repo()}">${w.name()}</a></td><td>Img, Text</td><td>${1 + w.int(900)}k</td><td><a href="${w.arxiv()}">arXiv</a>; <a href="https://doi.org/10.1000/${w.int(1e6)}">MICCAI 20${20 + w.int(6)}</a></td><td>${w.date()}</td></tr>`
    )
  }
  return [...lines, '  </tbody>', '</table>'].join('\n')
}

const prose = w =>
  Array.from({ length: 3 }, () => `${w.words(18)} [${w.word()}](${w.repo()}) and *${w.word()}* ${w.words(12)}.`).join(
    '\n'
  )
const list = w => Array.from({ length: 5 }, () => `- [${w.name()}](${w.repo()}): ${w.words(8)}`).join('\n')

function mixed(w) {
  const n = w.int(1e6)
  return [
    `## ${w.words(2)} ${n}`,
    prose(w),
    markdownTable(w, 12),
    `### ${w.word()}`,
    list(w),
    `<details>\n<summary><b>${w.words(2)}</b></summary>\n\n${htmlTable(w, 12)}\n\n</details>`,
    `\`\`\`python\n${w.words(20)}\n\`\`\``,
    `<p align="center">\n  <a href="${w.repo()}"><img src="${w.repo()}/logo.png" alt="logo"></a>\n</p>`
  ].join('\n\n')
}

function fill(bytes, seed, make) {
  const w = writer(seed)
  const parts = ['# A list']
  for (let size = 0; size < bytes; ) {
    const part = make(w)
    parts.push(part)
    size += part.length + 2
  }
  return `${parts.join('\n\n')}\n`
}

const MB = 1_000_000

/** Name to a function that makes the document. */
export const inputs = {
  'mixed 1 MB': () => fill(MB, 1, mixed),
  'mixed 10 MB': () => fill(10 * MB, 1, mixed),
  'markdown 1 MB': () => fill(MB, 2, w => `## ${w.words(2)}\n\n${markdownTable(w, 30)}`),
  'html 1 MB': () => fill(MB, 3, w => `## ${w.words(2)}\n\n${htmlTable(w, 30)}`),
  'one table, 10,000 rows': () => `${markdownTable(writer(4), 10_000)}\n`,
  'one table, 100,000 rows': () => `${markdownTable(writer(4), 100_000)}\n`,
  '1,000 tables': () => fill(1, 5, w => Array.from({ length: 1000 }, () => markdownTable(w, 3)).join('\n\n')),
  '10,000 tables': () => fill(1, 5, w => Array.from({ length: 10_000 }, () => markdownTable(w, 3)).join('\n\n')),
  '1,000 definitions': () => references(1000),
  '10,000 definitions': () => references(10_000),
  '1,000 headings': () => headings(1000),
  '10,000 headings': () => headings(10_000)
}

/** READMEs of about 50 KB, each with other names, addresses and length. */
export function* lists(count) {
  for (let seed = 100; seed < 100 + count; seed++) yield fill(40_000 + ((seed * 7919) % 20_000), seed, mixed)
}

function references(count) {
  const w = writer(6)
  const rows = Array.from({ length: count }, (_, n) => `| ${w.name()} | [arXiv][r${n}] |`)
  const definitions = Array.from({ length: count }, (_, n) => `[r${n}]: ${w.arxiv()}`)
  return `| Model | Paper |\n|---|---|\n${rows.join('\n')}\n\n${definitions.join('\n')}\n`
}

function headings(count) {
  const w = writer(7)
  return `${Array.from({ length: count }, (_, n) => `## ${w.words(2)} ${n}\n\n${n % 10 === 0 ? markdownTable(w, 2) : prose(w)}`).join('\n\n')}\n`
}
