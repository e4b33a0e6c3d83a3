// The whole graph but for blocks: its nodes, in an order that does not depend on how they came in.
//
// Parameters: none
// Columns: label, id, properties
MATCH (n) WHERE NOT n:Block
RETURN head(labels(n)) AS label, n.id AS id, properties(n) AS properties
ORDER BY label, id
