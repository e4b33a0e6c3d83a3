// All claims about a meeting, each with its article.
//
// Parameters: meeting (id)
// Columns: fact (canonical JSON of the claim), article, article_url, article_title, publisher
MATCH (:Meeting {id: $meeting})<-[:ABOUT]-(c:Claim)<-[:REPORTS]-(a:Article)
RETURN c.fact AS fact, a.id AS article, a.url AS article_url, a.title AS article_title, a.publisher AS publisher
ORDER BY c.id
