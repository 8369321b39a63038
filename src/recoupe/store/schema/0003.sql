-- Each time that dispatches were added. Of what came before there were runs, one for each day.
CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  version TEXT NOT NULL,
  added INTEGER NOT NULL,
  read_again INTEGER NOT NULL DEFAULT 0
);
UPDATE dispatches SET added = replace(added, '+00:00', 'Z');
ALTER TABLE dispatches ADD COLUMN run INTEGER REFERENCES runs (number);
ALTER TABLE history ADD COLUMN run INTEGER REFERENCES runs (number);
INSERT INTO runs (started, version, added)
  SELECT min(added), max(version), count(*) FROM dispatches
  GROUP BY substr(added, 1, 10) ORDER BY 1;
UPDATE dispatches SET run =
  (SELECT number FROM runs WHERE substr(started, 1, 10) = substr(dispatches.added, 1, 10));
UPDATE history SET run = (SELECT run FROM dispatches WHERE id = history.dispatch);
CREATE INDEX history_by_run ON history (run);

-- Each affair in few words. What stands here and in lines follows from results and readings;
-- version is that of the Recoupe that made it. Another version makes it anew. The stamp is
-- drawn by lot whenever anything in the affair's file or a decision on it changes; day is the last
-- one that it may have been filed on.
CREATE TABLE fronts (
  affair TEXT PRIMARY KEY REFERENCES dispatches (id),
  version TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  day TEXT NOT NULL,
  label TEXT NOT NULL,
  first TEXT,
  last TEXT,
  dispatches INTEGER NOT NULL,
  stories INTEGER NOT NULL,
  agencies TEXT NOT NULL,
  contradictions INTEGER NOT NULL,
  changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX fronts_by_day ON fronts (day DESC, affair);
-- The affair of each story, by the id under which the story is shown.
CREATE TABLE shown (
  story TEXT PRIMARY KEY,
  affair TEXT NOT NULL REFERENCES dispatches (id)
) WITHOUT ROWID;
CREATE INDEX shown_by_affair ON shown (affair);

-- The lines of all affairs; agencies stand between separators, one before and one after each.
CREATE TABLE lines (
  number INTEGER PRIMARY KEY,
  affair TEXT NOT NULL REFERENCES dispatches (id),
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  story TEXT,
  dispatch TEXT,
  words TEXT NOT NULL,
  actor TEXT,
  actor_id TEXT,
  addressee TEXT,
  act TEXT,
  agreement TEXT,
  status TEXT,
  first TEXT,
  last TEXT,
  agencies TEXT NOT NULL,
  confidence REAL NOT NULL,
  doubt REAL NOT NULL,
  verdict TEXT NOT NULL,
  seen INTEGER NOT NULL
);
CREATE INDEX lines_by_affair ON lines (affair, kind);
CREATE INDEX lines_by_id ON lines (id, kind);

-- The same lines affair by affair as arrays, without their words: all of them are searched at once.
-- Names stand there as numbers.
CREATE TABLE columns (affair TEXT NOT NULL UNIQUE REFERENCES dispatches (id), packed BLOB NOT NULL);
CREATE TABLE names (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- The words of lines and of dispatches, without case and accents; the second keeps no text.
CREATE VIRTUAL TABLE line_words USING fts5 (
  words, actor, addressee, content = 'lines', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE dispatch_words USING fts5 (
  text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- What a person decided of lines, in order, and after which run; nothing is ever taken away or
-- altered.
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  run INTEGER REFERENCES runs (number),
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  dispatch TEXT NOT NULL,
  undoes INTEGER REFERENCES decisions (number),
  decision BLOB NOT NULL
);
CREATE INDEX decisions_by_dispatch ON decisions (dispatch);
CREATE INDEX decisions_by_line ON decisions (item, kind);
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
  BEGIN SELECT RAISE (ABORT, 'a decision is never taken away'); END;
CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions
  BEGIN SELECT RAISE (ABORT, 'a decision is never altered'); END;

-- Dispatches read again by a newer version, kept aside until all are. No reading where that
-- version breaks down over one: then the older reading stays.
CREATE TABLE rereadings (
  dispatch TEXT PRIMARY KEY REFERENCES dispatches (id),
  version TEXT NOT NULL,
  reading BLOB
) WITHOUT ROWID;
