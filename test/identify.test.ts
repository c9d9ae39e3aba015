import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '../src/identify/identify.ts'
import { SCHEMES } from '../src/identify/schemes.ts'
import { LINK_ROLES } from '../src/vocabulary.ts'

const examples = SCHEMES.flatMap(scheme => scheme.examples)

describe('the scheme table', () => {
  it.each(examples)('identifies %s', (url, id) => {
    expect(identify(url).id).toBe(id)
  })

  it('shows an identifier for each scheme that gives one', () => {
    for (const { scheme, examples } of SCHEMES) {
      const given = examples.some(([, id]) => id !== null)
      if (scheme !== null && examples.length > 1) expect(given, scheme).toBe(true)
    }
  })

  it('gives the role and the host of the scheme that reads an example', () => {
    for (const { scheme, role, host, examples } of SCHEMES)
      for (const [url, id] of examples) {
        if (scheme === null || id === null) continue
        const identity = identify(url)
        expect(id.startsWith(scheme), url).toBe(true)
        expect([url, identity.role, identity.broken]).toEqual([url, role, null])
        if (host !== null) expect([url, identity.host]).toEqual([url, host])
      }
  })
})

describe('the address of a repository without an identifier', () => {
  it.each([
    ['https://gitlab.grove.example/trees/oak', 'gitlab.grove.example', 'code'],
    ['https://gitlab.cs.grove.example/trees/big/oak.git', 'gitlab.cs.grove.example', 'code'],
    ['https://gitlab.grove.example/trees/oak/-/raw/main/leaves.csv', 'gitlab.grove.example', 'data'],
    ['https://codeberg.org/trees/oak', 'codeberg', 'code'],
    ['https://bitbucket.org/trees/oak', 'bitbucket', 'code'],
    ['https://gitlab.grove.example/trees', 'gitlab.grove.example', null],
    ['https://gitlab.grove.example/explore/projects', 'gitlab.grove.example', null],
    ['https://gitlab.com/explore/projects', 'gitlab', null],
    ['https://gitlab.io/trees/oak', 'gitlab.io', null],
    ['https://docs.gitlab.com/trees/oak', 'docs.gitlab.com', null],
    ['https://trees.gitlab.io/oak/leaves', 'trees.gitlab.io', null],
    ['https://mygitlab.grove.example/trees/oak', 'mygitlab.grove.example', null],
    ['https://codeberg.org/explore/repos', 'codeberg', null],
    ['https://codeberg.org/trees', 'codeberg', null]
  ])('%s', (url, host, role) => {
    expect(identify(url)).toEqual({ host, id: null, role, broken: null })
  })
})

describe('the address of a checkpoint', () => {
  it.each([
    ['https://github.com/a/oak/releases/download/v1/oak.onnx', 'github:a/oak', 'weights'],
    ['https://huggingface.co/a/oak/resolve/main/oak.gguf', 'hf:a/oak', 'weights'],
    ['https://huggingface.co/datasets/a/oak/resolve/main/oak.pt', 'hf:datasets/a/oak', 'data'],
    ['https://zenodo.org/records/12345/files/oak_teacher.pth?download=1', 'zenodo:12345', 'weights'],
    ['https://zenodo.org/records/12345/files/oak.zip', 'zenodo:12345', 'data']
  ])('%s', (url, id, role) => {
    expect(identify(url)).toMatchObject({ id, role })
  })
})

describe('the address of one file in a repository', () => {
  it.each([
    ['https://raw.githubusercontent.com/a/oak/main/leaves.csv', 'data'],
    ['https://github.com/a/oak/blob/main/truth/leaves.txt', 'data'],
    ['https://github.com/a/oak/raw/main/leaves.nii.gz', 'data'],
    ['https://github.com/a/oak/blob/main/oak.pdf', 'other'],
    ['https://github.com/a/oak/blob/main/LICENSE', 'other'],
    ['https://github.com/a/oak/blob/main/LICENSE-MIT.txt', 'other'],
    ['https://github.com/a/oak/blob/main/src/license.py', 'code'],
    ['https://github.com/a/oak/blob/main/license-check.ts', 'code'],
    ['https://github.com/a/oak/blob/main/requirements.txt', 'code'],
    ['https://github.com/a/oak/blob/main/leaves.py', 'code'],
    ['https://github.com/a/oak/tree/main/leaves.zip', 'code'],
    ['https://github.com/a/oak.txt', 'code']
  ])('%s', (url, role) => {
    expect(identify(url)).toMatchObject({ host: 'github', role })
    expect(identify(url).id).toMatch(/^github:a\/oak/)
  })
})

