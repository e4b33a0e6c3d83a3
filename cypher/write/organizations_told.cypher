// Writes the members and the founding of organizations by what articles say, in place of all such values before.
//
// Parameters: organizations (list of ids), members (list of: country, organization, properties), foundings (list of: organization, founded)
// Columns: none
CALL () {
  UNWIND $organizations AS id
  MATCH (:Country)-[r:MEMBER_OF]->(:Organization {id: id}) WHERE r.source = 'article'
  DELETE r
}
CALL () {
  UNWIND $organizations AS id
  MATCH (o:Organization {id: id}) WHERE o.founded_source = 'article'
  REMOVE o.founded, o.founded_source
}
CALL () {
  UNWIND $members AS row
  MATCH (c:Country {id: row.country})
  MATCH (o:Organization {id: row.organization})
  CREATE (c)-[r:MEMBER_OF]->(o)
  SET r = row.properties
}
CALL () {
  UNWIND $foundings AS row
  MATCH (o:Organization {id: row.organization}) WHERE o.founded IS NULL
  SET o.founded = row.founded, o.founded_source = 'article'
}
