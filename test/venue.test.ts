import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainVenue } from '../src/normalize/plain-venue.ts'
import { readLongVenue, readVenue } from '../src/normalize/venue.ts'

describe('readVenue', () => {
  it.each([
    ['ICCV 2021', 'ICCV', 2021],
    ["ICCV'21", 'ICCV', 2021],
    ['ICCV’21', 'ICCV', 2021],
    ['Mol. Biol. Evol. 38, 12', 'Mol. Biol. Evol.', null],
    ['MICCAI 2020, LNCS 12261, 1-10', 'MICCAI', 2020],
    ['SemEval 2023 Task 3, 4', 'SemEval Task 3, 4', 2023],
    ['ICLR Submission 2025', null, null],
    ['ICLR 2025 (Submission)', null, null],
    ['ICLR 2025 Submission, arXiv', 'arXiv', null],
    ["MICCAI'2020", 'MICCAI', 2020],
    ['CVPR2023', 'CVPR', 2023],
    ['CVPR23', 'CVPR', 2023],
    ['ACL-23', 'ACL', 2023],
    ['2024 MICCAI', 'MICCAI', 2024],
    ['MICCAI, 2024', 'MICCAI', 2024],
    ['2024 · MICCAI', 'MICCAI', 2024],
    ['MICCAI | 2024', 'MICCAI', 2024],
    ['2024 – MICCAI', 'MICCAI', 2024],
    ['Grove AI, MICCAI 2024', 'MICCAI', 2024],
    ['Grove AI, Neurocomputing 2023', 'Neurocomputing', 2023],
    ['Scientific Data, Nature 2022', 'Scientific Data, Nature', 2022],
    ['Heliyon, Cell Press 2023', 'Heliyon, Cell Press', 2023],
    ['BrainLes, MICCAI 2018', 'BrainLes, MICCAI', 2018],
    ['Fir, Nature Communications 2024', 'Nature Communications', 2024],
    ['Fir & Elm, Bioinformatics (2016)', 'Bioinformatics', 2016],
    ['Workshop on Leaves, MICCAI 2024', 'Workshop on Leaves, MICCAI', 2024],
    ['Leaf Challenge, MICCAI 2024', 'Leaf Challenge, MICCAI', 2024],
    ['IEEE Trans. Leaf, Bark, Branch. 2024', 'IEEE Trans. Leaf, Bark, Branch.', 2024],
    ['Radiology: Artificial Intelligence, 2024', 'Radiology: Artificial Intelligence', 2024],
    ['TMI (2023)', 'TMI', 2023],
    ['(MICCAI2019)', 'MICCAI', 2019],
    ['[`IJCAI 2019`]', 'IJCAI', 2019],
    ['NeurIPS 2023 (Spotlight)', 'NeurIPS', 2023],
    ['NeurIPS 2023 (D&B Track)', 'NeurIPS', 2023],
    ['CVPR 2024 Oral', 'CVPR', 2024],
    ['accepted by ICLR 2024', 'ICLR', 2024],
    ['ICLR Workshop2016', 'ICLR Workshop', 2016],
    ['CVPR 2023 Workshops', 'CVPR Workshops', 2023],
    ["MICCAI'2020 & 2021", 'MICCAI', null],
    ['BioNLP-ACL 2024', 'BioNLP-ACL', 2024],
    ['OpenReview', 'OpenReview', null],
    ['bioXiv', 'bioRxiv', null],
    ['OpenReview 2024', 'OpenReview', 2024],
    ['ICLR (OpenReview)', 'ICLR', null],
    ['NEJM AI 2024', 'NEJM AI', 2024],
    ['AI in Medicine 2024', 'AI in Medicine', 2024],
    ['ML4H 2023', 'ML4H', 2023],
    ['IEEE 2024', 'IEEE', 2024],
    ['Nat. Med.', 'Nat. Med.', null],
    ['Nat.', 'Nat.', null],
    ['Nat. Methods Brief Comm.', 'Nat. Methods Brief Comm.', null],
    ['Radiology AI', 'Radiology AI', null],
    ['Res Sq', 'Res Sq', null],
    ['JMIR Form Res', 'JMIR Form Res', null],
    ['Science', 'Science', null],
    ['**TMI**', 'TMI', null],
    ['📄 TMI', 'TMI', null],
    ['Expert Systems with Applications', 'Expert Systems with Applications', null],
    ['IEEE Transactions on Medical Imaging', 'IEEE Transactions on Medical Imaging', null],
    ['计算机学报', '计算机学报', null],
    ['arXiv', 'arXiv', null],
    ['Arxiv', 'arXiv', null],
    ['ArXiv', 'arXiv', null],
    ['ARXIV', 'arXiv', null],
    ['arxiv preprint', 'arXiv', null],
    ['(arxiv )', 'arXiv', null],
    ['arXiv 2023', 'arXiv', null],
    ['Arvix2021', 'arXiv', null],
    ['arXriv', 'arXiv', null],
    ["arXiv'23", 'arXiv', null],
    ['arXiv:2305.15075', 'arXiv', null],
    ['arXiv (preprint)', 'arXiv', null],
    ['arXiv paper', 'arXiv', null],
    ['arXiv preprint arXiv:2401.10001', 'arXiv', null],
    ['arXiv preprint arXiv:2401.10001 (2024)', 'arXiv', null],
    ['Biorxiv', 'bioRxiv', null],
    ['BioArxiv 2024', 'bioRxiv', null],
    ['MedRxiv', 'medRxiv', null],
    ['(MSR)', 'MSR', null],
    ['MSR)', 'MSR', null],
    ['(MSR', 'MSR', null],
    ['SIGMOD :mortar_board:', 'SIGMOD', null],
    ['SIGMOD 2023 🎓', 'SIGMOD', 2023],
    [':star: CVPR 2024', 'CVPR', 2024],
    ['NeurIPS 24', 'NeurIPS', 2024],
    ['CVPR 25', 'CVPR', 2025],
    ['CVPR 25 (Oral)', 'CVPR', 2025],
    ['ACL Findings 23', 'ACL Findings', 2023],
    ["ICLR'24", 'ICLR', 2024],
    ['arXiv 23', 'arXiv', null],
    ['Radiology 23', 'Radiology 23', null],
    ['NAR 52', 'NAR 52', null],
    ['NeurIPS 2023 / arXiv:2306.00890', 'NeurIPS', 2023],
    ['arXiv:2306.00890v2 [cs.CV]', 'arXiv', null],
    ['arXiv 2023, CVPR 2024', 'CVPR', 2024],
    ['arXiv / code', 'arXiv', null],
    ['arXiv, medRxiv', 'arXiv', null],
    ['Clinical Pharmacology & Therapeutics', 'Clinical Pharmacology & Therapeutics', null],
    ['Clinical Pharmacology & Therapeutics 2023', 'Clinical Pharmacology & Therapeutics', 2023],
    ['MICCAI 2023 (Oral)', 'MICCAI', 2023],
    ['Nature 2023', 'Nature', 2023],
    ['Radiology 2022', 'Radiology', 2022],
    ['Bioinformatics 2020', 'Bioinformatics', 2020],
    ['Interspeech 2021', 'Interspeech', 2021],
    ['eLife 2021', 'eLife', 2021],
    ['Free Radical Biology and Medicine', 'Free Radical Biology and Medicine', null],
    ['NeurIPS 2023 (D&B, Spotlight)', 'NeurIPS', 2023],
    ['Bark, Leaf, and Root Journal 2024', 'Bark, Leaf, and Root Journal', 2024],
    ['Nature Medicine 2024-03-19', 'Nature Medicine', 2024],
    ['Nature Medicine 2024-03', 'Nature Medicine', 2024],
    ['Nature Medicine, 2024/03/05', 'Nature Medicine', 2024],
    ['Medical Image Analysis，2024', 'Medical Image Analysis', 2024],
    ['Advanced Materials，20240401', 'Advanced Materials', 2024],
    ['Advanced Materials, 202404', 'Advanced Materials', 2024],
    ['MICCAI, Oct. 2023', 'MICCAI', 2023],
    ["Grove Blog May '24", 'Grove Blog', 2024],
    ['LeafQA Challenge (持续更新)', 'LeafQA Challenge', null],
    ['LeafQA Challenge 2024 (ongoing)', 'LeafQA Challenge', 2024],
    ['LeafQA Challenge (ongoing) [12]', 'LeafQA Challenge', null],
    ['Industry Letters', 'Industry Letters', null],
    ['ICML July ’24', 'ICML', 2024],
    ['arXiv May 2024', 'arXiv', null],
    ["bioRxiv (12 Oct '23)", 'bioRxiv', null],
    ['TMI, 12 Oct 2023', 'TMI', 2023],
    ['TMI, 2023 Oct.', 'TMI', 2023],
    ['TMI 2023年10月', 'TMI', 2023],
    ['ECCV Oct 23-27, 2022', 'ECCV', 2022],
    ['IEEE TMI', 'IEEE TMI', null],
    ['IEEE Access', 'IEEE Access', null],
    ['ACM MM 2023', 'ACM MM', 2023],
    ['Philos. Trans. R. Soc. B', 'Philos. Trans. R. Soc. B', null],
    ['J. Imaging', 'J. Imaging', null],
    ["SIGIR'22.", 'SIGIR', 2022],
    ['Phys. Med. Biol. 2020.', 'Phys. Med. Biol.', 2020],
    ['Bark Letters (BARK 2021), pp.16–54', 'Bark Letters', 2021],
    ['MICCAI 2024, LNCS Vol. 15012, pp. 632–642, Springer', 'MICCAI', 2024],
    ['CVPR 2025 Highlight, pp.147–148', 'CVPR', 2025],
    ['Bark and Leaf Letters, Vol.4, no. 3, pp. 96', 'Bark and Leaf Letters', null],
    ['IEEE TPAMI IF=18.6', 'IEEE TPAMI', null],
    ['TPAMI 2023 (IF: 18.6)', 'TPAMI', 2023],
    ['Nat. Commun. 15, 2024', 'Nat. Commun.', 2024],
    ['Nat. Commun. 15 (2024)', 'Nat. Commun.', 2024],
    ['Nature 600 (2021) 70-74', 'Nature', 2021],
    ['Nature 2021, 600', 'Nature', 2021],
    ['TMI 43, 2024', 'TMI', 2024],
    ['COVID 19 2021', 'COVID 19', 2021],
    ['Bark Force 3 2023', 'Bark Force 3', 2023],
    ['Health 4 2023', 'Health 4', 2023],
    ['Bioinformatics 36(4), 2020', 'Bioinformatics', 2020],
    ['Bioinformatics 36(4)', 'Bioinformatics', null],
    ['ICML 2021, PMLR 139', 'ICML', 2021],
    ['SemEval 2023 Task 3', 'SemEval Task 3', 2023],
    ['MICCAI_2023', 'MICCAI', 2023],
    ['ICLR 2024 (arXiv 2023)', 'ICLR', 2024],
    ["TMI' 24", 'TMI', 2024],
    ["TMI ' 24", 'TMI', 2024],
    ['TMI (24)', 'TMI', 2024],
    ['NAR (52)', 'NAR (52)', null],
    ['Miccai 2015', 'Miccai', 2015],
    ['TMI 2024 [12]', 'TMI', 2024],
    ['TMI 2024 [1, 2–4]', 'TMI', 2024],
    ['arXiv 2023 → CVPR 2024', 'CVPR', 2024],
    ['2024 Conference on Bark and Leaves (BARK 2024)', 'Conference on Bark and Leaves', 2024]
  ])('%s is %s, %s', (label, venue, year) => {
    expect(readVenue(label)).toEqual({ venue, year })
  })

  it.each([
    'Industry',
    'in-house',
    'Various',
    'Journal',
    '',
    ' ',
    '-',
    'Paper',
    'paper',
    'PAPER',
    '`PDF`',
    '(paper)',
    '[Paper]',
    'Paper 1',
    'paper-2020',
    'Link',
    'link',
    'paper link',
    'Paper & Code',
    '论文',
    '论文链接',
    'HF',
    'HF (7B)',
    'GitHub',
    'Github',
    'here',
    'Website',
    'Project Homepage',
    'this',
    '[1]',
    '1',
    '2024',
    '📜Technical Report',
    'Tech.Report',
    'Phi-4 Technical Report',
    'Summary paper',
    'https://arxiv.org/abs/1409.1556',
    'www.nature.com/x',
    '2310.03368.pdf',
    '10.48550/arXiv.2310.03368',
    'doi: 10.48550/arXiv.2310.03368',
    'Lin et al. 2022',
    'Attention Is All You Need',
    'Evaluating Large Language Models Trained on Code and a Few Other Things',
    'BERTScore: Evaluating Text Generation with BERT',
    'Does it work?',
    '(Google release)',
    'Google release)',
    'Wornow 2024',
    'Wornow (2024) [8]',
    'Chi 2024',
    'Wornow, 2024',
    'Müller (2023)',
    "O'Brien 2021",
    'Smith-Jones 2024',
    'Li & Wang 2022',
    'PUB',
    'PubMed',
    'Free Dolly',
    'Introducing MPT-7B',
    'MPT-7B',
    ':link:',
    '🔗',
    'Under review 2026',
    'Under review at ICLR 2026',
    'Submitted',
    'Submitted to TMI',
    'ICLR 2026 (under review)',
    'TMI, submitted',
    'Accepted',
    'Rejected',
    'To appear',
    'In press',
    'Preprint',
    'Springer',
    'ScienceDirect',
    'IEEE',
    'IEEE Xplore',
    'Elsevier',
    'CVF',
    'ECVA',
    'Wiley',
    'ACM DL',
    'Proceedings',
    'zenodo',
    'Static Badge',
    'Based on Ref.',
    'N. Birch and G. Rowan',
    'S. S. Rowan et.al',
    'The Leaf Ontology in 2021',
    'Springer Nature Link 2023 05 18',
    'CVPR 2023 & TPAMI 2024',
    'CVPR 2024 and ICML 2024',
    'CVPR 2023 → TPAMI 2024',
    "CVPR'23 & TPAMI'24",
    'Oral',
    '(Spotlight)',
    'Best Paper',
    'Workshop',
    'Multiple',
    'several journals',
    'Mixed (see below)',
    'Verschiedene',
    '多个'
  ])('%j names none', label => {
    expect(readVenue(label)).toEqual({ venue: null, year: null })
  })

  it('reads a venue back from each style of naming its year', () => {
    const names = fc.constantFrom('CVPR', 'MICCAI', 'NeurIPS', 'Nat. Med.', 'IEEE TMI', 'BioNLP-ACL')
    fc.assert(
      fc.property(names, fc.integer({ min: 1990, max: 2035 }), (venue, year) => {
        const short = String(year).slice(2)
        const styles = [
          `${venue} ${year}`,
          `${venue}'${short}`,
          `${venue} (${year})`,
          `${year} ${venue}`,
          `${venue}, ${year}`
        ]
        for (const style of styles) expect([style, readVenue(style)]).toEqual([style, { venue, year }])
        expect(readVenue(venue)).toEqual({ venue, year: null })
      })
    )
  })

  it('never throws, gives a year only with a venue, and a venue as it would be read again', () => {
    const pieces = fc
      .array(
        fc.constantFrom('CVPR', ' ', '2023', "'21", '(', ')', '[', ']', 'Oral', 'paper', ':', ',', '*', 'Nat.', 'in')
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), label => {
        const { venue, year } = readVenue(label)
        if (venue === null) expect(year).toBeNull()
        else expect(venue).toBe(venue.trim())
      }),
      { numRuns: 3000 }
    )
  })
})

