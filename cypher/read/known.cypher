// The things that have one of these ids: what a caller's text may name.
//
// Parameters: ids (list), kinds (list of: leader, country, organization, summit, place, topic)
// Columns: kind, id, name
CALL () {
  MATCH (n:Leader) WHERE n.id IN $ids RETURN n, 'leader' AS kind
  UNION ALL
  MATCH (n:Country) WHERE n.id IN $ids RETURN n, 'country' AS kind
  UNION ALL
  MATCH (n:Organization) WHERE n.id IN $ids RETURN n, 'organization' AS kind
  UNION ALL
  MATCH (n:Summit) WHERE n.id IN $ids RETURN n, 'summit' AS kind
  UNION ALL
  MATCH (n:Place) WHERE n.id IN $ids RETURN n, 'place' AS kind
  UNION ALL
  MATCH (n:Topic) WHERE n.id IN $ids RETURN n, 'topic' AS kind
}
WITH n, kind WHERE kind IN $kinds
RETURN kind, n.id AS id, n.name AS name
ORDER BY kind, id
