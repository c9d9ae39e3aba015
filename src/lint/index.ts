import type { Rule, RuleId } from './rule.ts'
import { brokenAnchor } from './rules/broken-anchor.ts'
import { brokenIdentifier } from './rules/broken-identifier.ts'
import { commentedOutRow } from './rules/commented-out-row.ts'
import { conflictingLink } from './rules/conflicting-link.ts'
import { damagedEncoding } from './rules/damaged-encoding.ts'
import { duplicateResource } from './rules/duplicate-resource.ts'
import { emptyName } from './rules/empty-name.ts'
import { futureDate } from './rules/future-date.ts'
import { labelHostMismatch } from './rules/label-host-mismatch.ts'
import { malformedUrl } from './rules/malformed-url.ts'
import { missingHeader } from './rules/missing-header.ts'
import { noncanonicalLink } from './rules/noncanonical-link.ts'
import { placeholderLink } from './rules/placeholder-link.ts'
import { raggedRow } from './rules/ragged-row.ts'
import { sharedPaper } from './rules/shared-paper.ts'
import { unclosedTag } from './rules/unclosed-tag.ts'
import { unknownColumn } from './rules/unknown-column.ts'
import { unreadDate } from './rules/unread-date.ts'
import { unreadQuantity } from './rules/unread-quantity.ts'
import { unsafeLink } from './rules/unsafe-link.ts'
import { unshownTable } from './rules/unshown-table.ts'

/** Every rule; the compiler says when one is missing. */
export const rules: Record<RuleId, Rule> = {
  'placeholder-link': placeholderLink,
  'label-host-mismatch': labelHostMismatch,
  'malformed-url': malformedUrl,
  'broken-identifier': brokenIdentifier,
  'noncanonical-link': noncanonicalLink,
  'shared-paper': sharedPaper,
  'duplicate-resource': duplicateResource,
  'conflicting-link': conflictingLink,
  'broken-anchor': brokenAnchor,
  'ragged-row': raggedRow,
  'unshown-table': unshownTable,
  'empty-name': emptyName,
  'missing-header': missingHeader,
  'unread-date': unreadDate,
  'unread-quantity': unreadQuantity,
  'future-date': futureDate,
  'unknown-column': unknownColumn,
  'damaged-encoding': damagedEncoding,
  'unclosed-tag': unclosedTag,
  'commented-out-row': commentedOutRow,
  'unsafe-link': unsafeLink
} satisfies Record<RuleId, Rule>
