-- What came of each input when it was added last.
CREATE TABLE imports (
  source TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  report BLOB NOT NULL
) WITHOUT ROWID;

-- Feeds and folders that are watched: what is to be known of each for the next time.
CREATE TABLE watched (place TEXT PRIMARY KEY, state BLOB NOT NULL) WITHOUT ROWID;
-- The last run of which everything was told to one who listens.
CREATE TABLE told (listener TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
