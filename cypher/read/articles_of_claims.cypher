// The articles of some claims.
//
// Parameters: claims (list of ids)
// Columns: article, article_url, article_title, publisher
MATCH (c:Claim)<-[:REPORTS]-(a:Article) WHERE c.id IN $claims
RETURN DISTINCT a.id AS article, a.url AS article_url, a.title AS article_title, a.publisher AS publisher
ORDER BY article
