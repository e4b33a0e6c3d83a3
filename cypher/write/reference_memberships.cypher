// Writes memberships as the tables give them.
//
// Parameters: rows (list of: country, organization, properties)
// Columns: none
UNWIND $rows AS row
MATCH (c:Country {id: row.country})
MATCH (o:Organization {id: row.organization})
CREATE (c)-[r:MEMBER_OF]->(o)
SET r = row.properties
