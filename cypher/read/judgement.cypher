// One judgement, with the undo that took it back.
//
// Parameters: id
// Columns: entry (canonical JSON), part (true where it split one meeting), undone (null, or: id, author, at, reason)
MATCH (j:Judgement {id: $id}) WHERE j.entry IS NOT NULL
OPTIONAL MATCH (u:Judgement)-[:UNDOES]->(j)
RETURN j.entry AS entry, j.split AS part, CASE WHEN u IS NULL THEN null
  ELSE {id: u.id, author: u.author, at: u.at, reason: u.reason} END AS undone
LIMIT 1
