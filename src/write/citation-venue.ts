/** Where a paper was published, as far as the name of the venue tells. */
export type Kind = 'preprint' | 'conference' | 'journal' | 'unknown'

/** Servers of preprints; most are named after the first. */
const PREPRINTS = /^(?:\w{0,20}rxiv|SSRN|Research Square|(?:\w{1,20} )?Preprints?)$/i
const CONFERENCE =
  /\b(?:CVPR|ICCV|ECCV|WACV|BMVC|ACCV|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|ACL|EMNLP|NAACL|EACL|AACL|COLING|LREC|CoNLL|Interspeech|ICASSP|MICCAI|MIDL|ISBI|IPMI|KDD|WWW|SIGIR|CIKM|WSDM|ACM ?MM|CHI|CHIL|MLHC|ML4H|UAI|AISTATS|COLM|CoRL|ICRA|IROS|BIBM|EMBC|ICPR|ICIP|BioNLP|SIGGRAPH|Workshops?|Proceedings|Conference|Symposium)\b/i
const JOURNAL =
  /\b(?:Nat|Nature|Science|Cell|Lancet|NEJM|JAMA|BMJ|PNAS|TMI|TPAMI|MedIA|JBHI|TNNLS|TKDE|IJCV|TMLR|JMLR|TACL|Journal|Trans|Transactions|Letters|Annals|Archives|Reviews?|Bioinformatics|Radiology|Medicine|Medical Image Analysis|npj|Patterns|PLOS|eLife|Commun|Communications|Reports|Sci|Med|Digit)\b/i

/** Whether a paper is not known to be published: its venue is a server of preprints, or none is named. */
export function isUnpublished(venue: string | null): boolean {
  return venue === null || PREPRINTS.test(venue)
}

/** An unknown venue stays unknown: a wrong kind would be worse than none. */
export function venueKind(venue: string | null): Kind {
  if (isUnpublished(venue)) return 'preprint'
  if (CONFERENCE.test(venue ?? '')) return 'conference'
  return JOURNAL.test(venue ?? '') ? 'journal' : 'unknown'
}
