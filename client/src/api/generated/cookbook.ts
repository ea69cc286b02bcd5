// Made by `pnpm gen` of server/cookbook; not to be changed by hand.
export const COOKBOOK = [
  {
    "name": "LargestModels",
    "question": "Which models were trained with the most compute?",
    "text": "# Which models were trained with the most compute?\nquery LargestModels($first: Int = 10) {\n  entities(\n    where: { types: [Model], property: { property: \"training compute\", exists: true } }\n    orderBy: [{ by: PROPERTY, property: \"training compute\", direction: DESC }]\n    first: $first\n  ) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n        claims(first: 1, predicates: [TRAINED_WITH]) {\n          edges {\n            node {\n              valueNumber\n              unit\n              certainty\n            }\n          }\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// Which models were trained with the most compute?\nMATCH (c:Claim {predicate: 'TRAINED_WITH'})-[:SUBJECT]->(model:Model)\nWHERE c.shown AND c.valueNumber IS NOT NULL\nRETURN model, max(c.valueNumber) AS compute\nORDER BY compute DESC, model.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "ModelsBeyond",
    "question": "Which models were trained with more than 1e25 operations?",
    "text": "# Which models were trained with more than 1e25 operations?\nquery ModelsBeyond($figure: Figure = 1e25) {\n  entities(\n    where: { types: [Model], property: { property: \"training compute\", gt: $figure } }\n    orderBy: { by: NAME }\n    first: 100\n  ) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n}\n",
    "cypher": "// Which models were trained with more than 1e25 operations?\nMATCH (c:Claim {predicate: 'TRAINED_WITH'})-[:SUBJECT]->(model:Model)\nWHERE c.shown AND c.valueNumber > 1e25\nRETURN DISTINCT model\nORDER BY model.name\nLIMIT 100\n",
    "ground": "claims"
  },
  {
    "name": "ModelsByCountryAndYear",
    "question": "How many models came from which country in which year?",
    "text": "# How many models came from which country in which year?\nquery ModelsByCountryAndYear($first: Int = 12) {\n  entityGroups(\n    where: { types: [Model] }\n    groupBy: [\n      { by: NEIGHBOUR, via: [{ predicates: [DEVELOPED], direction: IN }, { predicates: [LOCATED_IN], direction: OUT }] }\n      { by: YEAR, predicates: [DEVELOPED] }\n    ]\n    first: $first\n  ) {\n    total\n    inSeveralGroups\n    groups {\n      count\n      keys {\n        entity {\n          name\n        }\n        year\n      }\n    }\n  }\n}\n",
    "cypher": "// How many models came from which country in which year?\nMATCH (model:Model)\nOPTIONAL MATCH (model)<-[made:DEVELOPED]-()\nWITH model, min(made.startEarliest.year) AS year\nOPTIONAL MATCH (model)<-[:DEVELOPED]-()-[:LOCATED_IN]->(country:Entity)\nRETURN country, year, count(DISTINCT model) AS models\nORDER BY models DESC, country.name, year\nLIMIT 12\n",
    "ground": "claims"
  },
  {
    "name": "MostProlificOrganisations",
    "question": "Which organisations developed the most models?",
    "text": "# Which organisations developed the most models?\nquery MostProlificOrganisations($first: Int = 10) {\n  entityGroups(\n    where: { types: [Model] }\n    groupBy: { by: NEIGHBOUR, via: { predicates: [DEVELOPED], direction: IN } }\n    first: $first\n  ) {\n    groupCount\n    groups {\n      count\n      keys {\n        entity {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// Which organisations developed the most models?\nMATCH (model:Model)\nOPTIONAL MATCH (model)<-[:DEVELOPED]-(organisation:Entity)\nRETURN organisation, count(DISTINCT model) AS models\nORDER BY models DESC, organisation.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "OpenWeightsByYear",
    "question": "How many models with open weights were published each year?",
    "text": "# How many models with open weights were published each year?\nquery OpenWeightsByYear($word: String = \"Open weights\") {\n  entityGroups(\n    where: { types: [Model], property: { property: \"availability\", contains: $word } }\n    groupBy: { by: YEAR, predicates: [DEVELOPED, AUTHORED] }\n    orderBy: { by: KEY, direction: DESC }\n    first: 10\n  ) {\n    total\n    groups {\n      count\n      keys {\n        year\n      }\n    }\n  }\n}\n",
    "cypher": "// How many models with open weights were published each year?\nMATCH (c:Claim {predicate: 'AVAILABLE_AS'})-[:SUBJECT]->(model:Model)\nWHERE c.shown AND c.value CONTAINS 'Open weights'\nOPTIONAL MATCH (model)<-[said:DEVELOPED|AUTHORED]-()\nWITH model, min(said.startEarliest.year) AS year\nRETURN year, count(*) AS models\nORDER BY year IS NULL, year DESC\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "AcademiaWithIndustry",
    "question": "Which models did a company develop together with a university?",
    "text": "# Which models did a company develop together with a university?\nquery AcademiaWithIndustry($word: String = \"university\", $first: Int = 5) {\n  entities(\n    where: {\n      types: [Model]\n      linked: [\n        { predicates: [DEVELOPED], direction: IN, to: { types: [Company] } }\n        { predicates: [DEVELOPED], direction: IN, to: { text: $word } }\n      ]\n    }\n    orderBy: [{ by: FIRST_DATE, direction: DESC }, { by: NAME }]\n    first: $first\n  ) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n}\n",
    "cypher": "// Which models did a company develop together with a university?\nMATCH (:Company)-[:DEVELOPED]->(model:Model)<-[made:DEVELOPED]-(school:Entity)\nWHERE toLower(school.name) CONTAINS 'university'\nRETURN model, max(made.startEarliest) AS day\nORDER BY day IS NULL, day DESC, model.name\nLIMIT 5\n",
    "ground": "claims"
  },
  {
    "name": "ModelsByDomain",
    "question": "For what are models made?",
    "text": "# For what are models made?\nquery ModelsByDomain($first: Int = 10) {\n  entityGroups(where: { types: [Model] }, groupBy: { by: PROPERTY, property: \"domain\" }, first: $first) {\n    total\n    inSeveralGroups\n    groups {\n      count\n      keys {\n        word\n      }\n    }\n  }\n}\n",
    "cypher": "// For what are models made?\nMATCH (model:Model)\nOPTIONAL MATCH (model)<-[:SUBJECT]-(c:Claim {predicate: 'HAS_DOMAIN', shown: true})\nRETURN c.value AS domain, count(DISTINCT model) AS models\nORDER BY models DESC, domain\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "ModelsByAvailability",
    "question": "How can models be had?",
    "text": "# How can models be had?\nquery ModelsByAvailability {\n  entityGroups(where: { types: [Model] }, groupBy: { by: PROPERTY, property: \"availability\" }) {\n    groups {\n      count\n      keys {\n        word\n      }\n    }\n  }\n}\n",
    "cypher": "// How can models be had?\nMATCH (model:Model)\nOPTIONAL MATCH (model)<-[:SUBJECT]-(c:Claim {predicate: 'AVAILABLE_AS', shown: true})\nRETURN c.value AS availability, count(DISTINCT model) AS models\nORDER BY models DESC, availability\n",
    "ground": "claims"
  },
  {
    "name": "ComputeByDomain",
    "question": "What does training take in each domain?",
    "text": "# What does training take in each domain?\nquery ComputeByDomain($first: Int = 6) {\n  entityGroups(\n    where: { types: [Model] }\n    groupBy: { by: PROPERTY, property: \"domain\" }\n    figures: { property: \"training compute\" }\n    orderBy: { by: MEDIAN }\n    first: $first\n  ) {\n    groups {\n      count\n      keys {\n        word\n      }\n      figures {\n        unit\n        count\n        median\n        max\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "ParametersByDecade",
    "question": "How large are models, in powers of ten?",
    "text": "# How large are models, in powers of ten?\nquery ParametersByDecade {\n  entityGroups(\n    where: { types: [Model], property: { property: \"parameters\", exists: true } }\n    groupBy: { by: PROPERTY, property: \"parameters\", bins: { decades: true } }\n    orderBy: { by: KEY, direction: ASC }\n  ) {\n    groups {\n      count\n      keys {\n        from\n        to\n      }\n    }\n  }\n}\n",
    "cypher": "// How large are models, in powers of ten?\nMATCH (c:Claim {predicate: 'HAS_PARAMETERS'})-[:SUBJECT]->(model:Model)\nWHERE c.shown AND c.valueNumber > 0\nWITH DISTINCT model, floor(log10(c.valueNumber)) AS power\nRETURN 10 ^ power AS least, 10 ^ (power + 1) AS below, count(*) AS models\nORDER BY least\n",
    "ground": "claims"
  },
  {
    "name": "ComputeByYear",
    "question": "How has the compute of training grown?",
    "text": "# How has the compute of training grown?\nquery ComputeByYear {\n  entityGroups(\n    where: { types: [Model], property: { property: \"training compute\", exists: true } }\n    groupBy: { by: YEAR, predicates: [DEVELOPED, AUTHORED] }\n    figures: { property: \"training compute\" }\n    orderBy: { by: KEY, direction: DESC }\n    first: 8\n  ) {\n    groups {\n      count\n      keys {\n        year\n      }\n      figures {\n        unit\n        median\n        max\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "MostProlificAuthors",
    "question": "Who is an author of the most models?",
    "text": "# Who is an author of the most models?\nquery MostProlificAuthors($first: Int = 10) {\n  entityGroups(\n    where: { types: [Model] }\n    groupBy: { by: NEIGHBOUR, via: { predicates: [AUTHORED], direction: IN } }\n    first: $first\n  ) {\n    groups {\n      count\n      keys {\n        entity {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// Who is an author of the most models?\nMATCH (model:Model)\nOPTIONAL MATCH (model)<-[:AUTHORED]-(author:Entity)\nRETURN author, count(DISTINCT model) AS models\nORDER BY models DESC, author.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "MostBuiltUpon",
    "question": "On which models are the most others based?",
    "text": "# On which models are the most others based?\nquery MostBuiltUpon($first: Int = 10) {\n  entityGroups(\n    where: { types: [Model], linked: { predicates: [BASED_ON], direction: OUT } }\n    groupBy: { by: NEIGHBOUR, via: { predicates: [BASED_ON], direction: OUT } }\n    first: $first\n  ) {\n    total\n    groups {\n      count\n      keys {\n        entity {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// On which models are the most others based?\nMATCH (model:Model)-[:BASED_ON]->(base:Entity)\nRETURN base, count(DISTINCT model) AS models\nORDER BY models DESC, base.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "ModelsOfOneOrganisation",
    "question": "Which models did one organisation develop last?",
    "text": "# Which models did one organisation develop last?\nquery ModelsOfOneOrganisation($id: ID! = \"org:openai\", $first: Int = 10) {\n  entities(\n    where: { types: [Model], linked: { predicates: [DEVELOPED], direction: IN, to: { ids: [$id] } } }\n    orderBy: [{ by: FIRST_DATE, direction: DESC }, { by: NAME }]\n    first: $first\n  ) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "OrganisationsByCountry",
    "question": "In which countries are the organisations?",
    "text": "# In which countries are the organisations?\nquery OrganisationsByCountry($first: Int = 10) {\n  entityGroups(\n    where: { types: [Organisation], linked: { predicates: [LOCATED_IN], direction: OUT } }\n    groupBy: { by: NEIGHBOUR, via: { predicates: [LOCATED_IN], direction: OUT } }\n    first: $first\n  ) {\n    total\n    groups {\n      count\n      keys {\n        entity {\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// In which countries are the organisations?\nMATCH (organisation:Organisation)-[:LOCATED_IN]->(country:Entity)\nRETURN country, count(DISTINCT organisation) AS organisations\nORDER BY organisations DESC, country.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "UnratedFigures",
    "question": "Of how many figures does the table only think so?",
    "text": "# Of how many figures does the table only think so?\nquery UnratedFigures {\n  claimGroups(\n    where: { predicates: [TRAINED_WITH, HAS_PARAMETERS, TRAINED_ON] }\n    groupBy: [{ by: PREDICATE }, { by: CERTAINTY }]\n  ) {\n    total\n    groups {\n      count\n      keys {\n        predicate\n        word\n      }\n    }\n  }\n}\n",
    "cypher": "// Of how many figures does the table only think so?\nMATCH (c:Claim)\nWHERE c.predicate IN ['TRAINED_WITH', 'HAS_PARAMETERS', 'TRAINED_ON']\nRETURN c.predicate AS predicate, c.certainty AS certainty, count(*) AS claims\nORDER BY claims DESC\n",
    "ground": "claims"
  },
  {
    "name": "TypesOfEntities",
    "question": "What kinds of things are in the graph?",
    "text": "# What kinds of things are in the graph?\nquery TypesOfEntities {\n  entityGroups(groupBy: { by: TYPE }) {\n    total\n    groups {\n      count\n      keys {\n        type {\n          id\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "MostConnected",
    "question": "What is tied to the most others?",
    "text": "# What is tied to the most others?\nquery MostConnected($first: Int = 10) {\n  entities(orderBy: [{ by: DEGREE, direction: DESC }], first: $first) {\n    edges {\n      node {\n        id\n        name\n        type {\n          id\n        }\n        degree(lens: ALL)\n      }\n    }\n  }\n}\n",
    "cypher": "// What is tied to the most others?\nMATCH (one:Entity)-[r]-(other:Entity)\nWHERE r.claimId IS NOT NULL\nRETURN one, count(DISTINCT other) AS neighbours\nORDER BY neighbours DESC, one.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "ArticleByVoice",
    "question": "On whose word does the article rest?",
    "text": "# On whose word does the article rest?\nquery ArticleByVoice($document: ID! = \"doc:lecun-2025-10\") {\n  claimGroups(where: { document: $document }, groupBy: { by: VOICE }) {\n    total\n    inSeveralGroups\n    groups {\n      count\n      keys {\n        entity {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": "// On whose word does the article rest?\nMATCH (k:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)\nOPTIONAL MATCH (k)-[:ATTRIBUTED_TO]->(voice:Entity)\nRETURN voice, count(DISTINCT c) AS claims\nORDER BY claims DESC, voice.name\n",
    "ground": "claims"
  },
  {
    "name": "ArticleByCertainty",
    "question": "How certain is what the article says?",
    "text": "# How certain is what the article says?\nquery ArticleByCertainty($document: ID! = \"doc:lecun-2025-10\") {\n  claimGroups(where: { document: $document }, groupBy: [{ by: CERTAINTY }, { by: MODALITY }]) {\n    total\n    groups {\n      count\n      keys {\n        word\n      }\n    }\n  }\n}\n",
    "cypher": "// How certain is what the article says?\nMATCH (:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)\nWITH DISTINCT c\nRETURN c.certainty AS certainty, c.modality AS modality, count(*) AS claims\nORDER BY claims DESC\n",
    "ground": "claims"
  },
  {
    "name": "ArticleByPredicate",
    "question": "What does the article speak of?",
    "text": "# What does the article speak of?\nquery ArticleByPredicate($document: ID! = \"doc:lecun-2025-10\", $first: Int = 12) {\n  claimGroups(where: { document: $document }, groupBy: { by: PREDICATE }, first: $first) {\n    groupCount\n    groups {\n      count\n      keys {\n        predicate\n      }\n    }\n  }\n}\n",
    "cypher": "// What does the article speak of?\nMATCH (:Citation {documentId: 'doc:lecun-2025-10'})<-[:HAS_CITATION]-(c:Claim)\nRETURN c.predicate AS predicate, count(DISTINCT c) AS claims\nORDER BY claims DESC, predicate\nLIMIT 12\n",
    "ground": "claims"
  },
  {
    "name": "SaidByInsiders",
    "question": "What rests on the word of unnamed people?",
    "text": "# What rests on the word of unnamed people?\nquery SaidByInsiders($document: ID! = \"doc:lecun-2025-10\") {\n  claims(where: { document: $document, citedAs: [INSIDERS] }, orderBy: [{ by: DATE }], first: 10) {\n    totalCount\n    edges {\n      node {\n        id\n        text\n        certainty\n      }\n    }\n  }\n}\n",
    "cypher": "// What rests on the word of unnamed people?\nMATCH (:Citation {documentId: 'doc:lecun-2025-10', certainty: 'insiders'})<-[:HAS_CITATION]-(c:Claim)\nRETURN DISTINCT c, c.text AS text\nORDER BY c.startEarliest\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "DisputedClaims",
    "question": "What is disputed?",
    "text": "# What is disputed?\nquery DisputedClaims {\n  claims(where: { disputed: true }, first: 10) {\n    totalCount\n    edges {\n      node {\n        id\n        text\n        disputed\n        timeConflict\n      }\n    }\n  }\n}\n",
    "cypher": "// What is disputed?\nMATCH (c:Claim)\nWHERE c.disputed OR c.timeConflict\nRETURN c, c.text AS text, c.disputed AS disputed, c.timeConflict AS timeConflict\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "PlansOfAPerson",
    "question": "What may a person do next?",
    "text": "# What may a person do next?\nquery PlansOfAPerson($id: ID! = \"person:yann-lecun\") {\n  claims(where: { modalities: [PLANNED, POSSIBLE], party: { as: SUBJECT, where: { ids: [$id] } } }, first: 10) {\n    totalCount\n    edges {\n      node {\n        id\n        text\n        modality\n        certainty\n      }\n    }\n  }\n}\n",
    "cypher": "// What may a person do next?\nMATCH (c:Claim)-[:SUBJECT]->(:Entity {id: 'person:yann-lecun'})\nWHERE c.modality IN ['planned', 'possible']\nRETURN c, c.text AS text, c.modality AS modality, c.certainty AS certainty\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "PeopleOfACompany",
    "question": "Who works at a company or its labs?",
    "text": "# Who works at a company or its labs?\nquery PeopleOfACompany($id: ID! = \"org:meta\") {\n  entities(\n    where: {\n      types: [Person]\n      linked: {\n        predicates: [WORKS_AT]\n        direction: OUT\n        to: { or: [{ ids: [$id] }, { linked: { predicates: [PART_OF], direction: OUT, to: { ids: [$id] } } }] }\n      }\n    }\n    orderBy: { by: NAME }\n    first: 20\n  ) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n}\n",
    "cypher": "// Who works at a company or its labs?\nMATCH (person:Person)-[:WORKS_AT]->(place:Entity)\nWHERE place.id = 'org:meta' OR (place)-[:PART_OF]->(:Entity {id: 'org:meta'})\nRETURN DISTINCT person\nORDER BY person.name\nLIMIT 20\n",
    "ground": "claims"
  },
  {
    "name": "WhatHappenedInAMonth",
    "question": "What happened in October 2025?",
    "text": "# What happened in October 2025?\nquery WhatHappenedInAMonth($from: Date! = \"2025-10-01\", $to: Date! = \"2025-10-31\") {\n  timeline(from: $from, to: $to, lens: ALL, first: 10) {\n    totalCount\n    edges {\n      node {\n        kind\n        earliest\n        latest\n        claim {\n          text\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "SharedTies",
    "question": "What do two organisations have in common?",
    "text": "# What do two organisations have in common?\nquery SharedTies($ids: [ID!]! = [\"org:openai\", \"org:meta\"], $first: Int = 10) {\n  sharedNeighbours(ids: $ids, lens: ALL, first: $first) {\n    total\n    entries {\n      entity {\n        id\n        name\n      }\n      tiedTo\n    }\n  }\n}\n",
    "cypher": "// What do two organisations have in common?\nMATCH (:Entity {id: 'org:openai'})-[one]-(shared:Entity)-[other]-(:Entity {id: 'org:meta'})\nWHERE one.claimId IS NOT NULL AND other.claimId IS NOT NULL\nRETURN DISTINCT shared\nORDER BY shared.name\nLIMIT 10\n",
    "ground": "claims"
  },
  {
    "name": "HowConnected",
    "question": "How are two people connected, and how weak is the weakest link?",
    "text": "# How are two people connected, and how weak is the weakest link?\nquery HowConnected($from: ID! = \"person:yann-lecun\", $to: ID! = \"person:shengjia-zhao\") {\n  paths(from: $from, to: $to, lens: ALL, longer: true, first: 3) {\n    paths {\n      nodes\n      links\n      weakest\n      disputed\n    }\n    subgraph {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "NewestDocuments",
    "question": "Which documents were read last?",
    "text": "# Which documents were read last?\nquery NewestDocuments($first: Int = 5) {\n  documents(cited: true, first: $first) {\n    totalCount\n    edges {\n      node {\n        id\n        title\n        publishedAt\n        claimCount\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "NamesThatHold",
    "question": "Which entities hold a text in a name?",
    "text": "# Which entities hold a text in a name?\nquery NamesThatHold($text: String = \"zuckerberg\") {\n  entities(where: { text: $text }, orderBy: [{ by: CLAIMS, direction: DESC }], first: 10) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n        type {\n          id\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "WhatChangedInAMonth",
    "question": "What changed in a month: in the world, and in what the graph knows?",
    "text": "# What changed in a month: in the world, and in what the graph knows?\nquery WhatChangedInAMonth($from: Date! = \"2025-07-01\", $to: Date! = \"2025-07-31\") {\n  changed(from: $from, to: $to) {\n    inWorld(lens: ALL, first: 5) {\n      totalCount\n      edges {\n        node {\n          kind\n          earliest\n          latest\n          isWithin\n          claim {\n            sentence(asOf: \"2025-10-10\")\n          }\n        }\n      }\n    }\n    inRecord(first: 5) {\n      totalCount\n      edges {\n        node {\n          kind\n          recordedAt\n          claim {\n            predicate\n          }\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "WhatImportsBrought",
    "question": "What did the latest imports bring? (Two of their ids tell what changed between them: `changed(fromImport, toImport)`.)",
    "text": "# What did the latest imports bring? (Two of their ids tell what changed between them: `changed(fromImport, toImport)`.)\nquery WhatImportsBrought($first: Int! = 5) {\n  imports(first: $first) {\n    id\n    file\n    finishedAt\n    claims {\n      created\n      changed\n      removed\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "PossibleDuplicates",
    "question": "Which entities may be one, and why?",
    "text": "# Which entities may be one, and why?\nquery PossibleDuplicates($types: [EntityTypeName!] = [Person, Organisation], $first: Int! = 5) {\n  duplicates(types: $types, first: $first) {\n    isPartial\n    pairs {\n      a {\n        id\n        name\n      }\n      b {\n        id\n        name\n      }\n      reasons {\n        rule\n        speaksFor\n        detail\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "ConnectedThrough",
    "question": "How are two people connected through a third party?",
    "text": "# How are two people connected through a third party?\nquery ConnectedThrough(\n  $from: ID! = \"person:yann-lecun\"\n  $to: ID! = \"person:shengjia-zhao\"\n  $through: ID! = \"org:meta\"\n) {\n  paths(from: $from, to: $to, through: $through, lens: ALL, first: 3) {\n    paths {\n      nodes\n      weakest\n    }\n    subgraph {\n      nodes {\n        name\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "claims"
  },
  {
    "name": "WhatAGraphIsMadeOf",
    "question": "What is a database of others made of?",
    "text": "# What is a database of others made of?\n# Ground: plain\nquery WhatAGraphIsMadeOf {\n  model {\n    ground\n    types {\n      id\n      count\n    }\n    predicates {\n      predicate\n      count\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "plain"
  },
  {
    "name": "NodesByProperty",
    "question": "Which nodes have a property beyond a figure, the largest first? (Films released after 1995.)",
    "text": "# Which nodes have a property beyond a figure, the largest first? (Films released after 1995.)\n# Ground: plain\nquery NodesByProperty($type: EntityTypeName! = \"Movie\", $property: String! = \"released\", $above: Figure! = 1995) {\n  entities(\n    where: { types: [$type], property: { property: $property, gt: $above } }\n    orderBy: [{ by: PROPERTY, property: $property, direction: DESC }]\n    first: 5\n  ) {\n    totalCount\n    edges {\n      node {\n        name\n        labels\n        properties {\n          key\n          text\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "plain"
  },
  {
    "name": "MostOftenLinked",
    "question": "Which nodes stand at the other end of a type of relationships most often? (Who acted in the most films?)",
    "text": "# Which nodes stand at the other end of a type of relationships most often? (Who acted in the most films?)\n# Ground: plain\nquery MostOftenLinked($type: EntityTypeName! = \"Movie\", $predicate: PredicateName! = \"ACTED_IN\") {\n  entityGroups(\n    where: { types: [$type] }\n    groupBy: { by: NEIGHBOUR, via: { predicates: [$predicate], direction: IN } }\n    first: 50\n  ) {\n    total\n    groups {\n      count\n      keys {\n        entity {\n          name\n        }\n      }\n    }\n  }\n}\n",
    "cypher": null,
    "ground": "plain"
  }
] as const;
