// The judgements about leaders, summits and organizations that are in force.
//
// Parameters: none
// Columns: entry (canonical JSON)
MATCH (j:Judgement) WHERE j.kind IN ['leader', 'summit', 'organization'] AND NOT EXISTS { (:Judgement)-[:UNDOES]->(j) }
RETURN j.entry AS entry
ORDER BY j.id
