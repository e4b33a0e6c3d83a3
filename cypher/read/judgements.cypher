// All judgements of the ledger, the latest first, each with the undo that took it back.
//
// Parameters: kind (null for all)
// Columns: entry (canonical JSON), part (true where it split one meeting), undone (null, or: id, author, at, reason)
MATCH (j:Judgement) WHERE j.entry IS NOT NULL AND ($kind IS NULL OR j.kind = $kind)
OPTIONAL MATCH (u:Judgement)-[:UNDOES]->(j)
RETURN j.entry AS entry, j.split AS part, CASE WHEN u IS NULL THEN null
  ELSE {id: u.id, author: u.author, at: u.at, reason: u.reason} END AS undone
ORDER BY j.at DESC, j.id DESC
