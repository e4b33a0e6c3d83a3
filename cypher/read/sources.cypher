// Sources and how they are, in the order of their ids.
//
// Parameters: after_id (null at the beginning), limit
// Columns: id, kind, address, last_seen, last_new, next_due, errors_in_row, last_error, last_error_at, taken, refused,
//   last_refusal, waiting (items that still have to be taken)
MATCH (s:Source) WHERE s.id > coalesce($after_id, '')
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, s.kind AS kind, s.address AS address, s.last_seen AS last_seen, s.last_new AS last_new,
  s.next_due AS next_due, s.errors_in_row AS errors_in_row, s.last_error AS last_error,
  s.last_error_at AS last_error_at, s.taken AS taken, s.refused AS refused, s.last_refusal AS last_refusal,
  COUNT { MATCH (i:Item {source: s.id}) WHERE i.due IS NOT NULL } AS waiting
ORDER BY id
