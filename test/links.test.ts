import { describe, expect, it } from 'vitest'
import type { Links } from '../src/model.ts'
import { addLink, cleanUrl } from '../src/normalize/links.ts'
import type { LinkRole } from '../src/vocabulary.ts'

function added<R extends LinkRole>(role: R, label: string, isName = false): Links[R][number] | undefined {
  const links: Links = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }
  addLink(links, role, label, 'https://maple.example/1', { isName })
  return links[role][0]
}

describe('the label of a link', () => {
  it.each([
    ['[weights]', 'weights'],
    ['[ HF (7B) ]', 'HF (7B)'],
    ['🤗HF]', '🤗HF'],
    ['[Elm', 'Elm'],
    ['Foo [v2]', 'Foo [v2]'],
    ['[1] Ash', '[1] Ash'],
    ['[PDF] [Code]', '[PDF] [Code]'],
    ['(PDF)', '(PDF)'],
    ['[]', '[]'],
    ['[ ]', '[ ]'],
    ['', '']
  ])('%j is %j', (label, shown) => {
    expect(added('code', label)?.label).toBe(shown)
  })

  it('takes no longer where it is long', () => {
    for (const label of [`[${' ('.repeat(1e5)}`, '['.repeat(1e5), `[${'a '.repeat(1e5)}[`])
      expect(added('weights', label)?.note).toBeNull()
  })
})

describe('the address of a link', () => {
  it.each([
    ['https://maple.example/1（论文）', 'https://maple.example/1（论文）', 'https://maple.example/1'],
    ['www.maple.example/1。', 'http://www.maple.example/1。', 'http://www.maple.example/1'],
    ['https://maple.example/1、2', 'https://maple.example/1%E3%80%812', 'https://maple.example/1'],
    ['Maple', 'https://maple.example/枫（树）', 'https://maple.example/枫（树）'],
    ['（枫）', 'https://maple.example/枫（树）', 'https://maple.example/枫（树）']
  ])('labelled %j as %j is %j', (label, written, url) => {
    const links: Links = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }
    addLink(links, 'other', label, written)
    expect(links.other[0]?.url).toBe(url)
  })
})

describe('an address', () => {
  it.each([
    'https://maple.example/1',
    'HTTP:maple.example',
    'htttps://maple.example/1',
    'ttps://maple.example/1',
    '//maple.example/1',
    'docs/maple.md',
    './a:b',
    '#javascript:x',
    '?a:b',
    'maple.example/about:blank',
    'github.com:grove/alder.git',
    'localhost:8080/x',
    'openreview:aZ0OuYMSMMZ',
    'kaggle:datasets/grove/alder',
    'zenodo:1234567',
    'wss://maple.example/x',
    'smb://maple.example/x',
    'gopher://maple.example',
    'news:comp.trees',
    'Paper:https://arxiv.org/abs/2301.00001',
    'url:https://maple.example',
    'maple.example:8080/javascript:x',
    'demo.maple.example:7860',
    '10.0.0.1:7860',
    'git@github.com:grove/maple.git',
    'C:\\grove\\maple.csv',
    'mailto:grove@maple.example',
    'tel:+1-555-0100',
    'irc://maple.example/grove',
    'ftp://maple.example/1',
    'doi:10.1234/maple',
    'arxiv:2401.00011',
    'urn:nbn:de:0001',
    'ark:/12345/maple',
    'git+https://github.com/grove/maple',
    'ssh://git@github.com/grove/maple',
    's3://grove/maple',
    'gs://grove/maple',
    'ipfs://grove',
    'magnet:?xt=urn:btih:0011',
    'oci://maple.example/grove',
    'hf://grove/maple'
  ])('that leads somewhere is kept: %s', url => expect(cleanUrl(` ${url}`)).toBe(url))

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001JavaScript:alert(1)',
    'javascript:1/alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/maple',
    'blob:https://maple.example/1',
    'view-source:https://maple.example',
    'about:blank',
    'intent://maple#Intent;end',
    'ms-msdt:/id+x',
    'ms-word:ofe|u|https://maple.example/1.docx',
    'search-ms:query=x',
    'com.maple.grove:run',
    'localhost:alert(1)',
    'javascript:https://maple.example/%0aalert(1)',
    'data:https://maple.example/,x',
    'vscode:extension/grove.maple',
    'cursor://grove.maple/install',
    'git+file:///maple',
    'jar:https://maple.example!/x',
    'com.grove.maple:open'
  ])('that may run or start something is not: %j', url => expect(cleanUrl(url)).toBeNull())
})

describe('the venue that a label gives a paper', () => {
  it.each([
    ['Nature', '10.1038/s41586-024-00011-2', 'Nature'],
    ['Nature', '10.1038/nature00011', 'Nature'],
    ['Nature', '10.1101/2024.01.01.000011', 'Nature'],
    ['Nature', '10.1038/s41598-024-00011-2', null],
    ['Nature', '10.1038/nm.0011', null],
    ['Science', '10.1126/science.abc0011', 'Science'],
    ['Science', '10.1126/sciadv.abc0011', null],
    ['arXiv', '10.1126/science.abc0011', null]
  ])('%s is, with %s, %j', (label, doi, venue) => {
    const links: Links = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }
    addLink(links, 'paper', label, `https://doi.org/${doi}`, { venue: { venue: label, year: null } })
    expect(links.paper[0]?.venue).toBe(venue)
  })
})

describe('the venue that a badge of the ACL gives a paper', () => {
  it.each([
    ['2021.acl-long.13', 'ACL'],
    ['2023.findings-acl.7', 'ACL'],
    ['P19-1001', 'ACL'],
    ['2024.lrec-main.930', null],
    ['2021.emnlp-main.12', null],
    ['D19-1001', null]
  ])('with %s is %j', (id, venue) => {
    const links: Links = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }
    addLink(links, 'paper', 'ACL', `https://aclanthology.org/${id}/`, { venue: { venue: 'ACL', year: null } })
    expect(links.paper[0]).toMatchObject({ id: `acl:${id}`, venue })
  })
})

describe('the note of a link', () => {
  it.each([
    ['HF (PT)', null, 'PT'],
    ['HF（SFT）', null, 'SFT'],
    ['HF (7B, chat)', 7e9, 'chat'],
    ['[HF (7B)]', 7e9, null],
    ['[weights]', null, null],
    ['[PT]', null, null],
    ['(PT)', null, null],
    ['[1] Ash', null, null],
    ['Drive (link)', null, null],
    ['Maple (small)', null, 'small'],
    ['HF (Chat7B)', 7e9, 'Chat']
  ])('of %j is %j, %j', (label, parameters, note) => {
    expect(added('weights', label)).toMatchObject({ parameters, note })
    expect(added('data', label)).toMatchObject({ note })
  })

  it('is no part of the own name', () => {
    expect(added('data', '[Maple (small)]', true)).toMatchObject({ label: 'Maple (small)', note: null })
  })
})
