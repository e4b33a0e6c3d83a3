// Writes what is known of a source, makes it where it is new, and gives it as it is then.
//
// Parameters: id, properties (what is set; may be empty), taken, refused (what these numbers grow by), failed (what the errors in a
//   row grow by; null for none in a row)
// Columns: kind, etag, modified, errors_in_row, next_due
MERGE (s:Source {id: $id})
SET s += $properties,
  s.taken = coalesce(s.taken, 0) + $taken,
  s.refused = coalesce(s.refused, 0) + $refused,
  s.errors_in_row = CASE WHEN $failed IS NULL THEN 0 ELSE coalesce(s.errors_in_row, 0) + $failed END
RETURN s.kind AS kind, s.etag AS etag, s.modified AS modified, s.errors_in_row AS errors_in_row, s.next_due AS next_due
