// Meetings that may be the same, the likeliest first.
//
// Parameters: none
// Columns: first, first_name, second, second_name, score, reasons
MATCH (a:Meeting)-[r:MAYBE_SAME]->(b:Meeting)
RETURN a.id AS first, a.title AS first_name, b.id AS second, b.title AS second_name, r.score AS score, r.reasons AS reasons
ORDER BY score DESC, first, second