describe('roles and hosts without an identity', () => {
  it.each([
    ['https://openaccess.thecvf.com/content/CVPR2025/html/x.html', 'cvf', 'paper'],
    ['http://www.cv-foundation.org/openaccess/content_cvpr_2015/papers/x.pdf', 'cvf', 'paper'],
    ['http://www.cv-foundation.org/openaccess/menu.py', 'cvf', null],
    ['https://proceedings.mlr.press/v182/zhang22a.html', 'pmlr', 'paper'],
    ['https://papers.miccai.org/miccai-2025/0678-Paper1180.html', 'miccai', 'paper'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1', 'ssrn', 'paper'],
    ['https://ssrn.com/abstract=1', 'ssrn', 'paper'],
    ['https://journals.grove.example/index.php/leaf/article/view/12/34', 'journals.grove.example', 'paper'],
    ['https://news.grove.example/article/view/1234', 'news.grove.example', null],
    ['https://refhub.elsevier.com/S1746-8094(23)01041-8/sb48', 'elsevier', 'paper'],
    ['https://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/1.pdf', 'ecva', 'paper'],
    ['https://openreview.net/pdf/01a05d.pdf', 'openreview', 'paper'],
    ['https://formative.jmir.org/2024/1/e32690', 'jmir', 'paper'],
    ['https://www.mdpi.com/2072-6694/13/1/1', 'mdpi', 'paper'],
    ['https://www.mdpi.com/journal/cancers', 'mdpi', null],
    ['https://academic.oup.com/nar/article/41/D1/D991/1067995', 'oup', 'paper'],
    ['https://genome.cshlp.org/content/13/11/2498', 'cshlp', 'paper'],
    ['https://www.nature.com/nm/', 'nature', null],
    ['https://www.nature.com/', 'nature', null],
    ['https://arxiv.org/list/cs.CV/recent', 'arxiv', null],
    ['https://gitee.com/a/b', 'gitee', 'code'],
    ['https://dl.example.org/oak_pretrain.pth', 'dl.example.org', 'weights'],
    ['https://dl.example.org/Oak.SafeTensors?download=1#top', 'dl.example.org', 'weights'],
    ['https://dl.example.org/oak.h5', 'dl.example.org', null],
    ['https://dl.example.org/oak.ckpt/', 'dl.example.org', 'weights'],
    ['https://dl.example.org/ckpt', 'dl.example.org', null],
    ['https://example.pt/', 'example.pt', null],
    ['https://github.com/a', 'github', null],
    ['https://huggingface.co/docs/hub', 'huggingface', null],
    ['https://data.mendeley.com/datasets/pc4mb3h8hz/1', 'mendeley', 'data'],
    ['https://openneuro.org/datasets/ds000117/versions/1.0', 'openneuro', 'data'],
    ['https://openxlab.org.cn/datasets/GMAI/OmniMedVQA', 'openxlab', 'data'],
    ['https://www.ncbi.nlm.nih.gov/taxonomy', 'ncbi', null],
    ['https://www.pnas.org/doi/10.1073/pnas.1', 'pnas', 'paper'],
    ['https://quilt-llava.github.io/', 'quilt-llava.github.io', null],
    ['https://www.Example.com:8080/x', 'example.com', null],
    ['http://[::1]:80/x', '[::1]', null],
    ['http://37.122.156.107:4000/x', '37.122.156.107', null]
  ])('%s is %s, %s', (url, host, role) => {
    expect(identify(url)).toMatchObject({ host, role, broken: null })
  })

  it.each([
    '',
    ' ',
    '#',
    '#section',
    '/docs/x.md',
    './a.png',
    'docs/arxiv.org/abs/2305.15075',
    'a/b',
    'javascript:alert(1)',
    'mailto:a@github.com',
    'data:text/plain,arxiv.org',
    'ftp://arxiv.org/abs/2305.15075',
    'http://',
    'https://[',
    '//',
    'N/A'
  ])('%j is no address', url => {
    expect(identify(url)).toEqual({ host: null, id: null, role: null, broken: null })
  })
})

describe('what stands behind an address without a space', () => {
  it.each([
    ['https://arxiv.org/abs/2401.00011（arXiv）', 'arxiv:2401.00011'],
    ['https://arxiv.org/abs/2401.00011）。', 'arxiv:2401.00011'],
    ['https://doi.org/10.1016/S0000-0000(24)00011-2、Forest', 'doi:10.1016/s0000-0000(24)00011-2'],
    ['https://doi.org/10.1007/s00000-024-00011-2%EF%BC%88Forest', 'doi:10.1007/s00000-024-00011-2'],
    ['https://github.com/grove/alder，代码', 'github:grove/alder'],
    ['https://github.com/grove/alder%E3%80%82', 'github:grove/alder'],
    ['huggingface.co/grove/alder；更多', 'hf:grove/alder'],
    ['https://github。com/grove/alder', 'github:grove/alder']
  ])('is no part of it in %s', (url, id) => {
    expect(identify(url).id).toBe(id)
  })
})

describe('broken addresses', () => {
  it.each([
    ['https://arxiv.org/abs/N/A', 'arxiv', 'paper', '`N/A`'],
    ['https://arxiv.org/abs/2313.12345', 'arxiv', 'paper', '`2313.12345`'],
    ['https://arxiv.org/abs/', 'arxiv', 'paper', 'empty identifier'],
    ['https://arxiv.org/abs/2305.15075.', 'arxiv', 'paper', '`2305.15075.`'],
    ['https://github.com/cpystan/WSI-VQA.', 'github', 'code', '`WSI-VQA.`'],
    ['https://github.com/a/b c', 'github', 'code', '`b c`'],
    ['https://doi.org/', 'doi', 'paper', 'empty identifier'],
    ['https://doi.org/N/A', 'doi', 'paper', '`N/A`'],
    ['https://openreview.net/forum', 'openreview', 'paper', 'empty identifier'],
    ['https://zenodo.org/record/', 'zenodo', 'data', 'empty identifier'],
    ['https://huggingface.co/a/b`', 'huggingface', 'weights', '`b``'],
    ['http://https://github.com/a/b', 'github', 'code', '`http://https://`'],
    ['https:/github.com/a/b', 'github', 'code', '`https:/`'],
    ['https://github.com/a/b\\_c', 'github', 'code', '`\\`']
  ])('%s', (url, host, role, shown) => {
    const identity = identify(url)
    expect(identity).toMatchObject({ host, id: null, role })
    expect(identity.broken).toContain(`Unexpected ${shown}, expected `)
  })

  it.each([
    'https://arxiv.org/list/cs.CV/recent',
    'https://github.com/topics/x',
    'https://huggingface.co/docs/x',
    'https://huggingface.co/microsoft'
  ])('%s is only another page', url => {
    expect(identify(url)).toMatchObject({ id: null, broken: null })
  })

  it('leaves a malformed percent sign as it is', () => {
    expect(identify('https://arxiv.org/abs/2305.15075?x=%E0%A4%A').id).toBe('arxiv:2305.15075')
    expect(identify('https://github.com/a/b/tree/%E0%A4%A').id).toBe('github:a/b')
  })

  it('cuts a long value in its reason', () => {
    expect(identify(`https://arxiv.org/abs/${'x'.repeat(1000)}`).broken?.length).toBeLessThan(200)
  })
})

describe('any text', () => {
  const urls = examples.map(([url]) => url)
  const mutated = fc
    .tuple(fc.constantFrom(...urls), fc.string({ unit: 'binary' }), fc.nat(60))
    .map(([url, text, at]) => {
      return url.slice(0, at) + text + url.slice(at)
    })

  it('never throws, and gives an identity of one shape', () => {
    const inputs = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), mutated)
    fc.assert(
      fc.property(inputs, url => {
        const { host, id, role, broken } = identify(url)
        if (host === null) expect([id, role, broken]).toEqual([null, null, null])
        if (id !== null) expect(id).toMatch(/^[a-z0-9-]+:./)
        if (broken !== null) expect([id, broken]).toEqual([null, expect.stringMatching(/^Unexpected .+, expected /s)])
        if (role !== null) expect(LINK_ROLES).toContain(role)
      }),
      { numRuns: 3000 }
    )
  })

  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{2,12}$/)
  const canonical = fc.oneof(
    fc
      .tuple(fc.integer({ min: 15, max: 26 }), fc.integer({ min: 1, max: 12 }), fc.nat(99999))
      .map(([year, month, number]) => {
        const id = `${year}${String(month).padStart(2, '0')}.${String(number).padStart(5, '0')}`
        return [`https://arxiv.org/abs/${id}`, `arxiv:${id}`] as const
      }),
    fc
      .tuple(fc.integer({ min: 1000, max: 99999 }), word)
      .map(
        ([prefix, name]) =>
          [`https://doi.org/10.${prefix}/x${name}`, `doi:10.${prefix}/x${name}`.toLowerCase()] as const
      ),
    fc.tuple(word, word).map(([a, b]) => [`https://github.com/x${a}/${b}`, `github:x${a}/${b}`] as const),
    fc
      .tuple(word, word)
      .map(([a, b]) => [`https://huggingface.co/datasets/${a}/x${b}`, `hf:datasets/${a}/x${b}`] as const),
    fc.integer({ min: 1 }).map(number => [`https://zenodo.org/records/${number}`, `zenodo:${number}`] as const)
  )

  it('reads back the address of any identifier, whatever its protocol, case of host, query and fragment', () => {
    fc.assert(
      fc.property(canonical, fc.boolean(), ([url, id], tail) => {
        expect(identify(url).id).toBe(id)
        expect(identify(url.replace('https:', '')).id).toBe(id)
        expect(identify(url.replace('https://', '')).id).toBe(id)
        expect(identify(url.replace(/^https:\/\/[^/]+/, host => host.toUpperCase())).id).toBe(id)
        if (tail) expect(identify(`${url}/?utm_source=x#y`).id).toBe(id)
      })
    )
  })

  it('takes linear time', () => {
    for (const filler of ['/', '.', '10.1234/', '/pdf', '(', ')', 'a.', '%', '-', 'https://', '0', ' ']) {
      const long = filler.repeat(100_000)
      for (const start of ['https://doi.org/10.1234/', 'https://', 'https://github.com/a/', 'https://x.org/', '']) {
        const before = performance.now()
        identify(`${start}${long}!`)
        expect(performance.now() - before, `${start}${filler}`).toBeLessThan(1000)
      }
    }
  })
})
