/**
 * Meetings and journals that go by their acronyms. They are listed as models and data sets are called by acronyms too,
 * and the label of each in a column of papers would pass for a venue. One that more often is a word or the name of
 * something else is left out.
 */
const ACRONYMS = new Set(
  [
    // Machine learning and robotics
    `AAAI AAMAS ACML AIED AIES AISTATS AutoML COLT CoRL EAAI ECAI ECML ESANN GECCO HPCA ICANN ICAPS ICASSP ICLR ICML
    ICMLA ICONIP ICRA IJCAI IJCNN IJRR IROS ISRR IUI JAIR JMLR MLSys NeurIPS NIPS NSDI PAMI PMLR PRICAI RA-L RO-MAN
    RSS T-RO TAI TASE TETCI TMLR TNNLS TPAMI UAI`,
    // Vision, graphics and multimedia
    `3DV ACCV BMVC CVIU CVPR ECCV EuroVis GCPR GRSL ICCV ICDAR ICIP ICME ICMR ICPR IJCV MMSys NTIRE PRCV PRL SIGGRAPH
    TCSVT TIP TMM TOG TVCG WACV`,
    // Language and speech
    `AACL ACL ASRU CCL COLING COLM CoNLL EACL EMNLP IJCNLP INLG INTERSPEECH Interspeech InterSpeech ISMIR LREC NAACL
    NLPCC SIGDIAL TACL TASLP WMT WNUT`,
    // Medicine, imaging and biology
    `AIIM AIME AJNR AJR AMIA BIBM BioCAS BioNLP BJO BJR BMC BMJ BSPC CBM CBMS CHIL CIBM CinC CLEF CMIG CMPB CSBJ EMBC FIMH IJCARS ImageCLEF
    IPCAI IPMI ISBI ISMB ISMRM JACC JACS JAMA JAMIA JASN JBHI JBI JCIM JCO JCTC JMIR JMRI MedIA MELBA MIA MICCAI MIDL ML4H
    MLCB MLHC MLMI MRM NAR NEJM PLOS PNAS RECOMB RSNA SIPAIM SPIE MTA NMI TBE TBME TCBB TMI TMRB TNSRE TUFFC WBIR`,
    // Data, the web, people and the rest of computing
    `ASE ASPLOS CCS CHI CIKM CSCW DASFAA DSN ECIR EDBT EMSE EuroSys ESWA FAccT FSE ICDE ICDM ICSE IGARSS IMWUT INFOCOM
    ISSTA ISWC JSTARS KBS KDD MobiCom MobiSys MSR NDSS OOPSLA OSDI PAKDD PLDI POPL PVLDB RecSys S&P SDM SenSys SIGCOMM
    SIGIR SIGKDD SIGMOD SOSP SSRN TDSC TGRS TIFS TIM TIST TITS TKDD TKDE TMC TOIS TOSEM TSE UbiComp UIST USENIX VLDB WSDM
    WWW`
  ].flatMap(field => field.split(/\s+/))
)

/** What kind of paper of that meeting it is. */
const TRACK = /^(?:AI|D&B|Findings|Main|Industry|Demos?|Workshops?|Track|Challenge|HLT)$/

/** Whether a text is such an acronym, alone or with what says more: `TMI`, `ACL Findings`, `CVPRW`, `ACL-IJCNLP`. */
export function isAcronym(text: string): boolean {
  const [first = '', ...others] = text.split(' ')
  return isKnown(first) && others.every(word => isKnown(word) || TRACK.test(word))
}

let capitals: ReadonlySet<string> | undefined

/** Whether a text is such an acronym written like a word, as in `Miccai`; one of three letters may be a name (`Chi`). */
export function isAcronymAsWord(text: string): boolean {
  if (text.length < 4) return false
  capitals ??= new Set([...ACRONYMS].map(acronym => acronym.toUpperCase()))
  return capitals.has(text.toUpperCase())
}

function isKnown(word: string): boolean {
  if (ACRONYMS.has(word) || (word.endsWith('W') && ACRONYMS.has(word.slice(0, -1)))) return true
  // A meeting in front of the name of its workshop, or one that it is held with.
  const [meeting = '', ...beside] = word.split(/[-/@]/)
  return beside.length > 0 && [meeting, beside.at(-1) as string].some(part => ACRONYMS.has(part))
}
