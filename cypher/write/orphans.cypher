// Deletes those of the given things that nothing speaks of any more. What the reference tables name stays.
//
// A place may still lie in its country, and a summit in its place: that is not being spoken of.
//
// Parameters: leaders, organizations, summits, places, topics (lists of ids)
// Columns: none
CALL () {
  MATCH (n:Summit) WHERE n.id IN $summits AND n.reference IS NULL
    AND NOT EXISTS { (n)<-[:ON_SIDELINES_OF|PART_OF|ABOUT]-() }
  DETACH DELETE n
}
CALL () {
  MATCH (n:Leader) WHERE n.id IN $leaders AND n.reference IS NULL AND NOT EXISTS { (n)--() }
  DELETE n
}
CALL () {
  MATCH (n:Organization) WHERE n.id IN $organizations AND n.reference IS NULL AND NOT EXISTS { (n)--() }
  DELETE n
}
CALL () {
  MATCH (n:Place) WHERE n.id IN $places AND n.reference IS NULL AND NOT EXISTS { (n)<-[:IN]-() }
  DETACH DELETE n
}
CALL () {
  MATCH (n:Topic) WHERE n.id IN $topics AND NOT EXISTS { (n)--() }
  DELETE n
}
