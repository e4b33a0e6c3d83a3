// The leaders, summits or organizations that have one of these ids.
//
// Parameters: kind (leader, summit or organization), ids
// Columns: id, reference (true for what the reference tables name)
CALL () {
  MATCH (n:Leader) WHERE $kind = 'leader' AND n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Summit) WHERE $kind = 'summit' AND n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Organization) WHERE $kind = 'organization' AND n.id IN $ids RETURN n
}
RETURN n.id AS id, coalesce(n.reference, false) AS reference
