/** Journals and other places that their words alone would not tell. */
const JOURNALS = new Set(
  `advanced science|applied sciences|artificial intelligence in medicine|bioinformatics|biology methods and protocols|
  biomedical signal processing and control|brain|cancers|cell|cell discovery|cell genomics|cell metabolism|cell press|
  cell reports|cell reports medicine|cell reports methods|cell research|cell systems|computers in biology and medicine|
  computer methods and programs in biomedicine|computerized medical imaging and graphics|diagnostics|ebiomedicine|
  eclinicalmedicine|elife|european radiology|expert systems with applications|genome biology|genome medicine|
  genome research|gigascience|gut|information fusion|interspeech|iscience|knowledge-based systems|lancet|
  medical image analysis|medical physics|modern pathology|nature|nature biomedical engineering|nature biotechnology|
  nature communications|nature machine intelligence|nature medicine|nature methods|neural computation|neural networks|neurips|
  neurocomputing|neuroimage|neuron|nucleic acids research|openreview|ophthalmology|pattern recognition|patterns|
  physics in medicine and biology|physics in medicine & biology|radiology|radiology: ai|radiology: artificial intelligence|research square|science|science advances|
  science bulletin|science robotics|science translational medicine|scientific data|scientific reports|sensors|
  the lancet|visual computer`
    .replaceAll('\n  ', '')
    .split('|')
)

/** Whether a text is the name of a journal that is known. */
export function isJournal(text: string): boolean {
  return JOURNALS.has(text.toLowerCase())
}
