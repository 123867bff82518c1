import Foundation
import ZongmuBibliography
import ZongmuMARC

/// Decides how a record is let in: what names it, what is struck out of it, whether it is let in at all.
///
/// What one record alone decides is done beforehand, by `prepare`, on any thread; what depends on the records before it,
/// by `admit`, in the order of the input.
struct Admission {
  /// A record on its way in, looked at by itself.
  struct Prepared: Sendable {
    let location: Location
    let warnings: [Warning]
    /// The key that the profile gives it without looking at its hash; nil where it has none.
    let fieldKey: String?
    /// The bytes that are kept, redacted; `whole` with the filler around them.
    let bytes: [UInt8]
    let whole: [UInt8]
    let layout: Record.Layout
    let encoding: String
    /// SHA-256 of the bytes that are kept.
    let hash: [UInt8]
    /// The keyed hash of the record before redaction; nil where nothing was struck out.
    let originalMAC: [UInt8]?
    let isWithdrawal: Bool
    /// What it describes: of a reader nothing is kept.
    let subject: RecordSubject

    /// That a part of it is missing.
    var cut: Warning? { warnings.first { $0.code == .recordCut } }
  }

  /// Why a record is not let in. `bytes` are what may be kept of it, redacted; nil where all of it is a person's data.
  struct Refusal: Error {
    let code: String
    let detail: String
    let bytes: [UInt8]?
  }

  /// Looks at records one by one.
  let gate: Gate
  /// How often each content was seen in this input, for identities by hash.
  private var occurrences: [[UInt8]: Int] = [:]

  init(profile: SourceProfile, secret: [UInt8]) { gate = Gate(profile: profile, secret: secret) }

  /// Takes note of a record that was admitted before.
  mutating func passOver(_ record: Prepared) {
    guard record.fieldKey == nil, record.subject == .publication, record.cut == nil else { return }
    _ = hashKey(record.hash)
  }

  /// The key of a record that is let in.
  mutating func admit(_ record: Prepared) throws(Refusal) -> String {
    switch record.subject {
    case .publication:
      // Half a record must not take the place of the whole one.
      if let cut = record.cut {
        throw Refusal(code: cut.code.rawValue, detail: cut.detail, bytes: record.whole)
      }
    case .reader:
      throw Refusal(code: "patron-record", detail: "describes a reader, not a publication; not kept", bytes: nil)
    case .undecided:
      throw Refusal(
        code: "patron-doubtful", detail: "may describe a reader: nothing in it speaks of a publication",
        bytes: record.whole)
    }
    if let key = record.fieldKey { return key }
    guard gate.profile.identity == .hash || gate.profile.fallsBackToHash else {
      throw Refusal(
        code: "identity-missing",
        detail: "has no usable \(gate.profile.identity), which names the records of \(gate.profile.code)",
        bytes: record.whole)
    }
    return hashKey(record.hash)
  }

  /// Whether a key is such an identity.
  static func isHashKey(_ key: String) -> Bool {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 32 && parts[0].allSatisfy(\.isHexDigit)
      && parts[1].allSatisfy(\.isNumber)
  }

  /// The identity by content: its hash, and which of several equal ones it is.
  private mutating func hashKey(_ hash: [UInt8]) -> String {
    occurrences[hash, default: 0] += 1
    let count = occurrences[hash] ?? 1
    return "\(Digest.hex(hash).prefix(32))-\(count)"
  }
}

/// What of admission depends on one record alone.
struct Gate: Sendable {
  let profile: SourceProfile
  let secret: [UInt8]

  /// Looks at a record: names it, strikes out what is a reader's, hashes it.
  func prepare(_ record: Record) -> Admission.Prepared {
    let subject = record.subject
    let redacted = subject == .reader ? nil : redact(record)
    let kept = redacted ?? record
    return Admission.Prepared(
      location: record.location, warnings: record.warnings,
      fieldKey: subject == .publication ? fieldKey(of: record) : nil,
      bytes: kept.contentBytes, whole: kept.bytes, layout: kept.layout, encoding: kept.encoding.rawValue,
      hash: Digest.sha256(kept.contentBytes),
      originalMAC: redacted == nil ? nil : Digest.mac(record.contentBytes, key: secret),
      isWithdrawal: record.leader.status == "d", subject: subject)
  }

  /// The key that the profile gives a record without looking at its hash; nil where it has none.
  private func fieldKey(of record: Record) -> String? {
    guard case .field(let path) = profile.identity, let value = path.values(in: record).first else { return nil }
    let key = value.trimmingCharacters(in: .whitespacesAndNewlines)
    // `???????` and `0000000` are what systems write when they have no number.
    guard key.contains(where: { $0 != "?" && $0 != "0" && $0 != "#" && $0 != " " }) else { return nil }
    return key
  }

  /// The record without what the profile strikes out; nil where it has nothing of it.
  private func redact(_ record: Record) -> Record? {
    func isStruck(_ tag: Tag, _ code: SubfieldCode?) -> Bool {
      profile.redactions.contains { $0.matches(tag) && ($0.code == nil || $0.code == code) }
    }
    let fields = record.fields
    let hasAny = fields.contains { field in
      profile.redactions.contains { path in
        guard path.matches(field.tag) else { return false }
        return path.code.map { field[$0] != nil } ?? true
      }
    }
    guard hasAny else { return nil }
    // The lengths are those of the record before: without them a change of what is struck out is no change.
    var leader = record.leader
    for position in Array(0..<5) + Array(12..<17) { leader[position] = UInt8(ascii: "0") }
    var builder = RecordBuilder(leader: leader)
    for field in fields {
      if isStruck(field.tag, nil) { continue }
      let subfields = field.isControl ? [] : field.subfields
      if subfields.contains(where: { isStruck(field.tag, $0.code) }) {
        builder.add(field.tag, field.indicators, subfields.filter { !isStruck(field.tag, $0.code) })
      } else {
        builder.add(field)
      }
    }
    return builder.build(location: record.location, warnings: record.warnings)
  }
}
