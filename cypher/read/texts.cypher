// The texts of some articles.
//
// Parameters: articles (list of ids)
// Columns: id, text, sketch
UNWIND $articles AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.text AS text, coalesce(a.sketch, '') AS sketch
ORDER BY id
