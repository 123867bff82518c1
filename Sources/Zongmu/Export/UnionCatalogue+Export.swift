extension UnionCatalogue {
  /// Writes masters in the order of their ids, or records of a source in the order of their keys. The same catalogue
  /// and options give the same bytes.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard output.
  ///   - format: the container to write.
  ///   - options: what is written, and how.
  ///   - form: written instead of `format`, where it is given: Dublin Core, MODS.
  ///   - oversize: takes the records that ISO 2709 cannot hold; nil refuses them.
  ///   - onLosses: is called with a record, as it was, and what the crosswalk does not carry of it.
  public func export(
    to path: String, format: RecordFormat, _ options: ExportOptions = ExportOptions(), form: (any RecordForm)? = nil,
    oversize: OversizeWriter? = nil, onLosses: (Record, [Loss]) throws -> Void = { _, _ in }
  ) throws -> ExportReport {
    let writer =
      if let form {
        try RecordWriter(path: path, form: form, overwrites: options.overwrites)
      } else {
        try RecordWriter(
          path: path, format: format, encoding: options.encoding, writesReferences: options.writesReferences,
          columns: options.columns, overwrites: options.overwrites)
      }
    let holdings = try options.holdingsFile.map { try HoldingsFile(path: $0, overwrites: options.overwrites) }
    let preparation = ExportPreparation(encoder: writer.encoder, merger: merger, options: options)
    var report = ExportReport()
    func write(_ prepared: ExportPreparation.Prepared) throws {
      for piece in prepared.pieces {
        switch piece {
        case .encoded(let bytes, let records):
          try writer.append(encoded: bytes, records: records)
          report.written += records
        case .lost(let losses, let record): try onLosses(record, losses)
        case .uncrossed(let error): report.uncrossed.append(error)
        case .unwritten(let record):
          do {
            if let oversize { try oversize.append(record, to: writer) } else { try writer.append(record) }
            report.written += 1
          } catch let error as WriteError {
            report.refused.append(error)
          }
        }
      }
      for master in prepared.masters { try holdings?.append(master) { _ in true } }
    }
    func write(_ record: Record) throws { try write(preparation.prepared([record])) }
    if let source = options.source {
      try catalogue.forEachRecord(of: source, changedSince: options.since) { member, master in
        if let record = merger.upgraded(member, by: master.master, id: master.id.description) {
          try write(record)
        } else {
          report.asHandedIn += 1
          try write(member.record)
        }
        try holdings?.append(master) { $0 == member.identity }
      }
    } else {
      try catalogue.forEachMaster(changedSince: options.since, transform: preparation.prepared) { try write($0) }
      if let since = options.since {
        let merging = catalogue.rules.merging
        try catalogue.forEachEndedMaster(since: since) { ended in
          try write(ended.record(dialect: merging.preferredDialect, agency: merging.agency))
          if ended.successor == nil { report.deleted += 1 } else { report.redirected += 1 }
        }
      }
    }
    try writer.close()
    try oversize?.close()
    report.holdings = try holdings?.close() ?? 0
    return report
  }
}

/// Makes records ready to be written, as far as that can be done out of their order and on any thread.
private struct ExportPreparation: Sendable {
  /// What some masters came to, in their order.
  struct Prepared: Sendable {
    var pieces: [Piece] = []
    /// The masters, where their holdings are written to a file.
    var masters: [CatalogueMaster] = []
  }

  enum Piece: Sendable {
    /// Records in the form of the output.
    case encoded([UInt8], records: Int)
    /// A record to be written in its turn: the form depends on those before it, or it did not fit.
    case unwritten(Record)
    /// What the crosswalk did not carry of a record.
    case lost([Loss], Record)
    /// A record that could not be turned into the other format.
    case uncrossed(CrosswalkError)
  }

  let encoder: RecordEncoder
  let merger: Merger
  let options: ExportOptions

  func prepared(_ masters: [CatalogueMaster]) -> Prepared {
    var prepared = prepared(masters.map(record(of:)))
    if options.holdingsFile != nil { prepared.masters = masters }
    return prepared
  }

  func prepared(_ records: [Record]) -> Prepared {
    var prepared = Prepared()
    var bytes: [UInt8] = []
    var count = 0
    func close() {
      if count > 0 { prepared.pieces.append(.encoded(bytes, records: count)) }
      bytes = []
      count = 0
    }
    for record in records {
      do throws(CrosswalkError) {
        var whole = record
        if let crossing = try options.crosswalk?.cross(record) {
          if !crossing.losses.isEmpty {
            close()
            prepared.pieces.append(.lost(crossing.losses, record))
          }
          whole = crossing.record
        }
        if !encoder.isPositional, encoder.isAppended(whole, to: &bytes) {
          count += 1
        } else {
          close()
          prepared.pieces.append(.unwritten(whole))
        }
      } catch {
        close()
        prepared.pieces.append(.uncrossed(error))
      }
    }
    close()
    return prepared
  }

  private func record(of master: CatalogueMaster) -> Record {
    guard options.carriesProvenance else {
      return options.includesHoldings ? merger.withHoldings(master.master) : master.master.record
    }
    let whole = options.includesHoldings ? merger.addingHoldings(to: master.master) : master.master
    return merger.markingProvenance(of: whole)
  }
}
