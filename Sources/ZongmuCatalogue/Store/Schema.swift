import GRDB

/// The tables of a catalogue, and how older ones become the present ones. `Docs/Schema.md` has the picture.
///
/// A migration that has been released is never changed; a new one is added after it.
enum Schema {
  /// Marks the file as ours in SQLite's header: "ZMGU".
  static let applicationID = 0x5A4D_4755

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sources, versions, derived state, decisions") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: sources + versions + derived + people)
    }
    migrator.registerMigration("2 acts of people, history") { db in
      try db.execute(sql: acts + history)
    }
    migrator.registerMigration("3 what the bearers of a number say of it") { db in try db.execute(sql: trust) }
    migrator.registerMigration("4 the keys of a record in its own row") { db in try keepKeysByRecord(in: db) }
    migrator.registerMigration("5 one entry in quarantine for what comes again") { db in try keepOneEntry(in: db) }
    migrator.registerMigration("6 which records say the same") { db in
      try db.execute(sql: "ALTER TABLE refinement ADD COLUMN twin INTEGER NOT NULL DEFAULT 0")
    }
    return migrator
  }

  /// The title and part of each record, by which the numbers that it bears are weighed, and the numbers that are
  /// worth less than others. The other numbers have no row.
  private static let trust = """
    ALTER TABLE refinement ADD COLUMN title TEXT NOT NULL DEFAULT '';
    ALTER TABLE refinement ADD COLUMN part TEXT NOT NULL DEFAULT '';
    CREATE TABLE number_trust (
      hash INTEGER PRIMARY KEY, standing INTEGER NOT NULL, title TEXT, is_mixed INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// Where what is in quarantine was met first and last, and the snapshot that had it no longer. Of what a source sent
  /// several times, one entry stays.
  private static func keepOneEntry(in db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE quarantine ADD COLUMN first_run INTEGER REFERENCES run;
        ALTER TABLE quarantine ADD COLUMN resolved_run INTEGER REFERENCES run;
        UPDATE quarantine SET first_run = run_id;
        """)
    let met = try Row.fetchAll(
      db,
      sql: """
        SELECT id, min(run_id) OVER alike, row_number() OVER (alike ORDER BY run_id DESC) = 1
        FROM (
          SELECT quarantine.id, run_id, source_id, code, bytes,
            row_number() OVER (PARTITION BY run_id, code, bytes ORDER BY quarantine.id) AS place
          FROM quarantine JOIN run ON run.id = run_id WHERE run.state = 'published')
        WINDOW alike AS (PARTITION BY source_id, code, bytes, place)
        """)
    for row in met {
      let (id, first): (Int64, Int64) = (row[0], row[1])
      if row[2] {
        try db.execute(sql: "UPDATE quarantine SET first_run = ? WHERE id = ?", arguments: [first, id])
      } else {
        try db.execute(sql: "DELETE FROM quarantine WHERE id = ?", arguments: [id])
      }
    }
    try db.execute(
      sql: """
        UPDATE quarantine SET resolved_run = (
          SELECT later.id FROM run JOIN run later ON later.source_id = run.source_id AND later.published > run.published
          WHERE run.id = quarantine.run_id AND later.mode = 'snapshot' ORDER BY later.published LIMIT 1)
        """)
  }

  /// The keys of a record beside its refinements, so that they need no index of their own. Records that have keys and no
  /// refinements, which no version has left behind, would be derived anew.
  private static func keepKeysByRecord(in db: Database) throws {
    try db.execute(sql: "ALTER TABLE refinement ADD COLUMN keys BLOB NOT NULL DEFAULT x''")
    let rows = try BoundStatement("SELECT record_id, kind, hash FROM match_key ORDER BY record_id, kind, hash", in: db)
    let put = try BoundStatement("UPDATE refinement SET keys = ? WHERE record_id = ?", in: db)
    var current: (record: Int64, keys: [StoredKey])?
    rows.bind()
    while try rows.step() {
      let key = StoredKey(kind: Int(rows.int(1)), hash: rows.int(2))
      if let known = current, known.record == rows.int(0) {
        current?.keys.append(key)
      } else {
        if let known = current { try put.run(StoredKey.encode(known.keys), known.record) }
        current = (rows.int(0), [key])
      }
    }
    if let last = current { try put.run(StoredKey.encode(last.keys), last.record) }
    try db.execute(sql: "DROP INDEX match_key_of_record")
  }

  /// Who hands in records, and the runs in which they did.
  private static let sources = """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE derivation (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, rules TEXT NOT NULL, engine TEXT NOT NULL);
    CREATE TABLE source (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, identity TEXT NOT NULL,
      fallback TEXT, priority INTEGER NOT NULL, redact TEXT NOT NULL,
      is_implied INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, state TEXT NOT NULL, source_id INTEGER REFERENCES source,
      input TEXT, fingerprint TEXT, mode TEXT, position INTEGER NOT NULL DEFAULT 0, counts TEXT NOT NULL DEFAULT '{}',
      started_at TEXT NOT NULL, ended_at TEXT, derivation_id INTEGER REFERENCES derivation);

    """

  /// Source records: an identity, and the immutable versions that were handed in under it.
  private static let versions = """
    CREATE TABLE record (
      id INTEGER PRIMARY KEY AUTOINCREMENT, source_id INTEGER NOT NULL REFERENCES source, key TEXT NOT NULL,
      version_id INTEGER, first_run INTEGER NOT NULL REFERENCES run, UNIQUE (source_id, key));
    CREATE TABLE version (
      id INTEGER PRIMARY KEY AUTOINCREMENT, record_id INTEGER NOT NULL REFERENCES record,
      run_id INTEGER NOT NULL REFERENCES run, ordinal INTEGER NOT NULL, byte INTEGER NOT NULL, hash BLOB NOT NULL,
      original_mac BLOB, layout TEXT, encoding TEXT, received TEXT NOT NULL, bytes BLOB);
    CREATE INDEX version_of_record ON version (record_id);
    CREATE TABLE staged (
      run_id INTEGER NOT NULL REFERENCES run, record_id INTEGER NOT NULL REFERENCES record,
      action INTEGER NOT NULL, version_id INTEGER, PRIMARY KEY (run_id, record_id)) WITHOUT ROWID;
    CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY AUTOINCREMENT, run_id INTEGER NOT NULL REFERENCES run, ordinal INTEGER NOT NULL,
      byte INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL, bytes BLOB);
    CREATE INDEX quarantine_of_run ON quarantine (run_id);
    CREATE TABLE run_warning (
      run_id INTEGER NOT NULL REFERENCES run, code TEXT NOT NULL, count INTEGER NOT NULL, first TEXT NOT NULL,
      PRIMARY KEY (run_id, code)) WITHOUT ROWID;

    """

  /// What is computed from the records, and can be computed again.
  private static let derived = """
    CREATE TABLE dirty (record_id INTEGER PRIMARY KEY REFERENCES record) WITHOUT ROWID;
    CREATE TABLE match_key (
      kind INTEGER NOT NULL, hash INTEGER NOT NULL, record_id INTEGER NOT NULL REFERENCES record,
      PRIMARY KEY (kind, hash, record_id)) WITHOUT ROWID;
    CREATE INDEX match_key_of_record ON match_key (record_id);
    CREATE TABLE refinement (
      record_id INTEGER PRIMARY KEY REFERENCES record, coarse INTEGER NOT NULL, fine INTEGER NOT NULL,
      rank INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE big_block (
      kind INTEGER NOT NULL, hash INTEGER NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (kind, hash)) WITHOUT ROWID;
    CREATE TABLE pair (
      a INTEGER NOT NULL REFERENCES record, b INTEGER NOT NULL REFERENCES record, verdict INTEGER NOT NULL,
      weight INTEGER NOT NULL, a_version INTEGER NOT NULL, b_version INTEGER NOT NULL,
      derivation_id INTEGER NOT NULL REFERENCES derivation, PRIMARY KEY (a, b)) WITHOUT ROWID;
    CREATE INDEX pair_from_b ON pair (b);
    CREATE TABLE master (
      id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, redirect INTEGER REFERENCES master,
      created_run INTEGER NOT NULL REFERENCES run, changed_run INTEGER NOT NULL REFERENCES run,
      changed_on TEXT NOT NULL);
    CREATE TABLE member (
      record_id INTEGER PRIMARY KEY REFERENCES record, master_id INTEGER NOT NULL REFERENCES master) WITHOUT ROWID;
    CREATE INDEX member_of_master ON member (master_id);
    CREATE TABLE holding (
      record_id INTEGER NOT NULL REFERENCES record, occurrence INTEGER NOT NULL, library TEXT, location TEXT,
      call_number TEXT, copies INTEGER, raw TEXT NOT NULL, PRIMARY KEY (record_id, occurrence)) WITHOUT ROWID;
    CREATE TABLE barcode (
      library TEXT NOT NULL, barcode TEXT NOT NULL, record_id INTEGER NOT NULL, occurrence INTEGER NOT NULL,
      PRIMARY KEY (library, barcode, record_id, occurrence)) WITHOUT ROWID;
    CREATE INDEX barcode_of_record ON barcode (record_id);

    """

  /// What people said. A decision names identities and the content that they saw; rows are never changed but for
  /// the mark that a later decision undid them.
  private static let people = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, a_source TEXT NOT NULL, a_key TEXT NOT NULL,
      a_hash BLOB, b_source TEXT, b_key TEXT, b_hash BLOB, field TEXT, value TEXT, person TEXT NOT NULL,
      at TEXT NOT NULL, why TEXT NOT NULL DEFAULT '', undoes INTEGER REFERENCES decision, undone_by INTEGER);
    CREATE INDEX decision_on_a ON decision (a_source, a_key);
    CREATE INDEX decision_on_b ON decision (b_source, b_key);
    """

  /// What people can say besides *same* and *different*. One act may be several rows, as a split is: `act` is the first
  /// of them. An undoing is a row of its own; `undone_by` of the row that it undoes follows from it.
  private static let acts = """
    ALTER TABLE decision ADD COLUMN act INTEGER;
    ALTER TABLE decision ADD COLUMN run_id INTEGER REFERENCES run;
    ALTER TABLE decision ADD COLUMN confirms INTEGER REFERENCES decision;
    ALTER TABLE decision ADD COLUMN a_barcodes TEXT;
    ALTER TABLE decision ADD COLUMN b_barcodes TEXT;
    UPDATE decision SET act = id;
    -- Each decision of schema 1 was put in force by a run of its own, in the same order.
    UPDATE decision SET run_id = (
      SELECT numbered.id
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM run WHERE kind = 'decide') AS numbered
      WHERE numbered.n = (SELECT count(*) FROM decision AS earlier WHERE earlier.id <= decision.id));
    CREATE INDEX decision_of_act ON decision (act);
    -- The record that a decision about a record named by its content has followed.
    CREATE TABLE followed (
      decision_id INTEGER NOT NULL REFERENCES decision, side TEXT NOT NULL, record_id INTEGER NOT NULL REFERENCES record,
      PRIMARY KEY (decision_id, side)) WITHOUT ROWID;

    """

  /// What was before: runs in the order in which they were published, who was in which master, the rules and the ranks
  /// of sources that held.
  private static let history = """
    ALTER TABLE run ADD COLUMN published INTEGER;
    UPDATE run SET published = id WHERE state = 'published';
    CREATE UNIQUE INDEX run_published ON run (published);
    ALTER TABLE derivation ADD COLUMN text TEXT NOT NULL DEFAULT '';
    UPDATE derivation SET text = coalesce((SELECT value FROM setting WHERE name = 'rules'), '');
    ALTER TABLE member ADD COLUMN since_run INTEGER;
    UPDATE member SET since_run = (
      SELECT max(created_run, first_run) FROM master, record
      WHERE master.id = member.master_id AND record.id = member.record_id);
    CREATE TABLE former_member (
      record_id INTEGER NOT NULL REFERENCES record, until_run INTEGER NOT NULL REFERENCES run,
      since_run INTEGER, master_id INTEGER NOT NULL REFERENCES master,
      PRIMARY KEY (record_id, until_run)) WITHOUT ROWID;
    CREATE INDEX former_member_of_master ON former_member (master_id);
    ALTER TABLE source ADD COLUMN charset TEXT;
    ALTER TABLE source ADD COLUMN holdings TEXT NOT NULL DEFAULT '[]';
    CREATE TABLE source_rank (
      source_id INTEGER NOT NULL REFERENCES source, run_id INTEGER NOT NULL REFERENCES run, priority INTEGER NOT NULL,
      PRIMARY KEY (source_id, run_id)) WITHOUT ROWID;
    INSERT INTO source_rank (source_id, run_id, priority)
      SELECT id, (SELECT min(id) FROM run), priority FROM source WHERE EXISTS (SELECT 1 FROM run);

    """
}
