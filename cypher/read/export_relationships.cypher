// The whole graph but for blocks and history: its relationships, in an order that does not depend on how they came in.
//
// Parameters: none
// Columns: type, start_label, start, end_label, end, properties
MATCH (a)-[r]->(b) WHERE NOT b:Block AND NOT b:Judgement
RETURN type(r) AS type, head(labels(a)) AS start_label, a.id AS start, head(labels(b)) AS end_label, b.id AS end,
  properties(r) AS properties
ORDER BY type, start_label, start, end_label, end, r.kind, r.from, r.title
