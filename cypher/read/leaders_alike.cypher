// All leaders with what tells them apart: names, parties and kinds of office, as the tables and the articles give them.
//
// Parameters: none
// Columns: id, names, listed (true for those of the reference tables), parties, offices
MATCH (l:Leader) WHERE size(coalesce(l.names, [])) > 0
RETURN l.id AS id, l.names AS names, coalesce(l.reference, false) AS listed,
  COLLECT {
    MATCH (l)-[:HOLDS_OFFICE]->(p) RETURN p.id AS id
    UNION
    MATCH (l)-[r:PARTICIPATED_IN]->() UNWIND r.parties AS id RETURN id
  } AS parties,
  COLLECT {
    MATCH (l)-[o:HOLDS_OFFICE]->() WHERE o.kind <> 'other' RETURN o.kind AS kind
    UNION
    MATCH (l)-[r:PARTICIPATED_IN]->() WHERE r.office_kind <> 'other' RETURN r.office_kind AS kind
  } AS offices
ORDER BY id
