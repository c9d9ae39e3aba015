import type { Field } from '../vocabulary.ts'
import { date, knowledgeCutoff } from './dates.ts'
import type { FieldSpec } from './field.ts'
import { code, data, demo, link, weights } from './links.ts'
import { benchmarks, modalities, tasks } from './lists.ts'
import { images, inputTokens, outputTokens, parameters, samples, stars, texts } from './numbers.ts'
import { paper } from './papers.ts'
import { authors, description, license, name, organization, title } from './texts.ts'

/** Every field a column can hold; the compiler says when one is missing. `extra` is what none of them takes. */
export const fieldSpecs = {
  name,
  title,
  paper,
  weights,
  data,
  code,
  demo,
  link,
  date,
  knowledgeCutoff,
  modalities,
  tasks,
  organization,
  authors,
  license,
  parameters,
  samples,
  images,
  texts,
  stars,
  inputTokens,
  outputTokens,
  benchmarks,
  description
} satisfies Record<Exclude<Field, 'extra'>, FieldSpec>