describe('readLongVenue', () => {
  it.each([
    ['Proceedings of the Grove/CVF Conference on Computer Vision and Leaf Recognition', null],
    ['International Conference on Leaf Image Computing and Computer-Assisted Pruning', null],
    ['Proceedings of the International Symposium on the Growth of Very Old Trees 2023', 2023]
  ])('%s has many words, and says that it is a venue', (label, year) => {
    const name = label.replace(/ 2023$/, '')
    expect(readLongVenue(label)).toEqual({ venue: name, year })
    expect(readVenue(label)).toEqual({ venue: null, year: null })
  })

  it('takes no title for one', () => {
    expect(readLongVenue('Growing leaves and bark on every branch of a young tree').venue).toBeNull()
  })
})

describe('isPlainVenue', () => {
  it.each([
    'arXiv',
    'TMI',
    'NeurIPS',
    'MedIA',
    'IEEE TMI',
    'NEJM AI',
    'ACL Findings',
    'ACL-IJCNLP',
    'LEAVES@MICCAI',
    'CVPRW',
    'CVPR 2024',
    'Medical Physics 2012',
    'Nat. Med.',
    'Brain Res.',
    'Nature Medicine',
    'npj Digital Medicine',
    'Medical Image Analysis',
    'Journal of Leaves',
    'Leaf Workshop'
  ])('%s is one wherever it stands', label => {
    expect(isPlainVenue(label)).toBe(true)
  })

  it.each([
    'Segment Leaves',
    'Masked Branches',
    'Visual Leaf Tuning',
    'Active adversarial leaf adaptation',
    'LeafNet',
    'AI2',
    'ALDER',
    'ALDER-2',
    'ALDER AI',
    'Leaf2Vec',
    'Radiology Assistant',
    'See Fig.',
    'A Leaf Ontology 2022 update of roots'
  ])('%s may be a title or a name as well', label => {
    expect(isPlainVenue(label)).toBe(false)
  })
})
