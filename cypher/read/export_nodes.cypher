// The whole graph but for blocks and history: its nodes, in an order that does not depend on how they came in.
//
// History is the ledger of judgements and the notes of former ids: what happened, not what follows from the articles.
//
// Parameters: none
// Columns: label, id, properties
MATCH (n) WHERE NOT n:Block AND NOT n:Judgement AND NOT n:FormerId
RETURN head(labels(n)) AS label, n.id AS id, properties(n) AS properties
ORDER BY label, id
