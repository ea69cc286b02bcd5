// What may a person do next?
MATCH (c:Claim)-[:SUBJECT]->(:Entity {id: 'person:yann-lecun'})
WHERE c.modality IN ['planned', 'possible']
RETURN c, c.text AS text, c.modality AS modality, c.certainty AS certainty
LIMIT 10
