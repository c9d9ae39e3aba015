import { quote, type Rule } from '../rule.ts'

/** Labels that name a host, with what an address of that host holds. */
const HOSTS: { label: RegExp; name: string; in: RegExp }[] = [
  { label: /^(?:hf|hugging ?face)$/, name: 'Hugging Face', in: /hugging-?face|hf\.co|hf-mirror|\bhf\b/ },
  { label: /^git ?hub(?: repo(?:sitory)?)?$/, name: 'GitHub', in: /github|git\.io/ },
  { label: /^arxiv$/, name: 'arXiv', in: /arxiv|ar5iv|lanl\.gov/ },
  { label: /^bioarxiv$|^biorxiv$/, name: 'bioRxiv', in: /biorxiv|10\.1101|10\.64898/ },
  { label: /^medarxiv$|^medrxiv$/, name: 'medRxiv', in: /medrxiv|10\.1101|10\.64898/ },
  { label: /^zenodo$/, name: 'Zenodo', in: /zenodo/ },
  { label: /^kaggle$/, name: 'Kaggle', in: /kaggle|kaggle\.com/ },
  { label: /^physio ?net$/, name: 'PhysioNet', in: /physionet|10\.13026/ },
  { label: /^open ?review$/, name: 'OpenReview', in: /openreview/ },
  { label: /^model ?scope$/, name: 'ModelScope', in: /modelscope/ }
]

/** Addresses that lead on to anywhere. */
const REDIRECTS =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|aka\.ms|doi\.org|dx\.doi\.org|hdl\.handle\.net|w3id\.org|[^/]*\.page\.link|shorturl\.[a-z]+|is\.gd|ow\.ly|rebrand\.ly|lnkd\.in|buff\.ly|dwz\.cn|t\.ly|cutt\.ly)\//i

export const labelHostMismatch: Rule = {
  id: 'label-host-mismatch',
  severity: 'warning',
  why: 'A label such as `HF` or `GitHub` says where a link goes; one that goes elsewhere is mostly a cell pasted from another row. Addresses that redirect, that carry the name of the host anywhere, and links in the column of names are left alone.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Weights |\n|---|---|\n| Alder | [HF (7B)](https://huggingface.co/grove/alder-7b) |\n| Birch | [Github](https://grove.github.io/birch) |'
    ],
    bad: [
      {
        input:
          '| Model | Weights | Data |\n|---|---|---|\n| Alder | [HF (7B)](https://github.com/grove/alder) | [GitHub](https://huggingface.co/datasets/grove/rings) |',
        findings: [
          [3, 21],
          [3, 64]
        ]
      }
    ]
  },
  *check(context) {
    for (const { link, field, entry } of context.links) {
      if (field === 'name' || !/^https?:\/\//i.test(link.url) || REDIRECTS.test(link.url)) continue
      const label = plain(link.text)
      const host = HOSTS.find(host => host.label.test(label))
      if (!host || host.in.test(link.url.toLowerCase())) continue
      const at = context.addressAt(link, entry.row)
      yield {
        at,
        reason: `Unexpected ${quote(link.url)} behind the label ${quote(link.text)}, expected an address on ${host.name}`
      }
    }
  }
}

/** A label without brackets, model sizes, years and pictures: `🤗 HF (7B)` → `hf`. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[([（][^()[\]（）]{0,40}[)\]）]/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\u{FE0F}/gu, ' ')
    .replace(/\b\d+(?:\.\d+)?b\b|['’]?\b(?:19|20)?\d\d\b|[:,.'’[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
