-- Dispatches, what was read in them, and what cross-checking found. See docs/store.md.

-- One row a dispatch, in the order in which they came.
CREATE TABLE dispatches (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  filed TEXT,
  status TEXT,
  version TEXT NOT NULL,
  added TEXT NOT NULL,
  reading BLOB NOT NULL
);

-- What each is about, with the version of Recoupe that found it out.
CREATE TABLE profiles (
  dispatch TEXT PRIMARY KEY REFERENCES dispatches (id),
  version TEXT NOT NULL,
  profile BLOB NOT NULL
) WITHOUT ROWID;

-- The words of each, hashed, with their weights; the days between which it was filed.
CREATE TABLE vectors (
  dispatch TEXT NOT NULL UNIQUE REFERENCES dispatches (id),
  first_day TEXT,
  last_day TEXT,
  words BLOB NOT NULL
);
CREATE INDEX vectors_by_day ON vectors (first_day, last_day);

-- What two dispatches are to each other: linked or kin. Each pair stands there both ways.
CREATE TABLE ties (
  one TEXT NOT NULL REFERENCES dispatches (id),
  other TEXT NOT NULL REFERENCES dispatches (id),
  tie TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;

-- The place of each in the order of filing, and its story; a copy is in none. A story is called
-- by its first dispatch.
CREATE TABLE places (
  dispatch TEXT PRIMARY KEY REFERENCES dispatches (id),
  day TEXT NOT NULL,
  copy INTEGER NOT NULL,
  filed TEXT NOT NULL,
  story TEXT REFERENCES dispatches (id)
) WITHOUT ROWID;
CREATE INDEX places_by_story ON places (story) WHERE story IS NOT NULL;

-- The affair of each story, called by its first story.
CREATE TABLE affairs (
  story TEXT PRIMARY KEY REFERENCES dispatches (id),
  affair TEXT NOT NULL REFERENCES dispatches (id)
) WITHOUT ROWID;
CREATE INDEX affairs_by_key ON affairs (affair);

-- What was found out about each affair, with the version of Recoupe that found it out.
CREATE TABLE results (
  affair TEXT PRIMARY KEY REFERENCES dispatches (id),
  version TEXT NOT NULL,
  result BLOB NOT NULL
) WITHOUT ROWID;

-- Which dispatch copies which, the origin of most of it first.
CREATE TABLE reprints (
  copy TEXT NOT NULL REFERENCES dispatches (id),
  place INTEGER NOT NULL,
  origin TEXT NOT NULL REFERENCES dispatches (id),
  reprint BLOB NOT NULL,
  PRIMARY KEY (copy, place)
) WITHOUT ROWID;
CREATE INDEX reprints_by_origin ON reprints (origin);

-- The hashes by which copies are found: those of each dispatch, and who holds each hash. Holders
-- of one hash stand in an order that has nothing to do with when they came.
CREATE TABLE sketches (
  dispatch TEXT PRIMARY KEY REFERENCES dispatches (id),
  size INTEGER NOT NULL,
  hashes BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE marks (
  hash INTEGER NOT NULL,
  draw INTEGER NOT NULL,
  dispatch TEXT NOT NULL REFERENCES dispatches (id),
  PRIMARY KEY (hash, draw, dispatch)
) WITHOUT ROWID;
CREATE TABLE boilerplate (hash INTEGER PRIMARY KEY) WITHOUT ROWID;

-- Pairs of which one took a passage or more from the other, and which of its runs of words,
-- before each copy is given its origins.
CREATE TABLE takings (
  copy TEXT NOT NULL REFERENCES dispatches (id),
  origin TEXT NOT NULL REFERENCES dispatches (id),
  part REAL NOT NULL,
  enough INTEGER NOT NULL,
  found BLOB NOT NULL,
  PRIMARY KEY (copy, origin)
) WITHOUT ROWID;
CREATE INDEX takings_by_origin ON takings (origin);

-- What was wrong with inputs that gave no dispatch, or not the whole of it.
CREATE TABLE problems (
  place TEXT PRIMARY KEY,
  problem BLOB NOT NULL
) WITHOUT ROWID;

-- What became of stories and findings, and which dispatch brought it.
CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  dispatch TEXT NOT NULL REFERENCES dispatches (id),
  subject TEXT NOT NULL,
  item TEXT NOT NULL,
  change TEXT NOT NULL,
  other TEXT,
  was TEXT,
  now TEXT
);
CREATE INDEX history_by_item ON history (item);
